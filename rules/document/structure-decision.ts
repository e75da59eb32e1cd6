import { declareMessages, defineRule, localDecisionLabel, type Facts, type Phrase } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'missing': { text: 'Project Structure has no Structure Decision', hint: 'Add `**{decision}**: …`: which layout, in which directories.', severity: 'error', draft: 'warning', variants: {
    hidden: { text: 'The Structure Decision stands in a code block that is opened at line {opened} and never closed', hint: 'Close the code block where the tree ends.' },
  } },
  'unknown-directory': { text: 'Structure Decision names `{text}`, which the tree does not show', hint: 'Draw the directory in the tree, or correct its name.', severity: 'warning' },
});

export default defineRule({
  id: 'structure-decision',
  title: 'The structure is decided',
  why: 'A tree shows where files go; the decision says which layout was chosen, and why.',
  messages,
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
    const { structureDecision, hiddenDecision } = facts.plan;
    // A renamed section may hold other content.
    const isUnasked = structureDecision === undefined && (section?.renamed === true || !isAsked(facts));
    if (section === undefined || section.state === 'empty' || isUnasked) return;
    const severity = facts.constitution.origin === 'built-in' ? 'error' : 'warning';
    if (hiddenDecision !== undefined) {
      yield problem('missing', hiddenDecision, {}, { variant: 'hidden', severity });
    } else if (structureDecision === undefined || structureDecision.state === 'empty') {
      yield problem('missing', structureDecision ?? section, { decision: localDecisionLabel(facts.plan) }, { severity });
    } else for (const directory of unknownDirectories(facts)) yield problem('unknown-directory', directory);
  },
});

/** A plain name: no pattern (`*.rs`), no variable (`{id}`), not `.`. */
const DIRECTORY = /^(?=[^\p{Alpha}]*\p{Alpha})[\w@.-]+$/u;
/** A hidden directory (`.github/`), which trees usually leave out. */
const HIDDEN = /^\.[\w-]/u;

/** The chosen directories that neither a tree of the plan nor the repository has. */
function unknownDirectories({ plan, evidence }: Facts): readonly Phrase[] {
  const { directories } = plan.structureDecision ?? { directories: [] };
  const shown = new Set(plan.trees.flatMap(({ entries }) => entries));
  if (shown.size === 0) return [];
  const isParent = (path: string): boolean => directories.some((other) => other.text !== path && other.text.startsWith(path));
  const isPlain = (path: string): boolean => DIRECTORY.test(lastName(path)) && !HIDDEN.test(path);
  const isShown = (path: string): boolean => shown.has(lastName(path)) || evidence.hasPath(path) === true;
  return directories.filter(({ text: path, chosen }) => chosen && isPlain(path) && !isParent(path) && !isShown(path));
}

/** A tree shows a directory when it has the directory's last name. */
const lastName = (path: string): string => path.split('/').filter((name) => name !== '').at(-1) ?? '';

/** Whether the project's template asks for a decision; without a template, a tree that marks its changes replaces one. */
function isAsked(facts: Facts): boolean {
  const { expected } = facts.constitution;
  return expected === undefined ? !isDrawn(facts) : expected.structureDecision;
}

/** Marks of new and changed entries; a tree with such marks is a decision. */
const CHANGE = /\b(?:NEW|MODIF\w{1,6}|UPDATED?|EXTEND(?:ED)?|ADDED|CHANGED?|EXISTING|REMOVED?|DELETED?|nuevo|novo|neu|nouveau|modificad[oa]|existente)\b|新規|追加|変更|修正|既存|新增|修改|신규|추가|수정|변경|기존|новый|изменён/i;

/** Whether the plan's tree is the decision: it marks new or changed entries. */
function isDrawn({ plan: { trees, source } }: Facts): boolean {
  const lines = source.split('\n');
  return trees.some(({ at: { start, end } }) => lines.slice(start.line, end.line).some((line) => CHANGE.test(line)));
}
