import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parsePlan } from '../../../src/plan/parse/parse-plan.js';
import { describePlan } from './describe-plan.js';

/**
 * A plan with its expected facts. `fixtures/plan/<topic>.cases` holds the cases of a topic, each as
 * `=== name`, the plan, `--- facts`, the facts. A plan that depends on its exact bytes (BOM, line ends, NUL)
 * has the files `<name>.md` and `<name>.facts`.
 */
export interface PlanCase {
  readonly name: string;
  readonly source: string;
  readonly facts: string;
}

const FOLDER = new URL('../../../../fixtures/plan/', import.meta.url);
const START = /^=== (.+)\n/m;
const FACTS = '--- facts\n';

const files = (ending: string): readonly string[] => readdirSync(FOLDER).filter((file) => file.endsWith(ending));
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** All cases. */
export function planCases(): readonly PlanCase[] {
  const own = files('.md').map((file) => file.slice(0, -'.md'.length)).map((name): PlanCase => ({ name, source: read(`${name}.md`), facts: read(`${name}.facts`) }));
  return [...own, ...files('.cases').flatMap((file) => readCases(read(file)))];
}

function readCases(text: string): readonly PlanCase[] {
  const [, ...parts] = text.split(START);
  return parts.flatMap((name, index) => {
    const [source = '', facts = ''] = (parts[index + 1] ?? '').split(FACTS);
    return index % 2 === 0 ? [{ name, source, facts }] : [];
  });
}

/** Writes the current facts of each case. */
export function writeFacts(): void {
  for (const { name, source } of planCases().filter(({ name: own }) => files('.md').includes(`${own}.md`))) writeFileSync(new URL(`${name}.facts`, FOLDER), factsOf(source));
  for (const file of files('.cases')) writeFileSync(new URL(file, FOLDER), readCases(read(file)).map(({ name, source }) => `=== ${name}\n${source}${FACTS}${factsOf(source)}`).join(''));
}

/** The facts of a plan, one per line. */
export function factsOf(source: string): string {
  return describePlan(parsePlan(source, { path: 'plan.md' }));
}
