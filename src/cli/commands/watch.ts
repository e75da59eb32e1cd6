import { EXIT } from '../../engine/exit-code.js';
import type { RunResult } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import type { WatchFilter } from '../../host/watch-files.js';
import { gitignored } from '../../project/files/gitignore.js';
import { isWatched } from '../../project/files/watched-files.js';
import { configLoader } from '../../project/config/load.js';
import { absolutePath, rootAbove, shownPath } from '../../project/files/paths.js';
import { formatError } from '../../report/format-error.js';
import { counted } from '../../report/text/counted.js';
import type { Args } from '../options/args.js';
import type { Command } from './command-context.js';
import { lintAndReport } from './lint-command.js';

/** Node caches loaded modules, so a change has no effect until a restart. */
const CODE = /\.[cm]?[jt]s$/;

/** Lints at every change until SIGINT or SIGTERM. A usage error in one run does not end the watch. */
export const watchPlans: Command = async (context) => {
  const { args, host } = context;
  if (args.paths.includes('-')) throw new UsageError('--watch: stdin does not change; name files or folders');
  const root = rootAbove(host.cwd, host) ?? host.cwd;
  const named = [root, ...namedFiles(args, host)];
  const changes = await host.watch(named, wantedBelow(named, writtenFiles(args, host), host));
  const lint = (): Promise<RunResult> => lintAndReport({ ...context, loader: configLoader(args, host) });
  await reportRun('watching', lint, host);
  for await (const paths of changes) await reportRun(causeOf(paths, host), lint, host);
  return EXIT.clean;
};

/** Prints one summary line after the report of a run. */
async function reportRun(cause: string, lint: () => Promise<RunResult>, host: Host): Promise<void> {
  host.writeError(formatError(`${cause}: ${await outcomeOf(lint)}`));
}

async function outcomeOf(lint: () => Promise<RunResult>): Promise<string> {
  try {
    const { summary: { files, errors, warnings } } = await lint();
    return `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(files, 'file')}`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function causeOf([path = '', ...others]: readonly string[], host: Host): string {
  return others.length === 0 ? `${shownPath(path, host)} changed` : `${others.length + 1} files changed`;
}

/** The files that the command line names, which are watched at any path. */
function namedFiles({ paths, config, constitution, baseline }: Args, host: Host): readonly string[] {
  const named = [...paths, config, ...(constitution ?? []), baseline].filter((path) => typeof path === 'string');
  return named.map((path) => absolutePath(path, host.cwd)).filter((path) => host.kind(path) !== 'nothing');
}

/** The files of reports, which must not start another run. */
function writtenFiles({ format, outputFile }: Args, host: Host): ReadonlySet<string> {
  const files = [...format.map(({ file }) => file), outputFile].filter((file) => file !== undefined);
  return new Set(files.map((file) => absolutePath(file, host.cwd)));
}

function wantedBelow(named: readonly string[], written: ReadonlySet<string>, host: Host): WatchFilter {
  const isIgnored = gitignored(host);
  return (path, isFolder) => {
    if (written.has(path)) return false;
    if (named.includes(path)) return true;
    return isWatched(path, isFolder) && (isFolder || !CODE.test(path)) && !isIgnored(path);
  };
}
