import stringWidth from 'fast-string-width';
import { clean } from '../../engine/findings/message.js';
import type { Finding } from '../../engine/findings/finding.js';
import type { LintedFile, RunResult } from '../../engine/result.js';
import { counted, countedFindings } from './counted.js';
import { escapeWorkflowCommands, nameOf } from '../escape-workflow-commands.js';
import type { Paint } from './paint.js';
import { standingLines } from './standing-line.js';
import { isFailed, isLinted, isLive } from '../../engine/tally.js';

const SEVERITY_WIDTH = 'warning'.length;
/** Longer messages push their own rule id to the right, not everybody's. */
const MESSAGE_WIDTH_LIMIT = 72;

/** What a reader's terminal asks for. */
export interface TextOptions {
  readonly paint: Paint;
  /** The columns of the terminal. */
  readonly width: number;
  /** Errors only. */
  readonly quiet: boolean;
}

/** A run for people: findings by plan, how each plan stands, the count. Suppressed and baselined findings are left to the machine formats. */
export function reportText(result: RunResult, options: TextOptions): string {
  const files = result.files.filter(isLinted).flatMap((file) => reportFile(file, options));
  if (result.files.length === 0 && result.notes.length > 0 && !options.quiet) return escapeWorkflowCommands(result.notes.map((note) => `${clean(note)}\n`).join(''));
  const notes = options.quiet ? [] : result.notes.flatMap((note) => [`note: ${clean(note)}`, '']);
  return escapeWorkflowCommands(`${[...files, ...notes, ...trendLines(result), countLine(result, options)].join('\n')}\n`);
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
  const standing = standingLines(file, options.width, options.paint);
  if (shown.length === 0 && (options.quiet || standing.length === 0)) return [];
  const findings = shown.length > 0 ? [...reportFindings(shown, options.paint), ''] : [];
  return [options.paint.strong(clean(file.path)), ...findings, ...(standing.length > 0 ? [...standing, ''] : [])];
}

function isShown(finding: Finding, quiet: boolean): boolean {
  if (finding.suppression || finding.baselined) return false;
  return quiet ? isLive(finding) && finding.severity === 'error' : true;
}

/** Findings of one plan, aligned, each with its hint beneath. */
export function reportFindings(findings: readonly Finding[], paint: Paint): readonly string[] {
  const placeWidth = Math.max(0, ...findings.map((finding) => placeOf(finding).length));
  const messageWidth = Math.min(MESSAGE_WIDTH_LIMIT, Math.max(...findings.map(({ message }) => stringWidth(clean(message)))));
  return findings.flatMap((finding) => {
    const message = clean(finding.message);
    const padded = message + ' '.repeat(Math.max(0, messageWidth - stringWidth(message)));
    const place = paint.faint(placeOf(finding).padEnd(placeWidth));
    const line = `  ${place}  ${severityWord(finding, paint)}  ${padded}  ${paint.faint(nameOf(finding))}`;
    return [line, `${' '.repeat(2 + placeWidth + 2 + SEVERITY_WIDTH + 2)}${paint.faint(advice(finding))}`];
  });
}

function placeOf({ at: { start } }: Finding): string {
  return `${start.line}:${start.column}`;
}

function severityWord({ waiver, severity }: Finding, paint: Paint): string {
  if (waiver) return paint.faint('waived'.padEnd(SEVERITY_WIDTH));
  return paint[severity](severity.padEnd(SEVERITY_WIDTH));
}

function advice({ waiver, hint }: Finding): string {
  return waiver ? `Excused on line ${waiver.line}: ${clean(waiver.reason)}` : clean(hint);
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
