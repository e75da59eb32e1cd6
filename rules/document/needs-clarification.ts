import { defineRule, problem, type Marker, type Plan } from 'plan-lint/rule';

export default defineRule({
  id: 'needs-clarification',
  title: 'Open questions are answered',
  why: 'The workflow says that a plan with an open NEEDS CLARIFICATION must not go on: what is built on a guess is built twice.',
  messages: {
    marker: { text: '{what} `{place}`: `{text}`', hint: 'Decide it here, or resolve the question in research.md and write the answer here.', severity: 'error' },
  },
  example: `# Implementation Plan: Export

## Technical Context

**Testing**: NEEDS CLARIFICATION
**Storage**: files [NEEDS CLARIFICATION: for how long?]
`,
  *check({ plan }) {
    for (const marker of plan.markers) {
      const what = marker.label === undefined ? 'Open question in' : 'Undecided field';
      yield problem('marker', marker, { data: { what, place: marker.label ?? sectionAround(marker, plan) } });
    }
  },
});

/** The title of the section that the marker stands in. */
function sectionAround({ at }: Marker, { sections, title }: Plan): string {
  const section = sections.findLast((one) => one.at.start.line <= at.start.line);
  return section?.title ?? title?.text ?? 'plan.md';
}
