import type { Block, CodeBlock } from '../blocks.js';
import { readLabels } from './labels.js';
import type { Phrase, Span, StructureDecision, Tree } from '../model.js';
import { isStructureDecision } from '../words/names.js';
import type { PlaceholderWords } from '../words/placeholders.js';
import { joinTexts, linesOf, sliceText, spanOf, trimText, type Text } from '../text.js';
import { stateOf } from './values.js';
import { walkBlocks } from '../walk.js';

const BRANCH_ART = /[│├└─┬┼┤┐┘┌╰╭|`+\\-]+/g;
/** What is a branch in some places, and part of a name in others. */
const OTHER_ART = /[┬┼┤┐┘┌╰╭|`+\\-]/;
const BRANCH = /[│├└─]+/g;
const COMMENT = /\s(?:#|\/\/|←|<-|—|--)\s?.*$/;
const DIRECTORY_PATH = /^(?:\.{0,2}\/)?[\w@.[\]()-]+(?:\/[\w@.*[\]()-]+)*\/$/;

/** The trees drawn in the code blocks of some blocks. */
export function readTrees(blocks: readonly Block[]): readonly Tree[] {
  const trees: Tree[] = [];
  const code = (block: CodeBlock): void => {
    trees.push({ entries: block.value.split('\n').flatMap(entriesOf), at: block.at });
  };
  walkBlocks(blocks, { code });
  return trees;
}

/** The names in one line of a tree: `├── src/models/  # …` holds `src` and `models`. */
function entriesOf(line: string): readonly string[] {
  const art = OTHER_ART.test(line) ? line.replace(BRANCH_ART, withoutBranch) : line.replace(BRANCH, ' ');
  const bare = art.replace(COMMENT, '').trim();
  return bare.split(/[\s,/]+/).filter((name) => name !== '');
}

/** ASCII art parts a branch from its name only with white space behind it: `--` may stand in a name. */
function withoutBranch(art: string, index: number, line: string): string {
  return /\s/.test(line.charAt(index + art.length)) ? ' ' : art.replace(BRANCH, ' ');
}

/** The `**Structure Decision**: …` among some blocks; the value goes on to the next label or heading. */
export function readStructureDecision(blocks: readonly Block[], words: PlaceholderWords): StructureDecision | undefined {
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && isStructureDecision(block.text.value)) return decisionOf([], blocks.slice(index + 1), block.at, words);
    if (block.kind !== 'paragraph' && block.kind !== 'list') continue;
    const lines = block.kind === 'paragraph' ? linesOf(block.text) : block.items.flatMap((item) => linesOf(item.text));
    const found = lines.findIndex((line) => isStructureDecision(readLabels(line)[0]?.name ?? line.value.replace(/[:：]\s*$/, '')));
    if (found >= 0) return decisionOf(lines.slice(found), blocks.slice(index + 1), undefined, words);
  }
  return decisionBelowTree(blocks, words);
}

/** So few words decide nothing. */
const FEWEST_WORDS = 4;

/** What is said right below the last tree is the decision, however it is labelled; that it names only what the tree shows is asked of the labelled one. */
function decisionBelowTree(blocks: readonly Block[], words: PlaceholderWords): StructureDecision | undefined {
  const tree = blocks.findLastIndex(({ kind }) => kind === 'code');
  const end = blocks.findIndex(({ kind }, index) => index > tree && kind === 'heading');
  const below = tree < 0 ? [] : blocks.slice(tree + 1, end < 0 ? undefined : end);
  const said = below.find((block) => block.kind === 'paragraph' && block.text.value.split(/\s+/).length >= FEWEST_WORDS);
  return said?.kind === 'paragraph' ? { ...decisionOf(linesOf(said.text), [], undefined, words), directories: [] } : undefined;
}

function decisionOf(lines: readonly Text[], below: readonly Block[], heading: Span | undefined, words: PlaceholderWords): StructureDecision {
  const [first, ...more] = lines;
  const label = first === undefined ? undefined : readLabels(first)[0];
  const value = first === undefined || label === undefined ? [] : [trimText(sliceText(first, label.valueFrom))].filter((text) => text.value !== '');
  const rest = [...value, ...more, ...(value.length + more.length > 0 ? [] : textsUpToHeading(below))];
  const text = joinTexts(rest);
  const at = heading ?? (first === undefined ? spanOf(text) : spanOf(first));
  return { text: text.value.replaceAll('\n', ' '), state: stateOf(text, words), directories: rest.flatMap(directoriesIn), at: rest.length > 0 ? spanOf(text) : at };
}

function textsUpToHeading(blocks: readonly Block[]): readonly Text[] {
  const end = blocks.findIndex(({ kind }) => kind === 'heading');
  const texts: (readonly Text[])[] = [];
  const add = (text: Text): void => {
    texts.push(linesOf(text));
  };
  walkBlocks(end < 0 ? blocks : blocks.slice(0, end), { paragraph: add, cell: add });
  return texts.flat();
}

/** The directories named in backticks: paths that end with `/`. */
function directoriesIn(text: Text): readonly Phrase[] {
  return text.marks
    .filter(({ kind, from, to }) => kind === 'code' && DIRECTORY_PATH.test(text.value.slice(from, to)))
    .map(({ from, to }) => ({ text: text.value.slice(from, to), at: spanOf(text, from, to) }));
}
