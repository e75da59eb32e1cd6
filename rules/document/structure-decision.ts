import { defineRule, problem, type Facts, type Problem } from 'plan-lint/rule';

export default defineRule({
  id: 'structure-decision',
  title: 'The structure is decided',
  why: 'A tree shows where files go; the decision says that this is the tree, and why.',
  messages: {
    'missing': { text: 'Project Structure has no Structure Decision', hint: 'Add `**Structure Decision**: …`: which layout, in which directories.', severity: 'error' },
    'unknown-directory': { text: 'Structure Decision names `{text}`, which the tree does not show', hint: 'Draw the directory in the tree, or correct its name.', severity: 'warning' },
  },
  example: `# Implementation Plan: Export

## Project Structure

\`\`\`text
src/
└── export/
\`\`\`

**Structure Decision**: one crate; the exporter lives in \`src/exports/\`.
`,
  *check(facts) {
    const section = facts.plan.sections.find(({ name }) => name === 'Project Structure');
    if (section === undefined || section.state === 'empty') return;
    const { structureDecision } = facts.plan;
    const severity = facts.constitution.expected?.structureDecision === true ? 'error' : 'warning';
    if (structureDecision === undefined || structureDecision.state === 'empty') yield problem('missing', structureDecision ?? section, { severity });
    else yield* checkDirectories(facts);
  },
});

/** A directory is shown when a tree has its last name. */
function* checkDirectories({ plan }: Facts): Iterable<Problem> {
  const shown = new Set(plan.trees.flatMap(({ entries }) => entries));
  if (shown.size === 0) return;
  for (const directory of plan.structureDecision?.directories ?? []) {
    const last = directory.text.split('/').filter((name) => name !== '').at(-1) ?? '';
    if (/^[\w@.-]+$/.test(last) && !shown.has(last)) yield problem('unknown-directory', directory);
  }
}
