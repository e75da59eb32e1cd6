import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: 'The plan shows `{text}`, which is not in the repository', hint: 'Correct the tree, or add what is missing.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'structure-drift',
  title: 'What was built is where the plan says',
  why: 'A finished plan is the map of its feature; a reader who looks where it points finds nothing.',
  messages,
  *check({ evidence }) {
    if (evidence.feature?.isActive !== false) return;
    for (const path of evidence.missingPaths) yield problem('missing', path);
  },
});
