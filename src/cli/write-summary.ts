import { complaint } from '../report/escape-workflow-commands.js';
import { reportSummary } from '../report/markdown/report-markdown.js';
import type { RunResult } from '../engine/result.js';
import type { World } from '../host/world.js';
import { reasonOf } from '../project/read-text.js';

/** GitHub drops the whole summary of a step that is longer. */
const SUMMARY_LIMIT = 1024 * 1024;

/** Adds the report to the summary of the job, where GitHub gives a file for it. Without room or permission the run is as good. */
export function writeSummary(result: RunResult, world: World): void {
  const { GITHUB_STEP_SUMMARY: path = '' } = world.env;
  if (path === '') return;
  try {
    const used = world.kind(path) === 'file' ? world.size(path) : 0;
    world.append(path, reportSummary(result, SUMMARY_LIMIT - used));
  } catch (error) {
    world.complain(complaint(`Cannot write the summary of the job: ${reasonOf(error)}`));
  }
}
