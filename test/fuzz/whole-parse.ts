import { deepStrictEqual } from 'node:assert';
import { parse, reference } from '../../src/markdown/parse.js';
import { parsePlan } from '../../src/plan/parse-plan.js';

/** Throws where a plan's facts are not those that are read from the tree by remark. */
export function assertReadAsWhole(source: string): void {
  deepStrictEqual(parsePlan(source, { path: 'plan.md' }), parsePlan(source, { path: 'plan.md', tree: reference(source) }));
}

/** Throws where the tree is not the one that remark gives. */
export function assertTreeOfRemark(source: string): void {
  deepStrictEqual(parse(source), reference(source));
}
