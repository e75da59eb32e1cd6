import { declareMessages, defineRule, type FieldName, type Plan, type Problem } from 'plan-lint/rule';

/** The hint for each open field. */
const DECIDE: Readonly<Record<FieldName, string>> = {
  'Language/Version': 'Name the language and its version',
  'Primary Dependencies': 'Name the libraries',
  'Storage': 'Name the storage',
  'Testing': 'Name the test tool',
  'Target Platform': 'Name the platform',
  'Project Type': 'Name the type of project',
  'Performance Goals': 'State measurable goals',
  'Constraints': 'State the limits',
  'Scale/Scope': 'State the expected numbers',
};

const { messages, problem } = declareMessages({
  marker: {
    text: 'Open question: `{text}`',
    hint: 'Answer it here, or resolve the question in research.md and write the answer here.',
    severity: 'error', draft: 'warning',
    variants: {
      field: { text: 'Undecided field `{label}`: `{text}`', hint: '{decide}, or resolve the question in research.md.' },
      labelled: { text: 'Open question in `{label}`: `{text}`' },
    },
  },
});

export default defineRule({
  id: 'needs-clarification',
  title: 'Open questions are answered',
  why: 'The spec-kit workflow stops at an open NEEDS CLARIFICATION: what is built on a guess is built twice.',
  messages,
  example: `# Implementation Plan: Export

## Technical Context

**Testing**: NEEDS CLARIFICATION
**Storage**: files [NEEDS CLARIFICATION: for how long?]
`,
  *check({ plan }) {
    for (const marker of plan.markers) {
      const name = plan.fields.find(({ label }) => label === marker.label)?.name;
      yield problemOf(marker, name);
    }
  },
});

function problemOf(marker: Plan['markers'][number], name: FieldName | undefined): Problem {
  const { label } = marker;
  if (label === undefined) return problem('marker', marker);
  if (name === undefined) return problem('marker', marker, { label }, { variant: 'labelled' });
  return problem('marker', marker, { label, decide: DECIDE[name] }, { variant: 'field' });
}
