import { posix } from 'node:path';
import type { Args } from '../args.js';
import { CONFIG_PLACES } from '../../project/config/config-paths.js';
import { counted } from '../../report/text/counted.js';
import { complaint } from '../../report/escape-workflow-commands.js';
import { tally } from '../../report/tally.js';
import type { RunResult } from '../../engine/result.js';
import { UsageError } from '../../project/usage-error.js';
import type { Wants } from '../../host/watch-files.js';
import type { World } from '../../host/world.js';
import { EXIT } from '../exit-code.js';
import { gitignored } from '../../project/gitignore.js';
import { absolutePath, repositoryRoot, shownPath } from '../../project/paths.js';

const NEVER_WATCHED = new Set(['node_modules', '.git']);
/** Code is loaded once in the life of a process: judging again would not hear of a change. */
const CODE = /\.[cm]?js$/;

/** Judges, and again at every change, until the process is told to stop. What keeps one run from judging does not end the watch. */
export async function watchPlans(args: Args, judge: () => Promise<RunResult>, world: World): Promise<number> {
  if (args.paths.includes('-')) throw new UsageError('--watch: stdin does not change; name files or folders');
  const root = repositoryRoot(posix.join(world.cwd, 'x'), world) ?? world.cwd;
  const named = [root, ...namedFiles(args, world)];
  const changes = await world.watch(named, wantedBelow(named, writtenFiles(args, world), world));
  await tellRun('watching', judge, world);
  for await (const paths of changes) await tellRun(causeOf(paths, world), judge, world);
  return EXIT.clean;
}

/** One line for each run, after its report. */
async function tellRun(cause: string, judge: () => Promise<RunResult>, world: World): Promise<void> {
  world.complain(complaint(`${cause}: ${await outcomeOf(judge)}`));
}

async function outcomeOf(judge: () => Promise<RunResult>): Promise<string> {
  try {
    const { files, errors, warnings } = tally(await judge());
    return `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(files, 'file')}`;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function causeOf([path = '', ...others]: readonly string[], world: World): string {
  return others.length === 0 ? `${shownPath(path, world.cwd)} changed` : `${others.length + 1} files changed`;
}

/** What the command names is watched wherever it is and whatever it is called. */
function namedFiles({ paths, config, constitution, baseline }: Args, world: World): readonly string[] {
  const named = [...paths, config, constitution, baseline].filter((path) => typeof path === 'string');
  return named.map((path) => absolutePath(path, world.cwd)).filter((path) => world.kind(path) !== 'nothing');
}

/** The run's own reports would start it again, and again. */
function writtenFiles({ format, outputFile }: Args, world: World): ReadonlySet<string> {
  const files = [...format.map(({ file }) => file), outputFile].filter((file) => file !== undefined);
  return new Set(files.map((file) => absolutePath(file, world.cwd)));
}

function wantedBelow(named: readonly string[], written: ReadonlySet<string>, world: World): Wants {
  const isIgnored = gitignored(world);
  return (path, isFolder) => {
    if (written.has(path)) return false;
    if (named.includes(path)) return true;
    const name = posix.basename(path);
    return !NEVER_WATCHED.has(name) && (isFolder || isRelevant(name)) && !isIgnored(path);
  };
}

function isRelevant(name: string): boolean {
  return name.endsWith('.md') || name === '.gitignore' || (CONFIG_PLACES.includes(name) && !CODE.test(name));
}
