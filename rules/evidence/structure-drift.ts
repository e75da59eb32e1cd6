import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: 'The plan shows `{text}`, which is not in the repository', hint: 'Correct the tree, or add what is missing.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'structure-drift',
  title: 'The paths of a finished plan exist',
  why: 'A finished plan documents its feature; a path that does not exist misleads the reader.',
  messages,
  *check({ evidence }) {
    if (evidence.feature?.isActive !== false) return;
    for (const path of evidence.missingPaths) yield problem('missing', path);
  },
});
