import { declareMessages, defineRule, renameRule, withoutRule, type Plan, type Problem, type SuppressionState } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'unused': { text: 'Nothing to suppress for `{rule}`', hint: 'Remove `{rule}` from the comment, or the whole comment if it names no other rule.', severity: 'warning' },
  'unknown-rule': { text: 'Unknown rule `{rule}`', hint: 'Correct the name; `plan-lint --list-rules` shows them all.', severity: 'error', variants: {
    near: { hint: 'Did you mean `{near}`?' },
  } },
  'unknown-directive': { text: 'Unknown plan-lint comment `{written}`', hint: 'Write `plan-lint-disable-next-line RULE -- reason`.', severity: 'error', variants: {
    near: { hint: 'Did you mean `{near}`?' },
  } },
  'no-reason': { text: 'Suppression without a reason', hint: 'Write `plan-lint-disable-next-line RULE -- reason`.', severity: 'error', variants: {
    'no-rule': { text: 'Suppression without a rule' },
  } },
  'not-allowed': { text: '`{rule}` checks a NON-NEGOTIABLE principle and cannot be suppressed here', hint: 'Remove the comment, and show in the plan how the gate is met.', severity: 'error' },
});

export default defineRule({
  id: 'suppression',
  title: 'Suppressions are valid and used',
  why: 'A suppression hides a finding from every reader, so it names the rule and the reason.',
  messages,
  phase: 'suppressions',
  example: `# Implementation Plan: Export

## Technical Context

<!-- plan-lint-disable-next-line needs-clarificatoin -- the store is chosen next week -->
**Storage**: NEEDS CLARIFICATION
`,
  *check({ plan, suppressions }) {
    for (const suppression of suppressions) yield problemOf(suppression, plan);
  },
});

function problemOf(suppression: SuppressionState, plan: Plan): Problem {
  switch (suppression.state) {
    case 'unused':
      return problem('unused', suppression, {}, { fix: withoutRule(suppression.rule, suppression, plan) });
    case 'not-allowed':
      return problem('not-allowed', suppression);
    case 'no-reason':
      return problem('no-reason', suppression);
    case 'no-rule':
      return problem('no-reason', suppression, {}, { variant: 'no-rule' });
    case 'unknown-rule': {
      const { near, rule } = suppression;
      if (near === undefined) return problem('unknown-rule', suppression);
      return problem('unknown-rule', suppression, { near }, { variant: 'near', suggest: renameRule(rule, near, suppression, plan) });
    }
    case 'unknown-directive':
      if (suppression.near === undefined) return problem('unknown-directive', suppression);
      return problem('unknown-directive', suppression, { near: suppression.near }, { variant: 'near' });
  }
}
