import { EXIT } from '../../engine/exit-code.js';
import { isFailed } from '../../engine/tally.js';
import type { RunResult } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { isSelected } from '../../project/assign.js';
import { lintProject } from '../../project/lint-project.js';
import { absolutePath } from '../../project/files/paths.js';
import { decode } from '../../project/files/text-files.js';
import { reportForAgent } from '../../report/compact.js';
import { formatError } from '../../report/format-error.js';
import type { Args } from '../options/args.js';
import { applyBaselineFile } from './baseline-file.js';
import type { Command } from './command-context.js';
import { readHookPayload } from './hook-payload.js';

/** The exit codes of a hook: 2 blocks an agent, other failures do not. */
export const HOOK_EXIT = { silent: 0, broken: 1, findings: 2 } as const;

/** The maximum number of reported findings. */
const REPORTED_LINES = 10;

/** Lints the plans that an agent has written, from the hook payload on stdin. */
export const lintWritten: Command = async (context) => {
  const { args, loader, registry, host } = context;
  const { paths: written, cwd = host.cwd } = readHookPayload(decode(await host.input()));
  if (written.length === 0) throw new UsageError('--hook: the JSON on stdin names no written file in a form that plan-lint supports');
  const paths: string[] = [];
  for (const path of written.map((name) => absolutePath(name, absolutePath(cwd, host.cwd)))) if (await isSelected(path, args, loader, host)) paths.push(path);
  if (paths.length === 0) return HOOK_EXIT.silent;
  const result = await applyBaselineFile(await lintProject({ ...args, paths }, loader, registry, host), context, paths[0]);
  const [failed] = result.files.filter(isFailed);
  if (failed) throw new UsageError(`${failed.path}: ${failed.error.message.split('\n', 1).join('')}`);
  return result.exitCode === EXIT.clean ? HOOK_EXIT.silent : reportToAgent(result, args, host);
};

/** Reports the findings to the model: on stderr with exit code 2 for most agents, as JSON on stdout for Copilot. */
function reportToAgent(result: RunResult, { hook }: Args, host: Host): number {
  const lines = reportForAgent(result).trimEnd().split('\n');
  const more = lines.length > REPORTED_LINES ? [`and ${lines.length - REPORTED_LINES} more findings: run plan-lint on the file`] : [];
  const text = `${[...lines.slice(0, REPORTED_LINES), ...more].join('\n')}\n${result.causes.map(formatError).join('')}`;
  if (hook === 'copilot') {
    host.print(`${JSON.stringify({ additionalContext: text })}\n`);
    return HOOK_EXIT.silent;
  }
  host.writeError(text);
  return HOOK_EXIT.findings;
}
