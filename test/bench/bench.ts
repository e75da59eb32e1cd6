import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { installPeers } from './install-peers.js';
import { measure } from './measure.js';
import { describeKeystrokes, measureKeystrokes } from './keystrokes.js';
import { describePageBench } from './page.js';
import { layOutPlans, plansBelow } from './plans.js';
import { EMPTY_NODE, peers, planLint, planLintByRemark } from './programs.js';
import { describeBench } from './report.js';
import { bundleWithoutFast } from '../support/without-fast.js';

const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BIN = join(PACKAGE_ROOT, 'dist/bin/bin.js');
const PEERS_FOLDER = join(tmpdir(), 'plan-lint-bench');

async function runBench(folder: string | undefined, runs: number, corpusRuns: number): Promise<void> {
  mkdirSync(PEERS_FOLDER, { recursive: true });
  const missing = installPeers(PEERS_FOLDER);
  // Inside the folder of the peers, where remark finds its presets.
  const workplace = mkdtempSync(join(PEERS_FOLDER, 'plans-'));
  try {
    const plans = layOutPlans(PACKAGE_ROOT, workplace, folder);
    const programs = [EMPTY_NODE, planLint(BIN), planLintByRemark(await bundleWithoutFast()), ...peers(PEERS_FOLDER)];
    process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; medians (least–most) of ${runs} and ${corpusRuns} runs\n${plans.description}\n\n`);
    const one = measure({ workload: 'one', folder: plans.one, runs }, programs);
    const corpus = measure({ workload: 'corpus', folder: plans.corpus, runs: corpusRuns }, programs);
    process.stdout.write(describeBench({ timings: [...one.timings, ...corpus.timings], notes: [...missing, ...one.notes, ...corpus.notes] }));
    const [plan = ''] = plansBelow(plans.one);
    process.stdout.write(`\n${describeKeystrokes(await measureKeystrokes(BIN, readFileSync(plan, 'utf8')))}`);
  } finally {
    rmSync(workplace, { recursive: true });
  }
}

function positive(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('It takes a whole number from 1 on.');
  return count;
}

function withPlans(folder: string): string {
  if (plansBelow(folder).length === 0) throw new InvalidArgumentError('There is no plan.md below it.');
  return folder;
}

interface Options {
  readonly runs: number;
  readonly corpusRuns: number;
}

await new Command('npm run bench --')
  .description('Times plan-lint beside an empty Node and other linters, as whole processes that take turns, and the HTML page in a browser.')
  .argument('[folder]', 'the plans of the corpus; without it ../shared/corpus, else copies of the fixtures', withPlans)
  .option('--runs <number>', 'how often one plan is linted', positive, 11)
  .option('--corpus-runs <number>', 'how often the corpus is linted', positive, 2)
  .action(async (folder: string | undefined, { runs, corpusRuns }: Options) => {
    await runBench(folder, runs, corpusRuns);
    process.stdout.write(`\n${await describePageBench()}`);
  })
  .parseAsync();
