import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { LintedFile, RunResult } from '../../engine/result.js';
import { counted, countedFindings } from './counted.js';
import { escapeWorkflowCommands } from '../escape-workflow-commands.js';
import type { Paint } from './paint.js';
import { closingOf } from '../closing.js';
import { closingLines } from './closing-table.js';
import { reportFindings } from './finding-lines.js';
import { isUneven, standingLines } from './standing-line.js';
import { isFailed, isLinted, isLive } from '../../engine/tally.js';

/** What a reader's terminal asks for. */
export interface TextOptions {
  readonly paint: Paint;
  /** The columns of the terminal. */
  readonly width: number;
  /** Errors only. */
  readonly quiet: boolean;
  /** Plans without findings too, and how every plan stands. */
  readonly verbose?: boolean;
}

/** A run for people: findings by plan, how a plan stands that does not simply pass, of many plans what they come to, the count. Suppressed and baselined findings are left to the machine formats. */
export function reportText(result: RunResult, options: TextOptions): string {
  const files = result.files.filter(isLinted).flatMap((file) => reportFile(file, options));
  if (result.files.length === 0 && result.notes.length > 0 && !options.quiet) return escapeWorkflowCommands(result.notes.map((note) => `${clean(note)}\n`).join(''));
  const closing = options.quiet ? undefined : closingOf(result);
  const notes = options.quiet ? [] : result.notes.flatMap((note) => [`note: ${clean(note)}`, '']);
  const lines = [...files, ...notes, ...(closing ? closingLines(closing) : []), ...trendLines(result), ...clearLine(result, options), countLine(result, options)];
  return escapeWorkflowCommands(`${lines.join('\n')}\n`);
}

/** From where to where the numbers went: the points themselves are for JSON and HTML. */
function trendLines({ trend = [] }: RunResult): readonly string[] {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return [];
  const change = (name: string, key: 'errors' | 'open' | 'waived'): string => `${name} ${first[key]} → ${last[key]}`;
  return [`History of ${counted(trend.length, 'commit')} from ${first.date.slice(0, 10)} to ${last.date.slice(0, 10)}: ${change('errors', 'errors')}, ${change('open gates', 'open')}, ${change('waived gates', 'waived')}`, ''];
}

function reportFile(file: LintedFile, options: TextOptions): readonly string[] {
  const shown = file.findings.filter((finding) => isShown(finding, options.quiet));
  if (shown.length === 0 && !options.verbose) return [];
  const standing = options.verbose || isUneven(file) ? standingLines(file, options.width, options.paint) : [];
  const findings = shown.length > 0 ? [...reportFindings(shown, options.paint, file.principles), ''] : [];
  return [options.paint.strong(clean(file.path)), ...findings, ...(standing.length > 0 ? [...standing, ''] : [])];
}

function isShown(finding: Finding, quiet: boolean): boolean {
  if (finding.suppression || finding.baselined) return false;
  return quiet ? isLive(finding) && finding.severity === 'error' : true;
}

/** The plans that have no block of their own are one count, where others have one. */
function clearLine({ files }: RunResult, { quiet, verbose }: TextOptions): readonly string[] {
  const plans = files.filter(isLinted).filter(({ constitution }) => constitution !== undefined);
  const clear = plans.filter(({ findings }) => !findings.some((finding) => isShown(finding, false)));
  return quiet || verbose || clear.length === 0 || clear.length === files.length ? [] : [`${counted(clear.length, 'plan')} without findings`, ''];
}

function countLine(result: RunResult, { paint }: TextOptions): string {
  const { summary: { errors, warnings }, causes } = result;
  const plans = result.files.filter((file) => isFailed(file) || file.constitution).length;
  const failed = result.files.filter(isFailed).length;
  const unread = failed > 0 ? `; ${counted(failed, 'plan')} could not be linted` : '';
  const fails = errors + failed + causes.length > 0;
  const line = [`${fails ? '✖' : '✔'} ${countedFindings(result.summary)} in ${counted(plans, 'plan')}${unread}`, ...causes].join('; ');
  return fails ? paint.error(line) : warnings > 0 ? paint.warning(line) : paint.good(line);
}
