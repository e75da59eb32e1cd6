import type { Args } from '../args.js';
import type { ConfigLoader } from '../../project/config/load.js';
import { reportTerse } from '../../report/compact.js';
import { isFailed } from '../../engine/tally.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { isSelected } from '../../project/assign.js';
import { withBaseline } from '../baseline-file.js';
import { EXIT, exitCode } from '../../engine/exit-code.js';
import { lintProject } from '../../project/lint-project.js';
import { absolutePath } from '../../project/paths.js';
import type { Registry } from '../../project/registry.js';
import { decode } from '../../project/read-text.js';

/** What a hook's exit code says to an agent: 2 is an objection, any other failure is not the agent's. */
export const HOOK_EXIT = { silent: 0, broken: 1, findings: 2 } as const;

/** Judges the plan that an agent has just written, if it is one. */
export async function lintWritten(args: Args, loader: ConfigLoader, registry: Registry, host: Host): Promise<number> {
  const written = writtenFile(decode(await host.input()));
  if (written === undefined) return HOOK_EXIT.silent;
  const path = absolutePath(written, host.cwd);
  if (!await isSelected(path, args, loader, host)) return HOOK_EXIT.silent;
  const { result } = withBaseline(await lintProject({ ...args, paths: [path] }, loader, registry, host), args, host);
  const [failed] = result.files.filter(isFailed);
  if (failed) throw new UsageError(`${failed.path}: ${failed.error.message.split('\n', 1).join('')}`);
  if (exitCode(result, args.maxWarnings) === EXIT.clean) return HOOK_EXIT.silent;
  host.writeError(reportTerse(result));
  return HOOK_EXIT.findings;
}

/** Where the payload says what was written: as `tool_input.file_path`, or without the wrapping. */
function writtenFile(payload: string): string | undefined {
  const content = parsePayload(payload);
  return textAt(valueAt(content, 'tool_input'), 'file_path') ?? textAt(content, 'file_path');
}

function parsePayload(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (error) {
    throw new UsageError('--hook: what came on stdin is no JSON', { cause: error });
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(key) : undefined;
}

function textAt(value: unknown, key: string): string | undefined {
  const found = valueAt(value, key);
  return typeof found === 'string' ? found : undefined;
}
