import { declareMessages, defineRule } from 'plan-lint/rule';

const NUMBER = /(?:^|\/)(\d+)-/;

const { messages, problem } = declareMessages({
  number: { text: 'The branch `{value}` has another number than the folder `{folder}`', hint: 'Give the branch of this feature, or move the plan to its own folder.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'branch-mismatch',
  title: 'Branch and folder have the same number',
  why: 'Branch, folder and plan share one number; a copied plan keeps the number of another feature.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

**Branch**: \`020-import\` | **Date**: 2026-03-02
`,
  },
  *check({ plan, evidence }) {
    const folder = evidence.feature?.name ?? '';
    const branch = plan.metadata.find(({ label, state }) => /branch$/i.test(label) && state === 'filled');
    const [own, other] = [NUMBER.exec(folder)?.[1], NUMBER.exec(branch?.value ?? '')?.[1]];
    if (branch !== undefined && own !== undefined && other !== undefined && Number(own) !== Number(other)) yield problem('number', branch, { folder });
  },
});
