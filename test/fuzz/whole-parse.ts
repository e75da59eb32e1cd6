import { deepStrictEqual } from 'node:assert';
import { parseContent } from '../../src/plan/content.js';
import { parsePlan, readPlan } from '../../src/plan/parse.js';

/** Throws where the reader does not find the same facts as it does when remark parses all of the text. */
export function assertReadAsWhole(source: string): void {
  deepStrictEqual(parsePlan(source, { path: 'plan.md' }), readPlan(source, { path: 'plan.md' }, parseContent));
}
