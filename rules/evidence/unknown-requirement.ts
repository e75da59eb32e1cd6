import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  unknown: { text: 'The plan cites `{text}`, which `spec.md` does not have', hint: 'Correct the number, or add the requirement to the specification.', severity: 'warning' },
});

export default defineRule({
  id: 'unknown-requirement',
  title: 'Requirements that the plan cites are in the specification',
  why: 'A plan for a requirement that nobody specified cannot be checked against one.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Summary

Exports run nightly (FR-001) and are encrypted (FR-004).
`,
    'specs/021-export/spec.md': `# Feature: Export

- **FR-001**: Exports run once a night
- **FR-002**: A failed export sends a mail
`,
  },
  *check({ evidence }) {
    if (evidence.feature?.isActive !== true) return;
    for (const requirement of evidence.unknownRequirements()) yield problem('unknown', requirement);
  },
});
