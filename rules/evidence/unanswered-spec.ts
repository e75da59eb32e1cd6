import { declareMessages, defineRule, PLAN_START } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  open: {
    text: '`spec.md` still has an open question: `{question}`',
    hint: 'Answer it in the specification, and use the answer in the plan.',
    severity: 'warning',
    variants: { claimed: { text: '`{text}`, but `spec.md` still has an open question: `{question}`' } },
  },
});

export default defineRule({
  id: 'unanswered-spec',
  title: 'The specification has no open questions',
  why: 'A plan that answers an open question of its specification is based on a guess.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

**Branch**: \`021-export\` | **Spec**: [spec.md](./spec.md)

## Summary

Exports are kept for a week.
`,
    'specs/021-export/spec.md': `# Feature: Export

- **FR-001**: Exports are kept [NEEDS CLARIFICATION: for how long?]
`,
  },
  *check({ plan, evidence }) {
    const [question] = evidence.openQuestions;
    if (question === undefined) return;
    const [claim] = evidence.settledClaims;
    const spec = plan.metadata.find(({ label }) => /^(?:feature )?spec/i.test(label));
    const severity = claim !== undefined || evidence.feature?.tasks !== undefined ? 'error' : 'warning';
    if (claim !== undefined) yield problem('open', claim, { question }, { severity, variant: 'claimed' });
    else yield problem('open', spec ?? plan.title ?? { at: PLAN_START }, { question }, { severity });
  },
});
