import { isNativeError } from 'node:util/types';
import type { RunResult } from '../../engine/result.js';
import { dig } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { loadModule } from '../../project/config/resolve-module.js';
import { absolutePath } from '../../project/files/paths.js';
import { FORMATS, isFormatName, type ReportOptions } from '../../report/formats.js';
import type { Args } from '../options/args.js';

/** A reporter turns the result of a run into text. */
export type Reporter = (result: RunResult, options: ReportOptions) => string | Promise<string>;

/** The reporter of a format, or the default export of a module. */
export async function loadReporter(format: string, { plugins }: Pick<Args, 'plugins'>, host: Host): Promise<Reporter> {
  if (isFormatName(format)) return FORMATS[format];
  if (!plugins) throw new UsageError(`--format: \`${format}\` is code, which --no-plugins does not run`);
  const refuse = (reason?: string): string => `--format: ${reason === undefined ? `there is no file \`${format}\`` : `cannot load \`${format}\`: ${reason}`}`;
  const exported = dig(await loadModule(absolutePath(format, host.cwd), host, refuse), 'default');
  if (typeof exported !== 'function') throw new UsageError(`--format: \`${format}\` has no function as its default export`);
  return async (result, options) => {
    const text: unknown = await attempt(format, (): unknown => Reflect.apply(exported, undefined, [result, options]));
    if (typeof text === 'string') return text;
    throw new UsageError(`--format: the reporter of \`${format}\` returned ${typeof text}; it must return a string`);
  };
}

/** Runs a reporter; its author gets the stack of what it throws. */
async function attempt(format: string, report: () => unknown): Promise<unknown> {
  try {
    return await report();
  } catch (error) {
    throw new UsageError(`--format: the reporter of \`${format}\` failed: ${isNativeError(error) ? (error.stack ?? error.message) : String(error)}`, { cause: error });
  }
}
