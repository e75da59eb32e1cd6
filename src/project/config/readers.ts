import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import { shownPath } from '../files/paths.js';
import { reasonOf } from '../files/text-files.js';

/** Parses the content of a file. */
export type Reader = (path: string, text: string) => Promise<unknown>;

/** The readers of configurations by file extension. Without `plugins`, no code runs. */
export function readersFor(host: Host, plugins: boolean): Readonly<Record<string, Reader>> {
  const shown = (path: string): string => shownPath(path, host);
  const readCode: Reader = async (path) => {
    if (!plugins) throw new UsageError(`${shown(path)} is code, which --no-plugins does not run: name another configuration with --config, or use --no-config`);
    return runCode(path, host);
  };
  // The parsers are loaded on demand: few runs need them, and loading takes as long as linting a plan.
  const readJson: Reader = async (path, text) => (await import('./read-jsonc.js')).readJsonc(shown(path), text);
  const readYml: Reader = async (path, text) => (await import('./read-yaml.js')).readYaml(shown(path), text);
  const code = Object.fromEntries(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].map((ending) => [ending, readCode]));
  return { '.json': readJson, '.jsonc': readJson, '.yaml': readYml, '.yml': readYml, ...code };
}

/** The export of a configuration in JavaScript or TypeScript; calls an exported function. */
async function runCode(path: string, host: Host): Promise<unknown> {
  try {
    const exported = await host.load(path);
    const content: unknown = typeof exported === 'object' && exported !== null && 'default' in exported ? exported.default : exported;
    const value: unknown = typeof content === 'function' ? await Reflect.apply(content, undefined, []) : content;
    return value;
  } catch (error) {
    throw new UsageError(`${shownPath(path, host)}: cannot load the configuration: ${reasonOf(error)}`, { cause: error });
  }
}
