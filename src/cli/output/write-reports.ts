import { posix } from 'node:path';
import type { RunResult } from '../../engine/result.js';
import { isFailed } from '../../engine/tally.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { absolutePath } from '../../project/files/paths.js';
import { printDiff } from './write-fixes.js';
import { writeText } from '../../project/files/text-files.js';
import { formatError } from '../../report/format-error.js';
import { reportUsageErrorAsSarif } from '../../report/sarif.js';
import { PLAIN } from '../../report/text/paint.js';
import type { Args } from '../options/args.js';
import { paintFor } from './color.js';
import type { ReportRequest } from '../options/option-values.js';
import { loadReporter } from './reporter.js';
import { writeSummary } from './write-summary.js';

/** The formats for people that do not contain the reasons for a failed run besides findings. */
const WITHOUT_CAUSES = new Set(['compact', 'github', undefined]);

/** The requested reports; by default one on stdout. */
export function requestedReports({ format, outputFile, watch }: Args, { env }: Pick<Host, 'env'>): readonly ReportRequest[] {
  // The default format; with an output file it is not meant for the log of a GitHub job.
  const usual = env.GITHUB_ACTIONS === 'true' && outputFile === undefined ? 'github' : 'text';
  const requests: readonly ReportRequest[] = format.length > 0 ? format : [{ format: watch ? 'compact' : usual }];
  const toStdout = requests.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) throw new UsageError(`--format: only one report can go to stdout; give the others a file: \`--format ${toStdout[1]?.format ?? ''}=FILE\``);
  if (outputFile === undefined) return requests;
  if (toStdout.length === 0) throw new UsageError('--output-file: every --format has a file already');
  return requests.map((request) => ({ file: outputFile, ...request }));
}

/** The format of a command that prints text or JSON. */
export function textOrJson({ format }: Args, option: string): 'text' | 'json' {
  const [first, ...others] = format.map((request) => request.format);
  if (first === undefined) return 'text';
  if ((first === 'text' || first === 'json') && others.length === 0 && format[0]?.file === undefined) return first;
  throw new UsageError(`${option}: --format is text or json, to stdout`);
}

/** Writes the requested SARIF logs with a usage error, so that code scanning shows it. */
export function writeUsageError({ message }: UsageError, requests: readonly ReportRequest[], version: string, host: Host): void {
  const text = reportUsageErrorAsSarif(version, message);
  for (const { file } of requests.filter(({ format }) => format === 'sarif')) {
    if (file === undefined) host.print(text);
    else writeText(absolutePath(file, host.cwd), text, host);
  }
}

/** Whether a diff or a fixed text uses stdout; machine formats take precedence over a diff. */
function isStdoutTaken({ fix, fixDryRun, paths }: Args, format: string): boolean {
  return (fix && paths.includes('-')) || (fixDryRun && format === 'text');
}

/** Writes each report to its file. Reasons why plans could not be linted go to stderr too, in any format. */
export async function writeReports(result: RunResult, requests: readonly ReportRequest[], args: Args, host: Host): Promise<void> {
  if (args.fixDryRun && requests.every(({ format, file }) => file !== undefined || format === 'text')) printDiff(result, host);
  for (const { format, file } of requests) {
    const paint = file === undefined ? paintFor(args.color, host) : PLAIN;
    const report = await loadReporter(format, args, host);
    const linkBase = args.linkBase === undefined ? linkPrefix(file, host) : addressOf(args.linkBase, result);
    const { quiet, verbose } = args;
    const text = await report(result, { paint, quiet, verbose, width: host.width, linkBase });
    if (file !== undefined) writeText(absolutePath(file, host.cwd), text, host);
    else if (isStdoutTaken(args, format)) host.writeError(text);
    else host.print(text);
  }
  if (requests.some(({ format }) => format === 'github' || format === 'text')) writeSummary(result, host);
  for (const { path, error } of result.files.filter(isFailed)) host.writeError(formatError(`${path}: ${error.message}`));
  // A watch prints its own summary line.
  if (args.watch) return;
  const printed = requests.find(({ file }) => file === undefined)?.format;
  if (printed === 'compact' && !args.quiet) for (const note of result.notes) host.writeError(formatError(`note: ${note}`));
  if (WITHOUT_CAUSES.has(printed)) writeCauses(result, host);
}

/** Prints the reasons for the exit code on stderr, if the report on stdout does not contain them. */
function writeCauses({ exitCode, summary, causes }: RunResult, host: Host): void {
  if (exitCode !== 1) return;
  const errors = summary.errors > 0 ? [`errors: ${summary.errors}`] : [];
  host.writeError(formatError([...errors, ...causes].join('; ')));
}

/** The URL of the run's folder; `base` is that of the repository root. */
function addressOf(base: string, { folder = '' }: Pick<RunResult, 'folder'>): string {
  return folder === '' ? base : [base.replace(/\/$/, ''), ...folder.split('/').map(encodeURIComponent)].join('/');
}

/** The relative path from a report's folder to the run's folder, for links to plans. */
function linkPrefix(file: string | undefined, { cwd }: Pick<Host, 'cwd'>): string {
  return file === undefined ? '' : posix.relative(posix.dirname(absolutePath(file, cwd)), cwd);
}
