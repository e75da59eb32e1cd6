import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'marker-remains': { text: '`{text}` is ticked, but a question is still open: `{marker}`', hint: 'Answer the question, or clear the box.', severity: 'warning' },
  'language-tree': { text: 'The language is {language}, and the tree shows `{text}`', hint: 'Name every language of the feature, or correct the tree.', severity: 'warning' },
  'test-tool': { text: 'The language is {language}, but `{text}` tests another language', hint: 'Name a test tool of the language, or the other language.', severity: 'warning' },
});

export default defineRule({
  id: 'contradicted-box',
  title: 'The plan does not contradict itself',
  why: 'Two statements of the plan cannot both be true, and the implementer may read only the wrong one.',
  messages,
  example: `# Implementation Plan: Export

## Technical Context

**Language/Version**: Python 3.12
**Storage**: [NEEDS CLARIFICATION: for how long?]
**Testing**: Vitest

## Progress

- [x] All NEEDS CLARIFICATION resolved
`,
  *check({ plan, evidence }) {
    const [marker] = plan.markers;
    if (marker !== undefined) for (const claim of evidence.settledClaims) yield problem('marker-remains', claim, { marker: marker.text });
    for (const misfit of evidence.misfits) yield problem(misfit.kind === 'tree' ? 'language-tree' : 'test-tool', misfit);
  },
});
