import type { Args } from '../args.js';
import { nearest } from '../nearest.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';
import { findPlans, PLAN_PLACES, type PlanFile } from './find-plans.js';
import type { Assignment, Settings } from './judge-file.js';
import { absolutePath, shownPath } from './paths.js';
import { decode } from './read-text.js';

const STDIN = '-';
const STDIN_FILENAME = 'plan.md';
const CHOICES = ['auto', 'nebula'];

/** Which plans to judge, and how each. */
export async function assignPlans(args: Args, world: World): Promise<readonly Assignment[]> {
  const settings = settingsOf(args, world);
  const plans = args.paths.includes(STDIN) ? [await readStdin(args, world)] : findPlans({ paths: args.paths, places: PLAN_PLACES, ignores: () => false }, world);
  return plans.map((plan) => ({ ...plan, settings }));
}

async function readStdin({ paths, stdinFilename }: Args, world: World): Promise<PlanFile & { readonly source: string }> {
  if (paths.length > 1) throw new UsageError('`-` reads one plan from stdin; it cannot stand beside other paths');
  const path = absolutePath(stdinFilename ?? STDIN_FILENAME, world.cwd);
  return { path, shown: shownPath(path, world.cwd), source: decode(await world.input()) };
}

function settingsOf({ constitution = 'auto', rule, maxSize }: Args, world: World): Settings {
  return { constitution: chooseConstitution(constitution, world), severities: rule, maxSize };
}

/** `auto`, `nebula`, or the absolute path of a file that is there. */
function chooseConstitution(choice: string, world: World): string {
  if (CHOICES.includes(choice)) return choice;
  const path = absolutePath(choice, world.cwd);
  if (world.kind(path) === 'file') return path;
  const near = nearest(choice, CHOICES);
  throw new UsageError(`--constitution: \`${choice}\` is neither auto nor nebula nor a file${near === undefined ? '' : `; did you mean \`${near}\`?`}`);
}
