import { declareMessages, defineRule, type Comparison, type Problem } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  language: { text: '`{label}` says `{text}`, but `{path}` has `{found}`', hint: 'Plan for the version in use, or say that this feature raises it.', severity: 'warning' },
  dependency: { text: '`{label}` says `{text}`, but `{path}` has `{found}`', hint: 'Plan for the version in use, or say that this feature raises it.', severity: 'warning' },
});

export default defineRule({
  id: 'version-mismatch',
  title: 'Versions agree with the manifests',
  why: 'Tasks are written for the versions in the plan; code for other versions does not build.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Technical Context

**Language/Version**: Python 3.9
**Primary Dependencies**: Django 4.2
`,
    'pyproject.toml': `[project]
requires-python = ">=3.12"
dependencies = ["django>=5.1"]
`,
  },
  *check({ evidence }) {
    if (evidence.feature?.isActive !== true) return;
    yield* contradictions('language', evidence.languages);
    yield* contradictions('dependency', evidence.dependencies);
  },
});

function* contradictions(messageId: 'language' | 'dependency', comparisons: readonly Comparison[]): Iterable<Problem> {
  for (const comparison of comparisons) {
    const [first] = comparison.found;
    if (comparison.state === 'contradicted' && first !== undefined) yield problem(messageId, comparison, { path: first.path, found: first.text });
  }
}
