import type { Finding } from '../../engine/findings/finding.js';
import { clean } from '../../engine/findings/message.js';
import type { FileResult, LintedFile, PrincipleResult, RunResult, StandingVerdict } from '../../engine/result.js';
import { headingOf } from '../../rule/principle-title.js';
import { firstHints, entriesOf, excuseFor, type Entry } from '../text/report-entries.js';
import { closingOf, ROWS_SHOWN, type ClosingRow } from '../text/closing.js';
import { counted, countedFindings, countedGates } from '../text/counted.js';
import { hasUnmetPrinciple } from '../text/standing-line.js';
import { code, message, prose } from './escape-markdown.js';
import { escapeWorkflowCommands } from '../text/escape-workflow-commands.js';
import { isFailed, isLinted, isLive } from '../../engine/tally.js';

const SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✅ pass', fail: '❌ fail', open: '⬜ open', na: '➖ n/a', waived: '🟡 waived', missing: '❔ missing' };

/** The maximum length of a GitHub comment in characters. */
const COMMENT_LIMIT = 65_536;

/** The run as a pull request comment within GitHub's length limit: the results per plan and principle, then the findings. */
export function reportMarkdown(result: RunResult, { verbose = false }: { readonly verbose?: boolean } = {}): string {
  return markdownWithin(COMMENT_LIMIT, ({ length }) => length, result, verbose);
}

/** The run as a job summary of at most `bytes` bytes. */
export function reportSummary(result: RunResult, bytes: number): string {
  return markdownWithin(bytes, (text) => Buffer.byteLength(text), result, false);
}

function markdownWithin(limit: number, measure: (text: string) => number, result: RunResult, verbose: boolean): string {
  const notes = result.notes.map((note) => `> ${message(note)}`);
  const plans = result.files.flatMap((file) => blocksOf(file, verbose));
  const clear = verbose ? [] : clearBlock(result);
  const text = ['## plan-lint', ...notes, ...plans, ...closingBlocks(result), ...clear].join('\n\n');
  return cutAtLine(escapeWorkflowCommands(text), `\n\n**${totalOf(result)}**\n`, limit, measure);
}

/** The section of a plan; empty for a plan without findings, unless `verbose`. */
function blocksOf(file: FileResult, verbose: boolean): readonly string[] {
  const heading = `### ${code(file.path)}`;
  if (isFailed(file)) return [heading, `- **error** ${message(file.error.message)} (${file.error.kind})`];
  if (file.findings.length === 0 && !verbose) return [];
  const firstHintOf = firstHints();
  const findings = [...file.findings.filter(isLive), ...file.findings.filter((finding) => !isLive(finding))];
  const list = entriesOf(findings).map((entry) => itemOf(entry, firstHintOf));
  return [heading, ...(verbose || hasUnmetPrinciple(file) ? standingOf(file) : []), list.length > 0 ? list.join('\n') : 'Nothing found.'];
}

function clearBlock({ files }: RunResult): readonly string[] {
  const clear = files.filter((file) => isLinted(file) && file.findings.length === 0).length;
  return clear > 0 ? [`${counted(clear, 'plan')} without findings.`] : [];
}

function closingBlocks(result: RunResult): readonly string[] {
  const closing = closingOf(result);
  if (closing === undefined) return [];
  const failing = closing.failing.length > 0 ? [tableOf(['Plans that fail', 'Errors', 'Warnings'], closing.failing)] : [];
  return [tableOf(['Rule', 'Findings', 'Plans'], closing.rules), ...failing];
}

function tableOf(head: readonly string[], rows: readonly ClosingRow[]): string {
  const lines = rows.slice(0, ROWS_SHOWN).map(([name, first, second]) => `| ${prose(name)} | ${String(first)} | ${String(second)} |`);
  return [`| ${head.join(' | ')} |`, '| --- | ---: | ---: |', ...lines].join('\n');
}

function standingOf({ constitution, principles }: LintedFile): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const head = ['| Principle | Standing | Gates |', '| --- | --- | --- |'];
  return [`Linted against ${prose(constitution.title)}.`, [...head, ...principles.map(rowOf)].join('\n')];
}

function rowOf(principle: PrincipleResult): string {
  return `| ${prose(headingOf(principle))} | ${SIGNS[principle.verdict]} | ${countedGates(principle.gates) ?? '—'} |`;
}

function itemOf(entry: Entry, firstHintOf: (finding: Finding) => string | undefined): string {
  const [finding] = entry;
  const { at, severity, rule, messageId, url } = finding;
  const excuse = excuseFor(finding);
  const label = excuse === undefined ? `**${severity}**` : `~~${severity}~~`;
  const source = `[${prose(`${rule}/${messageId}`)}](${linkTarget(url)})`;
  const messages = entry.map((one) => message(one.message)).join('; ');
  const hints = excuse === undefined ? entry.flatMap((one) => firstHintOf(one) ?? []).map(message) : [prose(excuse)];
  return [`- ${String(at.start.line)}:${String(at.start.column)} ${label} ${messages} ${source}`, ...hints].join('\n  ');
}

/** Escapes a URL for a link target in angle brackets. */
function linkTarget(url: string): string {
  return clean(url).replace(/[\s()<>\\[\]]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function totalOf(result: RunResult): string {
  const { summary, causes } = result;
  const failed = result.files.filter(isFailed).length;
  const unread = failed > 0 ? [`${String(failed)} could not be linted`] : [];
  return [`${countedFindings(summary)} in ${counted(summary.files, 'file')}`, ...unread, ...causes].join('; ');
}

/** The text with its ending. If that exceeds the limit, as many whole lines as fit and a last line with the number of omitted ones; empty if not even that fits. */
function cutAtLine(text: string, ending: string, limit: number, measure: (text: string) => number): string {
  if (measure(text + ending) <= limit) return text + ending;
  const lines = text.split('\n');
  let room = limit - measure(ending + leftOut(lines.length));
  if (room < 0) return '';
  const end = lines.findIndex((line) => {
    room -= measure(`${line}\n`);
    return room < 0;
  });
  return `${lines.slice(0, end).join('\n')}${ending}${leftOut(lines.length - end)}`;
}

function leftOut(lines: number): string {
  return `\nThe report is too long for this place: ${lines} lines are left out.\n`;
}
