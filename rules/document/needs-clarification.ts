import { defineRule, problem } from 'plan-lint/rule';

export default defineRule({
  id: 'needs-clarification',
  title: 'Open questions are answered',
  why: 'The workflow says that a plan with an open NEEDS CLARIFICATION must not go on: what is built on a guess is built twice.',
  messages: {
    marker: { text: '{what}: `{text}`', hint: '{mend}', severity: 'error' },
  },
  example: `# Implementation Plan: Export

## Technical Context

**Testing**: NEEDS CLARIFICATION
**Storage**: files [NEEDS CLARIFICATION: for how long?]
`,
  *check({ plan }) {
    for (const marker of plan.markers) {
      const what = marker.label === undefined ? 'Open question' : `Undecided field \`${marker.label}\``;
      yield problem('marker', marker, { data: { what, mend: 'Decide it here, or resolve the question in research.md and write the answer here.' } });
    }
  },
});
