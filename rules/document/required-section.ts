import { addSection, defineRule, PLAN_START, problem, type Facts, type Problem, type SectionName } from 'plan-lint/rule';

const REQUIRED = ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'] as const satisfies readonly SectionName[];

export default defineRule({
  id: 'required-section',
  title: 'The sections are there',
  why: 'Reviewers and agents look for a plan\'s decisions under their headings; what is not there is not decided.',
  messages: {
    'missing': { text: 'Missing section `{name}`', hint: 'Add `## {name}`, and fill it in.', severity: 'error' },
    'empty': { text: 'Empty section `{name}`', hint: 'Fill the section in.', severity: 'error' },
    'hidden-in-code': {
      text: 'Inside a code block, where nothing reads it: `{names}`',
      hint: 'Close the fence above it; a fence around other fences needs more backticks than they have.',
      severity: 'error',
      variants: { 'whole-plan': { text: 'The whole plan is inside a code block, where nothing reads it', hint: 'Remove the fence around the plan.' } },
    },
  },
  example: `# Implementation Plan: Export

## Summary

## Technical Context

**Storage**: files
`,
  *check(facts) {
    const { hidden } = facts.plan;
    for (const sections of hidden) {
      const names = sections.names.filter((name) => REQUIRED.some((required) => required === name));
      if (sections.wholePlan) yield problem('hidden-in-code', sections, { variant: 'whole-plan' });
      else if (names.length > 0) yield problem('hidden-in-code', sections, { data: { names: names.join(', ') } });
    }
    if (hidden.some(({ wholePlan }) => wholePlan)) return;
    const unseen = new Set(hidden.flatMap(({ names }) => names));
    for (const name of REQUIRED) if (!unseen.has(name)) yield* checkSection(name, facts);
  },
});

function* checkSection(name: SectionName, facts: Facts): Iterable<Problem> {
  const { plan, constitution } = facts;
  const sections = plan.sections.filter((section) => section.name === name);
  const [first] = sections;
  if (first === undefined) {
    // A check is always required; the other sections where the template in force has them.
    const isExpected = name === 'Constitution Check' || constitution.expected?.sections.includes(name) === true;
    yield problem('missing', plan.title ?? { at: PLAN_START }, { data: { name }, severity: isExpected ? 'error' : 'warning', suggest: [addSection(name, facts)] });
  } else if (name !== 'Constitution Check' && sections.every(({ state }) => state === 'empty')) {
    // An empty check has no gates, which is said by the rule for checks.
    yield problem('empty', first, { data: { name } });
  }
}
