import type { Finding } from '../finding.js';
import type { FileResult, GateResult, LintedFile, PrincipleResult, RunResult, StandingVerdict } from '../result.js';
import { code, message, prose } from './escape-markdown.js';
import { counts, excuseFor } from './excused.js';

const SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✅ pass', fail: '❌ fail', open: '⬜ open', na: '➖ n/a', waived: '🟡 waived', missing: '❔ missing' };

/** The run for a pull request's comment or a job's summary: how each plan stands by each principle, then what was found in it. */
export function markdownReport(result: RunResult): string {
  const notes = result.notes.map((note) => `> ${message(note)}`);
  const blocks = ['## plan-lint', ...notes, ...result.files.flatMap(blocksOf), `**${totalOf(result)}**`];
  return `${blocks.join('\n\n')}\n`;
}

function blocksOf(file: FileResult): readonly string[] {
  const heading = `### ${code(file.path)}`;
  if ('error' in file) return [heading, `- **error** ${message(file.error.message)} (${file.error.kind})`];
  const list = [...file.findings.filter(counts), ...file.findings.filter((finding) => !counts(finding))].map(itemOf);
  return [heading, ...standingOf(file), list.length > 0 ? list.join('\n') : 'Nothing found.'];
}

function standingOf({ constitution, principles }: LintedFile): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const head = ['| Principle | Standing | Gates met |', '| --- | --- | --- |'];
  return [`Judged by ${prose(constitution.title)}.`, [...head, ...principles.map(rowOf)].join('\n')];
}

function rowOf({ ordinal, name, nonNegotiable, verdict, gates }: PrincipleResult): string {
  const title = prose(ordinal === undefined ? name : `${ordinal}. ${name}`);
  return `| ${title}${nonNegotiable ? ' (NON-NEGOTIABLE)' : ''} | ${SIGNS[verdict]} | ${gatesMet(gates)} |`;
}

function gatesMet(gates: readonly GateResult[]): string {
  const deciding = gates.filter((gate) => gate.deciding);
  if (deciding.length === 0) return '—';
  const met = deciding.filter(({ verdict }) => verdict === 'pass' || verdict === 'na').length;
  const waived = deciding.filter(({ verdict }) => verdict === 'waived').length;
  return `${met}/${deciding.length}${waived > 0 ? ` (${waived} waived)` : ''}`;
}

function itemOf(finding: Finding): string {
  const { at, severity, rule, messageId, url, hint } = finding;
  const excuse = excuseFor(finding);
  const label = excuse === undefined ? `**${severity}**` : `~~${severity}~~`;
  const source = `[${prose(`${rule}/${messageId}`)}](${linkTarget(url)})`;
  return `- ${at.start.line}:${at.start.column} ${label} ${message(finding.message)} ${source}\n  ${excuse === undefined ? message(hint) : prose(excuse)}`;
}

/** An address that cannot end the brackets it stands in. */
function linkTarget(url: string): string {
  return url.replace(/[\s()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function totalOf({ files }: RunResult): string {
  const findings = files.flatMap((file) => ('error' in file ? [] : file.findings));
  const failed = files.filter((file) => 'error' in file).length;
  const counted = findings.filter(counts);
  const numbers: readonly (readonly [number, string])[] = [
    [counted.filter(({ severity }) => severity === 'error').length + failed, 'error'],
    [counted.filter(({ severity }) => severity === 'warning').length, 'warning'],
  ];
  const excused = findings.length - counted.length;
  return `${numbers.map(([number, word]) => plural(number, word)).join(', ')}${excused > 0 ? ` (and ${excused} excused)` : ''} in ${plural(files.length, 'file')}`;
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
