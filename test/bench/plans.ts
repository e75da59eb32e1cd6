import { cpSync, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';

/** The plans of a benchmark, in `one/plan.md` and `corpus/` below its folder. */
export interface Plans {
  readonly one: string;
  readonly corpus: string;
  readonly description: string;
}

const ONE = 'fixtures/cli/specs/012-workflow-retries/plan.md';
const CORPUS = '../shared/corpus';
const SAMPLES = ['fixtures/cli', 'fixtures/template'];
const COPIES = 170;

/** Copies the plans, so that no cache is written beside the originals: from a given folder, else from the shared corpus, else from the fixtures. */
export function layOutPlans(packageRoot: string, workplace: string, named: string | undefined): Plans {
  const [one, corpus] = [join(workplace, 'one'), join(workplace, 'corpus')];
  cpSync(join(packageRoot, ONE), join(one, 'plan.md'));
  const source = named ?? (existsSync(join(packageRoot, CORPUS)) ? CORPUS : undefined);
  if (source === undefined) copySamples(packageRoot, corpus);
  else cpSync(named ?? join(packageRoot, source), corpus, { recursive: true, filter: (path) => !['.git', 'node_modules'].includes(basename(path)) });
  const paths = plansBelow(corpus);
  return { one, corpus, description: `One plan: ${ONE} (${sizeOf([join(one, 'plan.md')])}). Corpus: ${paths.length} plans (${sizeOf(paths)}), from ${source ?? `${COPIES} copies of ${SAMPLES.join(' and ')}`}.` };
}

function copySamples(packageRoot: string, corpus: string): void {
  for (let copy = 0; copy < COPIES; copy += 1) for (const sample of SAMPLES) cpSync(join(packageRoot, sample), join(corpus, String(copy), sample), { recursive: true });
}

/** Every plan of a folder. */
export function plansBelow(folder: string): readonly string[] {
  return globSync('**/plan.md', { cwd: folder, absolute: true, dot: true });
}

function sizeOf(paths: readonly string[]): string {
  return `${(paths.reduce((sum, path) => sum + statSync(path).size, 0) / 1000).toFixed(0)} kB`;
}
