import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { LintedFile, RunResult } from '../../engine/result.js';
import { counted, countedFindings } from './counted.js';
import { escapeWorkflowCommands } from './escape-workflow-commands.js';
import type { Paint } from './paint.js';
import { closingOf } from './closing.js';
import { closingLines } from './closing-table.js';
import { reportFindings } from './finding-lines.js';
import { hasUnmetPrinciple, standingLines } from './standing-line.js';
import { isFailed, isLinted, isLive } from '../../engine/tally.js';

/** The options of the text report. */
export interface TextOptions {
  readonly paint: Paint;
  /** The width of the terminal in columns. */
  readonly width: number;
  /** Show errors only. */
  readonly quiet: boolean;
  /** Show plans without findings too, and the results of every plan. */
  readonly verbose?: boolean;
}

/** The run as text: findings by plan, results of principles, summary tables for many plans, and the totals. */
export function reportText(result: RunResult, options: TextOptions): string {
  const files = result.files.filter(isLinted).flatMap((file) => reportFile(file, options));
  const hasOnlyNotes = result.files.length === 0 && result.notes.length > 0 && !options.quiet;
  if (hasOnlyNotes) return escapeWorkflowCommands(result.notes.map((note) => `${clean(note)}\n`).join(''));
  const closing = options.quiet ? undefined : closingOf(result);
  const notes = options.quiet ? [] : result.notes.flatMap((note) => [`note: ${clean(note)}`, '']);
  const lines = [...files, ...notes, ...(closing ? closingLines(closing) : []), ...trendLines(result), ...clearLine(result, options), countLine(result, options)];
  return escapeWorkflowCommands(`${lines.join('\n')}\n`);
}

/** The first and last values of the history; JSON and HTML hold the points. */
function trendLines({ trend = [] }: RunResult): readonly string[] {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last) return [];
  const change = (name: string, key: 'errors' | 'open' | 'waived'): string => `${name} ${first[key]} → ${last[key]}`;
  const changes = [change('errors', 'errors'), change('open gates', 'open'), change('waived gates', 'waived')];
  const period = `from ${first.date.slice(0, 10)} to ${last.date.slice(0, 10)}`;
  return [`History of ${counted(trend.length, 'commit')} ${period}: ${changes.join(', ')}`, ''];
}

function reportFile(file: LintedFile, options: TextOptions): readonly string[] {
  const shown = file.findings.filter((finding) => isShown(finding, options.quiet));
  if (shown.length === 0 && !options.verbose) return [];
  const standing = options.verbose || hasUnmetPrinciple(file) ? standingLines(file, options.width, options.paint) : [];
  const findings = shown.length > 0 ? [...reportFindings(shown, options.paint), ''] : [];
  return [options.paint.strong(clean(file.path)), ...findings, ...(standing.length > 0 ? [...standing, ''] : [])];
}

function isShown(finding: Finding, quiet: boolean): boolean {
  if (finding.suppression || finding.baselined) return false;
  return quiet ? isLive(finding) && finding.severity === 'error' : true;
}

/** The number of plans without findings, if other plans have some. */
function clearLine({ files }: RunResult, { quiet, verbose }: TextOptions): readonly string[] {
  const plans = files.filter(isLinted).filter(({ constitution }) => constitution !== undefined);
  const clear = plans.filter(({ findings }) => !findings.some((finding) => isShown(finding, false)));
  return quiet || verbose || clear.length === 0 || clear.length === files.length ? [] : [`${counted(clear.length, 'plan')} without findings`, ''];
}

function countLine(result: RunResult, { paint }: TextOptions): string {
  const { summary: { errors, warnings }, causes } = result;
  const plans = result.files.filter((file) => isLinted(file) && file.constitution !== undefined).length;
  const failed = result.files.filter(isFailed).length;
  const unread = failed > 0 ? `; ${counted(failed, 'plan')} could not be linted` : '';
  const fails = errors + failed + causes.length > 0;
  const line = [`${fails ? '✖' : '✔'} ${countedFindings(result.summary)} in ${counted(plans, 'plan')}${unread}`, ...causes].join('; ');
  return fails ? paint.error(line) : warnings > 0 ? paint.warning(line) : paint.good(line);
}
