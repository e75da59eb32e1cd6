import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  rival: { text: '`{label}` names `{text}`, but `{path}` has `{found}`', hint: 'Name the tool in use, or say that this feature brings the other in.', severity: 'warning' },
});

export default defineRule({
  id: 'tool-mismatch',
  title: 'Tools are those that the project uses',
  why: 'A second test runner or framework beside the one in use is rarely meant, and costly to take out again.',
  messages,
  *check({ evidence }) {
    if (evidence.feature?.isActive !== true) return;
    for (const comparison of evidence.tools) {
      const [first] = comparison.found;
      if (comparison.state === 'contradicted' && first !== undefined) yield problem('rival', comparison, { path: first.path, found: first.text });
    }
  },
});
