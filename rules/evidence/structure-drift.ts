import { declareMessages, defineRule } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  missing: { text: 'The plan shows `{text}`, which is not in the repository', hint: 'Correct the tree, or add what is missing.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'structure-drift',
  title: 'The paths of a finished plan exist',
  why: 'A finished plan documents its feature; a path that does not exist misleads the reader.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Project Structure

\`\`\`text
src/
└── export/
    ├── csv.ts
    └── parquet.ts
\`\`\`
`,
    'specs/021-export/tasks.md': `- [x] T001 Write the exporter
`,
    'src/export/csv.ts': `export const csv = 'csv';
`,
  },
  *check({ evidence }) {
    if (evidence.feature?.isActive !== false) return;
    for (const path of evidence.missingPaths) yield problem('missing', path);
  },
});
