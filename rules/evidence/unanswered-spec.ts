import { defineRule, PLAN_START, problem } from 'plan-lint/rule';

export default defineRule({
  id: 'unanswered-spec',
  title: 'The specification has no open questions',
  why: 'A plan that answers an open question of its specification is based on a guess.',
  messages: {
    open: {
      text: '`spec.md` still has an open question: `{question}`',
      hint: 'Answer it in the specification, and use the answer in the plan.',
      severity: 'warning',
      variants: { claimed: { text: '`{text}`, but `spec.md` still has an open question: `{question}`' } },
    },
  },
  *check({ plan, evidence }) {
    const [question] = evidence.openQuestions;
    if (question === undefined) return;
    const [claim] = evidence.settledClaims;
    const spec = plan.metadata.find(({ label }) => /^(?:feature )?spec/i.test(label));
    const severity = claim !== undefined || evidence.feature?.tasks !== undefined ? 'error' : 'warning';
    yield problem('open', claim ?? spec ?? plan.title ?? { at: PLAN_START }, { data: { question }, severity, ...(claim !== undefined && { variant: 'claimed' }) });
  },
});
