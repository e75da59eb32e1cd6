import { defineRule, problem, type Facts, type Problem } from 'plan-lint/rule';

/** Words before a directory that the plan sets itself apart from: `separate from the existing app (`src/`)`. */
const APART = /\b(?:no|not|without|existing|separate|parallel|alongside|beside|next to|outside|unchanged|untouched|instead|rather)\b[^.;]{0,60}$/i;
const NEARBY = 80;
/** A name, not a pattern (`*.rs`), a variable (`{id}`) or `.`. */
const DIRECTORY = /^(?=[^\p{L}]*\p{L})[\w@.-]+$/u;

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
    const { expected } = facts.constitution;
    // What the project's own template does not ask for is no loss; under another heading other things are written.
    const isUnasked = (expected?.structureDecision === false || section?.renamed === true) && facts.plan.structureDecision === undefined;
    if (section === undefined || section.state === 'empty' || isUnasked) return;
    const { structureDecision } = facts.plan;
    const severity = expected?.structureDecision === true ? 'error' : 'warning';
    if (structureDecision === undefined || structureDecision.state === 'empty') yield problem('missing', structureDecision ?? section, { severity });
    else yield* checkDirectories(facts);
  },
});

/** A directory is shown when a tree has its last name. */
function* checkDirectories({ plan }: Facts): Iterable<Problem> {
  const { directories, text } = plan.structureDecision ?? { directories: [], text: '' };
  if (directories.length === 0) return;
  const shown = new Set(plan.trees.flatMap(({ entries }) => entries));
  if (shown.size === 0) return;
  for (const directory of directories) {
    const last = directory.text.split('/').filter((name) => name !== '').at(-1) ?? '';
    const from = text.indexOf(directory.text);
    if (DIRECTORY.test(last) && !shown.has(last) && !APART.test(text.slice(Math.max(0, from - NEARBY), Math.max(0, from)))) yield problem('unknown-directory', directory);
  }
}
