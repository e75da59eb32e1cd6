import { cpSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** The plans that a bench judges, laid out below its folder as `one/plan.md` and `corpus/`. */
export interface Plans {
  readonly one: string;
  readonly corpus: string;
  readonly description: string;
}

const ONE = 'fixtures/cli/specs/012-workflow-retries/plan.md';
const CORPUS = '../shared/corpus';
const SAMPLES = ['fixtures/cli', 'fixtures/template'];
const COPIES = 170;

/** Copies the plans, so that no cache is written beside the originals: of a folder that was named, else of the corpus, else the project's own, many times over. */
export function layOutPlans(packageRoot: string, workplace: string, named: string | undefined): Plans {
  const plans = { one: join(workplace, 'one'), corpus: join(workplace, 'corpus') };
  cpSync(join(packageRoot, ONE), join(plans.one, 'plan.md'));
  const origin = named ?? (existsSync(join(packageRoot, CORPUS)) ? join(packageRoot, CORPUS) : undefined);
  if (origin === undefined) copySamples(packageRoot, plans.corpus);
  else cpSync(origin, plans.corpus, { recursive: true, filter: (path) => !['.git', 'node_modules'].includes(basename(path)) });
  return { ...plans, description: `one plan: ${ONE}, ${sizeOf([join(plans.one, 'plan.md')])}; corpus: ${describeCorpus(plans.corpus, named ?? (origin === undefined ? `${SAMPLES.join(' and ')}, ${COPIES} times` : CORPUS))}` };
}

function copySamples(packageRoot: string, corpus: string): void {
  for (let copy = 0; copy < COPIES; copy += 1) for (const sample of SAMPLES) cpSync(join(packageRoot, sample), join(corpus, String(copy), sample), { recursive: true });
}

function describeCorpus(corpus: string, source: string): string {
  const paths = globSync('**/plan.md', { cwd: corpus, absolute: true, dot: true });
  if (paths.length === 0) throw new Error(`No plan.md below ${source}: name a folder that has some`);
  return `${paths.length} plans of ${source}, ${sizeOf(paths)}`;
}

function sizeOf(paths: readonly string[]): string {
  return `${(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1000).toFixed(0)} kB`;
}
