import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  rival: { text: '`{label}` names `{text}`, but `{path}` has `{found}`', hint: 'Name the tool in use, or say that this feature introduces the other.', severity: 'warning' },
});

export default defineRule<{ readonly allow: readonly string[] }>({
  id: 'tool-mismatch',
  title: 'Tools are those that the project uses',
  why: 'A second test runner or framework is rarely intended, and costly to remove.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Technical Context

**Language/Version**: TypeScript 5.6
**Testing**: Jest
`,
    'package.json': `{ "devDependencies": { "typescript": "5.6.3", "vitest": "2.1.4" } }
`,
  },
  options: {
    schema: { allow: { type: 'array', items: { type: 'string', minLength: 1 }, description: 'Tools that may stand beside the one in use, as a plan names them' } },
    defaults: { allow: [] },
  },
  *check({ evidence, options }) {
    const allowed = new Set(options.allow.map((name) => name.toLowerCase()));
    if (evidence.feature?.isActive !== true) return;
    for (const comparison of evidence.tools) {
      const [first] = comparison.found;
      const isRival = comparison.state === 'contradicted' && !allowed.has(comparison.text.toLowerCase());
      if (isRival && first !== undefined) yield problem('rival', comparison, { path: first.path, found: first.text });
    }
  },
});
