import { parseMarkdown } from '../../src/plan/markdown.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/parse.js';

/** The facts of a plan when remark parses all of its text: what every quicker way of reading must come to. */
export function readWhole(source: string): Plan {
  return readPlan(source, { path: 'plan.md' }, (lines) => parseMarkdown(lines.join('\n')));
}
