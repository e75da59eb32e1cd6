import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse-plan.js';
import { describePlan } from './cases/describe-plan.js';

/** Writes the `.facts` file of each plan in a folder; review the diff before you commit it. */
const [folder = 'fixtures/plan'] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const plan = parsePlan(readFileSync(join(folder, file), 'utf8'), { path: file });
  writeFileSync(join(folder, file.replace(/\.md$/, '.facts')), describePlan(plan));
}
