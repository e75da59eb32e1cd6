import { describe, it } from '@jest/globals';
import { registry } from '../../rules/index.js';
import type { LintedFile } from '../../src/engine/result.js';
import { parseSources, lintPlan } from '../../src/project/lint/lint-plan.js';
import { freshSeed, someOf } from '../fuzz/fresh-seed.js';
import { assertGatesStayUnmet } from '../fuzz/offered-edits.js';
import { planCases } from '../support/cases/plan-cases.js';
import { ruleCases } from '../support/cases/rule-cases.js';

type Linter = (source: string) => LintedFile;
type Case = readonly [name: string, source: string, linter: () => Linter];

/** Each run tries a random sample of edits and constitutions; `npm run fuzz` tries all edits of its plans. */
const seed = freshSeed();
const SETTINGS = { severities: {}, preset: 'recommended', stage: 'final', plugins: [], inlineConfig: true } as const;

function linterFor(sources: Parameters<typeof parseSources>[0]): Linter {
  const parsed = parseSources(sources, SETTINGS, registry);
  return (source) => lintPlan({ path: 'plan.md', repositoryPath: 'plan.md', source }, parsed, SETTINGS, registry).file;
}

const cases: readonly Case[] = [
  ...ruleCases().map(({ rule, name, plan, sources }): Case => [`${rule}/${name}`, plan, () => linterFor(sources)]),
  ...planCases().map(({ name, source }, index): Case => [name, source, () => linterFor({ choice: (seed + index) % 2 === 0 ? 'nebula' : 'auto' })]),
];

describe('no fix and no suggestion turns an error about a gate into silence', () => {
  it.each(someOf(seed, 120)(cases))('in %s', (_, source, linter) => {
    assertGatesStayUnmet(source, linter(), someOf(seed, 2));
  });

  // Counterexamples from generated plans.
  it.each([
    ['a gate added below one with an open box in it', '## Constitution Check\n\n**Observable & Debuggable**\n- [x] All fallible operations return Result\n  - [ ] Still to do\n'],
    ['a gate added below one with evidence behind a blank line', '## Constitution Check\n\n**Observable & Debuggable**\n- [x] All fallible operations return Result\n\n  - [ ] Still to do\n'],
    ['a gate added below a bullet in brackets', '## Constitution Check\n\n### Partial Type Safety First\n\n- [NEEDS CLARIFICATION: who?]\n'],
    ['a section added below HTML that is not closed', '## Constitution Check\n<script>'],
    ['a principle added below a gate with an open box in it', '## Constitution Check\n\n- [x] **Type Safety First**: yes\n\n  - [ ] Still to do\n'],
  ])('in %s', (_, source) => {
    assertGatesStayUnmet(source, linterFor({ choice: 'nebula' }), (all) => all);
  });
});
