import { EXIT } from '../../engine/exit-code.js';
import { isFailed } from '../../engine/tally.js';
import { UsageError } from '../../host/usage-error.js';
import { isSelected } from '../../project/assign.js';
import { lintProject } from '../../project/lint-project.js';
import { absolutePath } from '../../project/paths.js';
import { decode } from '../../project/read-text.js';
import { reportTerse } from '../../report/compact.js';
import { formatError } from '../../report/escape-workflow-commands.js';
import { applyBaselineFile } from '../baseline-file.js';
import type { Command } from '../command-context.js';

/** The exit codes of a hook: agents take 2 for an objection; any other failure does not block them. */
export const HOOK_EXIT = { silent: 0, broken: 1, findings: 2 } as const;

/** Lints the plan that an agent has just written, if it is one. */
export const lintWritten: Command = async (context) => {
  const { args, loader, registry, host } = context;
  const written = writtenFile(decode(await host.input()));
  if (written === undefined) return HOOK_EXIT.silent;
  const path = absolutePath(written, host.cwd);
  if (!await isSelected(path, args, loader, host)) return HOOK_EXIT.silent;
  const run = await lintProject({ ...args, paths: [path] }, loader, registry, host);
  const result = await applyBaselineFile(run, context, path);
  const [failed] = result.files.filter(isFailed);
  if (failed) throw new UsageError(`${failed.path}: ${failed.error.message.split('\n', 1).join('')}`);
  if (result.exitCode === EXIT.clean) return HOOK_EXIT.silent;
  host.writeError(reportTerse(result) + result.causes.map(formatError).join(''));
  return HOOK_EXIT.findings;
};

/** Where the payload says what was written: as `tool_input.file_path`, or without the wrapping. */
function writtenFile(payload: string): string | undefined {
  const content = parsePayload(payload);
  return textAt(valueAt(content, 'tool_input'), 'file_path') ?? textAt(content, 'file_path');
}

function parsePayload(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (error) {
    throw new UsageError('--hook: stdin is not JSON', { cause: error });
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key);
  return typeof found === 'string' ? found : undefined;
}
