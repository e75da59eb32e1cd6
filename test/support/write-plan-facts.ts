import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse-plan.js';
import { describePlan } from './describe-plan.js';

/** Writes the `.facts` beside each plan of a folder, to be read line by line before they are committed. */
const [folder = 'fixtures/plan'] = process.argv.slice(2);
for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const plan = parsePlan(readFileSync(join(folder, file), 'utf8'), { path: file });
  writeFileSync(join(folder, file.replace(/\.md$/, '.facts')), describePlan(plan));
}
