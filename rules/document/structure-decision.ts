import { declareMessages, defineRule, type Facts, type Problem } from 'plan-lint/rule';

/** Words before a directory that the plan sets itself apart from: `separate from the existing app (`src/`)`, `mirrors `lib/``. */
const APART = /\b(?:no|not|never|nor|without|existing|separate|parallel|alongside|beside|next to|outside|unchanged|untouched|instead|rather|mirror(?:s|ing)?|like|unlike|similar to|follows|following|modelled|except|excluding|omit\w*|skip\w*|future|later|reserved|legacy|todo|renamed|today|currently|development)\b[^.;]{0,60}$|(?:[现現]有|既存|기존|향후|다른)[^。.;]{0,40}$/iu;
/** Words behind one that say that it is not there. */
const LEFT_OUT = /^`?[^.;`]{0,40}\b(?:omitted|left out|not (?:needed|created|used|part)|untouched|unchanged|out of scope|reserved)\b|^`?[^.;`。]{0,12}(?:추가하지|없|제외|예약|不|既存|소비)/iu;
const NEARBY = 80;
/** A name, not a pattern (`*.rs`), a variable (`{id}`) or `.`. */
const DIRECTORY = /^(?=[^\p{L}]*\p{L})[\w@.-]+$/u;

const { messages, problem } = declareMessages({
  'missing': { text: 'Project Structure has no Structure Decision', hint: 'Add `**Structure Decision**: …`: which layout, in which directories.', severity: 'error' },
  'unknown-directory': { text: 'Structure Decision names `{text}`, which the tree does not show', hint: 'Draw the directory in the tree, or correct its name.', severity: 'warning' },
});

export default defineRule({
  id: 'structure-decision',
  title: 'The structure is decided',
  why: 'A tree shows where files go; the decision says that this is the tree, and why.',
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
    const { expected } = facts.constitution;
    // What the project's own template does not ask for is no loss; under another heading other things are written.
    const isUnasked = (expected?.structureDecision === false || section?.renamed === true) && facts.plan.structureDecision === undefined;
    if (section === undefined || section.state === 'empty' || isUnasked) return;
    const { structureDecision } = facts.plan;
    const severity = facts.constitution.origin === 'built-in' ? 'error' : 'warning';
    if (structureDecision === undefined || structureDecision.state === 'empty') yield problem('missing', structureDecision ?? section, {}, { severity });
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
    if (DIRECTORY.test(last) && !shown.has(last) && !isSetApart(directory.text, text) && !directories.some((other) => other !== directory && other.text.startsWith(directory.text))) yield problem('unknown-directory', directory);
  }
}

/** The words around a directory do not claim that the plan has it. */
function isSetApart(directory: string, text: string): boolean {
  const from = Math.max(0, text.indexOf(directory));
  const end = from + directory.length;
  return APART.test(text.slice(Math.max(0, from - NEARBY), from)) || LEFT_OUT.test(text.slice(end, end + NEARBY));
}
