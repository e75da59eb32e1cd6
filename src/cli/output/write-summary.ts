import { formatError } from '../../report/format-error.js';
import { reportSummary } from '../../report/markdown/report-markdown.js';
import type { RunResult } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { reasonOf } from '../../project/files/text-files.js';

/** GitHub rejects a longer step summary. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Appends the report to the summary of a GitHub job. An error is printed but does not fail the run. */
export function writeSummary(result: RunResult, host: Host): void {
  const { GITHUB_STEP_SUMMARY: path = '' } = host.env;
  if (path === '') return;
  try {
    const used = host.kind(path) === 'file' ? host.size(path) : 0;
    host.append(path, reportSummary(result, SUMMARY_LIMIT - used));
  } catch (error) {
    host.writeError(formatError(`Cannot write the summary of the job: ${reasonOf(error)}`));
  }
}
