import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { compareSurveys, describeSurvey } from './describe.js';
import { survey, type PlanSurvey } from './survey.js';

/** A survey that `--save` wrote. */
interface SavedSurvey {
  readonly plans: readonly PlanSurvey[];
}

interface Options {
  readonly save?: string;
  readonly against?: SavedSurvey;
}

function folderOf(path: string): string {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new InvalidArgumentError('It is not a folder.');
  return resolve(path);
}

function savedSurvey(path: string): SavedSurvey {
  try {
    const saved: SavedSurvey = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(saved.plans)) return saved;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new InvalidArgumentError('It cannot be read.');
  }
  throw new InvalidArgumentError('It is not a file that --save wrote.');
}

await new Command('npm run corpus --')
  .description('Lints every plan below a folder and prints what was read and found.')
  .argument('<folder>', 'the folder with the plans', folderOf)
  .option('--save <file>', 'keep this run')
  .option('--against <file>', 'print what changed since the run kept in the file', savedSurvey)
  .action(async (folder: string, { save, against }: Options) => {
    const plans = await survey(folder);
    process.stdout.write(describeSurvey(plans));
    if (against !== undefined) process.stdout.write(compareSurveys(against.plans, plans));
    if (save !== undefined) writeFileSync(save, JSON.stringify({ plans } satisfies SavedSurvey));
  })
  .parseAsync();
