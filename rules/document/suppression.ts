import { defineRule } from 'plan-lint/rule';

export default defineRule({
  id: 'suppression',
  title: 'Suppressions are sound',
  why: 'A suppression hides a finding from everyone; it must say which, and why.',
  messages: {
    'unused': { text: 'Nothing to suppress for `{rule}`', hint: 'Remove the comment.', severity: 'warning' },
    'unknown-rule': { text: 'No rule is called `{rule}`', hint: 'Correct the name; `plan-lint --list-rules` shows them all.', severity: 'error', variants: { near: { hint: 'Correct the name: `{near}`?' } } },
    'no-reason': { text: 'A suppression that gives no reason', hint: 'Write `plan-lint-disable-next-line RULE -- reason`.', severity: 'error', variants: { 'no-rule': { text: 'A suppression that names no rule' } } },
    'not-allowed': { text: '`{rule}` judges a NON-NEGOTIABLE principle and cannot be suppressed here', hint: 'Remove the comment, and show in the plan how the gate is met.', severity: 'error' },
  },
  /** Found where suppressions are applied to the findings of the other rules. */
  check: () => [],
});
