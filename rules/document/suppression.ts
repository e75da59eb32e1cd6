import { defineRule } from 'plan-lint/rule';

export default defineRule({
  id: 'suppression',
  title: 'Suppressions are sound',
  why: 'A suppression hides a finding from everyone; it must say which, and why.',
  messages: {
    'unused': { text: 'Nothing to suppress for `{rule}`', hint: 'Remove the comment.', severity: 'warning' },
    'unknown-rule': { text: 'No rule is called `{rule}`', hint: '{mend}', severity: 'error' },
    'no-reason': { text: 'A suppression without {what}', hint: 'Write `plan-lint-disable-next-line RULE -- reason`.', severity: 'error' },
    'not-allowed': { text: '`{rule}` judges a NON-NEGOTIABLE principle and cannot be suppressed here', hint: 'Remove the comment, and show in the plan how the gate is met.', severity: 'error' },
  },
  /** Found where suppressions are applied to the findings of the other rules. */
  check: () => [],
});
