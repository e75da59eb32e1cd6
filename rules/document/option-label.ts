import { defineRule, problem } from 'plan-lint/rule';

export default defineRule({
  id: 'option-label',
  title: 'No option labels are left',
  why: 'The template offers layouts to choose from; a plan that keeps their labels has not chosen.',
  messages: {
    label: { text: 'Leftover option label `{text}`', hint: 'Keep the layout that this project has, without its label, and delete the others.', severity: 'error' },
  },
  example: `# Implementation Plan: Export

## Project Structure

\`\`\`text
# Option 1: Single project (DEFAULT)
src/
\`\`\`
`,
  *check({ plan }) {
    for (const leftover of plan.leftovers) if (leftover.kind === 'option-label') yield problem('label', leftover);
  },
});
