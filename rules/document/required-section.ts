import { defineRule, PLAN_START, problem, type Facts, type Problem, type SectionName } from 'plan-lint/rule';

const REQUIRED = ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'] as const satisfies readonly SectionName[];

export default defineRule({
  id: 'required-section',
  title: 'The sections are there',
  why: 'Reviewers and agents look for a plan\'s decisions under their headings; what is not there is not decided.',
  messages: {
    'missing': { text: 'Missing section `{name}`', hint: 'Add `## {name}`, and fill it in.', severity: 'error' },
    'empty': { text: 'Empty section `{name}`', hint: 'Fill the section in.', severity: 'error' },
    'hidden-in-code': { text: 'Hidden in a code block, where nothing reads it: `{name}`', hint: '{mend}', severity: 'error' },
  },
  example: `# Implementation Plan: Export

## Summary

## Technical Context

**Storage**: files
`,
  *check(facts) {
    yield* checkHidden(facts);
    const hidden = new Set(facts.plan.hidden.flatMap(({ names }) => names));
    for (const name of REQUIRED) {
      const found = facts.plan.sections.filter((section) => section.name === name);
      const [first] = found;
      if (first === undefined && !hidden.has(name)) yield problem('missing', facts.plan.title ?? { at: PLAN_START }, { data: { name }, severity: weightOf(name, facts) });
      // An empty check has no gates, which is said by the rule for checks.
      if (first !== undefined && name !== 'Constitution Check' && found.every(({ state }) => state === 'empty')) yield problem('empty', first, { data: { name } });
    }
  },
});

function* checkHidden({ plan }: Facts): Iterable<Problem> {
  for (const sections of plan.hidden) {
    if (!sections.names.some((name) => REQUIRED.some((required) => required === name))) continue;
    const mend = sections.wholePlan ? 'Remove the fence around the plan.' : 'Close the fence above it; a fence that holds fences needs more backticks than they have.';
    yield problem('hidden-in-code', sections, { data: { name: sections.names.join(', '), mend } });
  }
}

/** A check is always required; the other sections where the template that is in force has them. */
function weightOf(name: SectionName, { constitution }: Facts): 'error' | 'warning' {
  return name === 'Constitution Check' || constitution.expected?.sections.includes(name) === true ? 'error' : 'warning';
}
