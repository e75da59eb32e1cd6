import { deepStrictEqual } from 'node:assert';
import { parse, reference } from '../../src/markdown/parse.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';

/** Throws if the facts of a plan differ from those of the tree of remark. */
export function assertReadAsWhole(source: string): void {
  deepStrictEqual(parsePlan(source, { path: 'plan.md' }), parsePlan(source, { path: 'plan.md', tree: reference(source) }));
}

/** Throws if the tree differs from that of remark. */
export function assertTreeOfRemark(source: string): void {
  deepStrictEqual(parse(source), reference(source));
}
