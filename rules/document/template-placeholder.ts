import { defineRule, FIELD_NAMES, problem, type Facts } from 'plan-lint/rule';

export default defineRule({
  id: 'template-placeholder',
  title: 'Template text is replaced',
  why: 'Bracketed text and instructions speak to the author; whoever reads the plan afterwards cannot tell what was meant.',
  messages: {
    'placeholder': { text: 'Unreplaced placeholder `{text}`', hint: 'Replace it by what holds for this feature, or delete it.', severity: 'error' },
    'instruction': { text: 'Leftover instruction of the template: `{text}`', hint: 'Delete the comment once its section is done.', severity: 'warning' },
    'debris': { text: 'Not part of the plan: `{text}`', hint: 'Delete it: a tool call or a chat left it there.', severity: 'warning' },
    'untouched-template': { text: 'This plan is still the untouched template', hint: 'Fill it in before linting it: the findings below are its details.', severity: 'error' },
  },
  example: `# Implementation Plan: [FEATURE]

**Branch**: \`021-export\` | **Date**: [DATE]

## Summary

<!-- ACTION REQUIRED: Replace the content of this section -->

Exports run nightly.
`,
  *check(facts) {
    if (isUntouched(facts) && facts.plan.title !== undefined) yield problem('untouched-template', facts.plan.title);
    for (const leftover of facts.plan.leftovers) if (leftover.kind !== 'option-label') yield problem(leftover.kind, leftover);
  },
});

/** Title, summary and half of the fields are still the template's. */
function isUntouched({ plan, fields }: Facts): boolean {
  const summary = plan.sections.find(({ name }) => name === 'Summary');
  const open = FIELD_NAMES.filter((name) => fields.get(name)?.state === 'placeholder').length;
  return plan.title?.state === 'placeholder' && summary?.state === 'placeholder' && open * 2 >= FIELD_NAMES.length;
}
