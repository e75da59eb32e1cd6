import type { Finding } from '../../engine/findings/finding.js';
import { clean } from '../../engine/findings/message.js';
import type { FileResult, LintedFile, PrincipleResult, RunResult, StandingVerdict } from '../../engine/result.js';
import { counted, countedFindings, countedGates } from '../text/counted.js';
import { cutAtLine } from './cut.js';
import { code, message, prose } from './escape-markdown.js';
import { excuseFor } from '../excused.js';
import { escapeWorkflowCommands } from '../escape-workflow-commands.js';
import { isFailed, isLive } from '../../engine/tally.js';

const SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✅ pass', fail: '❌ fail', open: '⬜ open', na: '➖ n/a', waived: '🟡 waived', missing: '❔ missing' };

/** GitHub takes comments of so many characters. */
const COMMENT_LIMIT = 65_536;

/** The run for a pull request's comment, no longer than fits in one: how each plan stands by each principle, then what was found in it. */
export function reportMarkdown(result: RunResult): string {
  return markdownWithin(COMMENT_LIMIT, ({ length }) => length, result);
}

/** The same for a job's summary, of no more than so many bytes. */
export function reportSummary(result: RunResult, bytes: number): string {
  return markdownWithin(bytes, (text) => Buffer.byteLength(text), result);
}

function markdownWithin(limit: number, measure: (text: string) => number, result: RunResult): string {
  const notes = result.notes.map((note) => `> ${message(note)}`);
  const text = ['## plan-lint', ...notes, ...result.files.flatMap(blocksOf)].join('\n\n');
  return cutAtLine(escapeWorkflowCommands(text), `\n\n**${totalOf(result)}**\n`, limit, measure);
}

function blocksOf(file: FileResult): readonly string[] {
  const heading = `### ${code(file.path)}`;
  if (isFailed(file)) return [heading, `- **error** ${message(file.error.message)} (${file.error.kind})`];
  const list = [...file.findings.filter(isLive), ...file.findings.filter((finding) => !isLive(finding))].map(itemOf);
  return [heading, ...standingOf(file), list.length > 0 ? list.join('\n') : 'Nothing found.'];
}

function standingOf({ constitution, principles }: LintedFile): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const head = ['| Principle | Standing | Gates |', '| --- | --- | --- |'];
  return [`Linted against ${prose(constitution.title)}.`, [...head, ...principles.map(rowOf)].join('\n')];
}

function rowOf({ ordinal, name, nonNegotiable, verdict, gates }: PrincipleResult): string {
  const title = prose(ordinal === undefined ? name : `${ordinal}. ${name}`);
  return `| ${title}${nonNegotiable ? ' (NON-NEGOTIABLE)' : ''} | ${SIGNS[verdict]} | ${countedGates(gates) ?? '—'} |`;
}

function itemOf(finding: Finding): string {
  const { at, severity, rule, messageId, url, hint } = finding;
  const excuse = excuseFor(finding);
  const label = excuse === undefined ? `**${severity}**` : `~~${severity}~~`;
  const source = `[${prose(`${rule}/${messageId}`)}](${linkTarget(url)})`;
  return `- ${String(at.start.line)}:${String(at.start.column)} ${label} ${message(finding.message)} ${source}\n  ${excuse === undefined ? message(hint) : prose(excuse)}`;
}

/** An address that cannot end the brackets it stands in. */
function linkTarget(url: string): string {
  return clean(url).replace(/[\s()<>\\[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function totalOf(result: RunResult): string {
  const { summary, causes } = result;
  const failed = result.files.filter(isFailed).length;
  const unread = failed > 0 ? [`${String(failed)} could not be linted`] : [];
  return [`${countedFindings(summary)} in ${counted(summary.files, 'file')}`, ...unread, ...causes].join('; ');
}
