import { declareMessages, defineRule, type Facts, type Problem } from 'plan-lint/rule';

/** Words before a directory that exclude it from the plan: `separate from the existing app (`src/`)`, `mirrors `lib/``. */
const APART = /\b(?:no|not|never|nor|without|existing|separate|parallel|alongside|beside|next to|outside|unchanged|untouched|instead|rather|mirror(?:s|ing)?|like|unlike|similar to|follows|following|modelled|except|excluding|omit\w*|skip\w*|future|later|reserved|legacy|todo|renamed|today|already|currently|development)\b[^.;]{0,140}$|(?:[现現]有|既存|기존|향후|다른)[^。.;]{0,40}$/i;
/** Words after a directory that say it is left out. */
const LEFT_OUT = /^`?[^.;`]{0,40}\b(?:omitted|left out|not (?:needed|created|used|part)|untouched|unchanged|out of scope|reserved)\b|^`?[^.;`。]{0,12}(?:추가하지|없|제외|예약|不|既存|소비)|^`?\s?[（(][^）)]{0,30}(?:已完成|已有|既存|기존|existing|unchanged|done)/i;
/** Alternatives (`` `docs/` or `AGENTS.md` ``), and directories that a later task creates. */
const ALTERNATIVE = /^`?\)?,? (?:or|o|ou|oder|oppure|of|lub|или|або)\s|^`?\s?(?:または|或者?|또는)|^[^.;]{0,60}\b(?:T\d{3}|US-?\d)\b/u;
const ALTERNATIVE_BEFORE = /\s(?:or|o|ou|oder|oppure|lub|или|або) `?$|(?:または|或者?|또는)\s?`?$|\b(?:T\d{3}|US-?\d)\b[^.;]{0,40}$/u;
const NEARBY = 160;
/** A plain name: no pattern (`*.rs`), no variable (`{id}`), not `.`. */
const DIRECTORY = /^(?=[^\p{Alpha}]*\p{Alpha})[\w@.-]+$/u;
/** A hidden directory (`.github/`), which trees usually leave out. */
const HIDDEN = /^\.[\w-]/u;

const { messages, problem } = declareMessages({
  'missing': { text: 'Project Structure has no Structure Decision', hint: 'Add `**Structure Decision**: …`: which layout, in which directories.', severity: 'error' },
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
    const { expected } = facts.constitution;
    // A decision that the project's template does not ask for is not missing; a renamed section may hold other content.
    const isUnasked = (expected?.structureDecision === false || section?.renamed === true || (expected === undefined && isDrawn(facts))) && facts.plan.structureDecision === undefined;
    if (section === undefined || section.state === 'empty' || isUnasked) return;
    const { structureDecision } = facts.plan;
    const severity = facts.constitution.origin === 'built-in' ? 'error' : 'warning';
    if (structureDecision === undefined || structureDecision.state === 'empty') yield problem('missing', structureDecision ?? section, {}, { severity });
    else yield* checkDirectories(facts);
  },
});

/** Marks of new and changed entries; a tree with such marks is a decision. */
const CHANGE = /\b(?:NEW|MODIF\w{1,6}|UPDATED?|EXTEND(?:ED)?|ADDED|CHANGED?|EXISTING|REMOVED?|DELETED?|nuevo|novo|neu|nouveau|modificad[oa]|existente)\b|新規|追加|変更|修正|既存|新增|修改|신규|추가|수정|변경|기존|новый|изменён/i;

/** Whether the plan's tree is the decision: in a project with neither constitution nor template any tree, else one that marks new or changed entries. */
function isDrawn({ plan: { trees, source }, constitution: { origin } }: Facts): boolean {
  const lines = source.split('\n');
  return trees.length > 0 && (origin === 'stated' || trees.some(({ at: { start, end } }) => lines.slice(start.line, end.line).some((line) => CHANGE.test(line))));
}

/** A tree shows a directory when it has the directory's last name. */
function* checkDirectories({ plan }: Facts): Iterable<Problem> {
  const { directories, text } = plan.structureDecision ?? { directories: [], text: '' };
  if (directories.length === 0) return;
  const shown = new Set(plan.trees.flatMap(({ entries }) => entries));
  if (shown.size === 0) return;
  for (const directory of directories) {
    const last = directory.text.split('/').filter((name) => name !== '').at(-1) ?? '';
    if (DIRECTORY.test(last) && !HIDDEN.test(directory.text) && !shown.has(last) && !isSetApart(directory.text, text) && !directories.some((other) => other !== directory && other.text.startsWith(directory.text))) yield problem('unknown-directory', directory);
  }
}

/** Whether the words around a directory exclude it from the plan. */
function isSetApart(directory: string, text: string): boolean {
  for (let from = text.indexOf(directory); from >= 0; from = text.indexOf(directory, from + 1)) {
    const end = from + directory.length;
    const [before, behind] = [text.slice(Math.max(0, from - NEARBY), from), text.slice(end, end + NEARBY)];
    if (/^\w/.test(behind)) continue;
    if (APART.test(before) || ALTERNATIVE_BEFORE.test(before) || LEFT_OUT.test(behind) || ALTERNATIVE.test(behind)) return true;
  }
  return false;
}
