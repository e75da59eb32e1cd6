import { posix } from 'node:path';
import type { Args } from './args.js';
import type { ReportRequest } from './option-values.js';
import { FORMATS } from '../report/formats.js';
import { formatError } from '../report/escape-workflow-commands.js';
import { PLAIN } from '../report/text/paint.js';
import { reportUsageErrorAsSarif } from '../report/sarif.js';
import { isFailed } from '../engine/tally.js';
import type { RunResult } from '../engine/result.js';
import { UsageError } from '../host/usage-error.js';
import type { Host } from '../host/host.js';
import { wantsColor } from './color.js';
import { absolutePath } from '../project/paths.js';
import { writeSummary } from './write-summary.js';
import { writeText } from '../project/write-text.js';

/** The reports that are asked for; to stdout, unless said otherwise. */
export function requestedReports({ format, outputFile, watch }: Args, { env }: Pick<Host, 'env'>): readonly ReportRequest[] {
  // A file is for somebody else than the log of the job.
  const usual = env.GITHUB_ACTIONS === 'true' && outputFile === undefined ? 'github' : 'text';
  const requests: readonly ReportRequest[] = format.length > 0 ? format : [{ format: watch ? 'compact' : usual }];
  const toStdout = requests.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) throw new UsageError(`--format: only one report can go to stdout; give the others a file: \`--format ${toStdout[1]?.format ?? ''}=FILE\``);
  if (outputFile === undefined) return requests;
  if (toStdout.length === 0) throw new UsageError('--output-file: every --format has a file already');
  return requests.map((request) => ({ file: outputFile, ...request }));
}

/** Writes the SARIF logs that are asked for when a mistake of the user's keeps the run from judging anything: whoever collects them sees why. */
export function writeMistake({ message }: UsageError, requests: readonly ReportRequest[], version: string, host: Host): void {
  const text = reportUsageErrorAsSarif(version, message);
  for (const { file } of requests.filter(({ format }) => format === 'sarif')) {
    if (file === undefined) host.print(text);
    else writeText(absolutePath(file, host.cwd), text, host);
  }
}

/** Writes each report to its place. What kept a plan from being judged goes to stderr as well, whatever the format. */
export function writeReports(result: RunResult, requests: readonly ReportRequest[], args: Args, host: Host): void {
  for (const { format, file } of requests) {
    const paint = file === undefined ? host.paint(wantsColor(args.color, host)) : PLAIN;
    const text = FORMATS[format](result, { paint, quiet: args.quiet, width: host.width, linkBase: args.linkBase ?? wayBack(file, host) });
    if (file === undefined) host.print(text);
    else writeText(absolutePath(file, host.cwd), text, host);
  }
  if (requests.some(({ format }) => format === 'github' || format === 'text')) writeSummary(result, host);
  for (const { path, error } of result.files.filter(isFailed)) host.writeError(formatError(`${path}: ${error.message}`));
}

/** From a report's folder to the one that paths start from, so that links of the report lead to the plans. */
function wayBack(file: string | undefined, { cwd }: Pick<Host, 'cwd'>): string {
  return file === undefined ? '' : posix.relative(posix.dirname(absolutePath(file, cwd)), cwd);
}
