import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installPeers } from './install-peers.js';
import { measure } from './measure.js';
import { layOutPlans } from './plans.js';
import { cachedPlanLint, EMPTY_NODE, peers, planLint, type Program } from './programs.js';
import { describeBench } from './report.js';

const USAGE = `Usage: npm run bench -- [DIR] [--runs N] [--corpus-runs N]

Times plan-lint beside an empty Node and other linters, as whole processes that take turns.
  DIR              the plans of the corpus; without it ../shared/corpus, else copies of the fixtures
  --runs N         how often one plan is judged (default: 11)
  --corpus-runs N  how often the corpus is judged (default: 3)
`;
const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BIN = join(PACKAGE_ROOT, 'dist/bin/bin.js');
const PEERS_FOLDER = join(tmpdir(), 'plan-lint-bench');

function ownPrograms(): { readonly programs: readonly Program[]; readonly notes: readonly string[] } {
  const { stdout } = spawnSync(process.execPath, [BIN, '--help'], { encoding: 'utf8' });
  return / --cache\s/.test(stdout) ? { programs: [planLint(BIN), cachedPlanLint(BIN)], notes: [] } : { programs: [planLint(BIN)], notes: ['plan-lint has no --cache here'] };
}

function runBench(folder: string | undefined, runs: number, corpusRuns: number): void {
  mkdirSync(PEERS_FOLDER, { recursive: true });
  const missing = installPeers(PEERS_FOLDER);
  // Inside the folder of the peers, from where remark finds its presets.
  const workplace = mkdtempSync(join(PEERS_FOLDER, 'plans-'));
  try {
    const plans = layOutPlans(PACKAGE_ROOT, workplace, folder);
    const own = ownPrograms();
    const programs = [EMPTY_NODE, ...own.programs, ...peers(PEERS_FOLDER)];
    process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; medians (least–most) of ${runs} and ${corpusRuns} runs\n${plans.description}\n\n`);
    const one = measure({ workload: 'one', folder: plans.one, runs }, programs);
    const corpus = measure({ workload: 'corpus', folder: plans.corpus, runs: corpusRuns }, programs);
    process.stdout.write(describeBench({ timings: [...one.timings, ...corpus.timings], notes: [...missing, ...own.notes, ...one.notes, ...corpus.notes] }));
  } finally {
    rmSync(workplace, { recursive: true });
  }
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'runs': { type: 'string', default: '11' }, 'corpus-runs': { type: 'string', default: '3' } } });
  const [runs, corpusRuns] = [Number(values.runs), Number(values['corpus-runs'])];
  if (positionals.length > 1 || !(runs >= 1) || !(corpusRuns >= 1)) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  runBench(positionals[0], runs, corpusRuns);
}

main();
