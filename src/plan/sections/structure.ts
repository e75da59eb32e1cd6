import type { Code, Paragraph, RootContent, TableCell } from 'mdast';
import { textOfItem, type MarkdownDocument } from '../document/document.js';
import { spanOfNode } from '../document/node-span.js';
import { isChosen } from '../words/names/chosen-directories.js';
import { readLabels } from './labels.js';
import type { Phrase, Span, StructureDecision, Tree } from '../model.js';
import { isStructureDecision, mayHoldStructureDecision } from '../words/names/stock-names.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { joinTexts, linesOf, sliceText, type Text, trimText } from '../document/text.js';
import { stateOf } from './values.js';
import { walkBlocks } from '../document/walk.js';
import { WITHOUT_CODE } from '../words/names/without-code.js';
import { spanOf } from '../document/text-span.js';

const BRANCH_ART = /[│├└─┬┼┤┐┘┌╰╭|`+\\-]+/g;
/** Characters that are branches in some places and parts of names in others. */
const OTHER_ART = /[┬┼┤┐┘┌╰╭|`+\\-]/;
const BRANCH = /[│├└─]+/g;
const COMMENT = /\s(?:#|\/\/|←|<-|—|--)\s?.*$/s;
const DIRECTORY_PATH = /^(?:\.{0,2}\/)?[\w@.[\]()-]+(?:\/[\w@.*[\]()-]+)*\/$/;

/** The directory trees in code blocks. */
export function readTrees(nodes: readonly RootContent[]): readonly Tree[] {
  const trees: Tree[] = [];
  const code = (node: Code): void => {
    trees.push({ entries: node.value.split('\n').flatMap(entriesOf), at: spanOfNode(node) });
  };
  walkBlocks(nodes, { code });
  return trees;
}

/** The names in a line of a tree: `├── src/models/  # …` contains `src` and `models`. */
function entriesOf(line: string): readonly string[] {
  const art = OTHER_ART.test(line) ? line.replace(BRANCH_ART, withoutBranch) : line.replace(BRANCH, ' ');
  const bare = art.replace(COMMENT, '').trim();
  return bare.split(/[\s,/]+/).filter((name) => name !== '');
}

/** ASCII characters are a branch only before white space, because `--` may be part of a name. */
function withoutBranch(art: string, index: number, line: string): string {
  return /\s/.test(line.charAt(index + art.length)) ? ' ' : art.replace(BRANCH, ' ');
}

/** The decision of the Project Structure: with a label, else the paragraph after the last tree, else the statement that there is no code. */
export function readStructureDecision(nodes: readonly RootContent[], document: MarkdownDocument, words: PlaceholderWords): StructureDecision | undefined {
  return readLabelledDecision(nodes, document, words) ?? decisionBelowTree(nodes, document, words) ?? decisionWithoutCode(nodes, document, words);
}

/** The `**Structure Decision**: …`; its value ends at the next label or heading. */
export function readLabelledDecision(nodes: readonly RootContent[], document: MarkdownDocument, words: PlaceholderWords): StructureDecision | undefined {
  const { textOf } = document;
  for (const [index, node] of nodes.entries()) {
    const below = (): readonly Text[] => textsUpToHeading(nodes.slice(index + 1), document);
    if (node.type === 'heading' && isStructureDecision(textOf(node).value)) return decisionOf([], below(), spanOfNode(node), words);
    if (node.type !== 'paragraph' && node.type !== 'list') continue;
    const texts = node.type === 'paragraph' ? [textOf(node)] : node.children.map((item) => textOfItem(item, document));
    if (!texts.some(({ value }) => mayHoldStructureDecision(value))) continue;
    const lines = texts.flatMap(linesOf);
    const found = lines.findIndex((line) => isStructureDecision(readLabels(line)[0]?.name ?? line.value.replace(/[:：]\s*$/, '')));
    if (found >= 0) return decisionOf(lines.slice(found), below(), undefined, words);
  }
  return undefined;
}

/** The minimum length of a decision in words. */
const FEWEST_WORDS = 4;

/** The minimum length of a decision in a script without spaces. */
const FEWEST_CHARACTERS = 8;
const UNSPACED = /[\u3040-\u30FF\u4E00-\u9FFF\u0E00-\u0E7F]/;

/** Whether a paragraph has a label, or enough words to state something. */
function isStatement(text: Text): boolean {
  const { value } = text;
  return value.split(/\s+/).length >= FEWEST_WORDS || (UNSPACED.test(value) && value.length >= FEWEST_CHARACTERS) || readLabels(text).length > 0;
}

/** Reads the paragraph after the last tree as the decision, without its directories: only those of a labelled decision must be in the tree. */
function decisionBelowTree(nodes: readonly RootContent[], { textOf }: MarkdownDocument, words: PlaceholderWords): StructureDecision | undefined {
  const tree = nodes.findLastIndex(({ type }) => type === 'code');
  const end = nodes.findIndex(({ type }, index) => index > tree && type === 'heading');
  const below = tree < 0 ? [] : nodes.slice(tree + 1, end < 0 ? undefined : end);
  const paragraph = below.flatMap((node) => (node.type === 'paragraph' ? [textOf(node)] : [])).find(isStatement);
  return paragraph === undefined ? undefined : unlabelled(paragraph, words);
}

function decisionWithoutCode(nodes: readonly RootContent[], { textOf }: MarkdownDocument, words: PlaceholderWords): StructureDecision | undefined {
  const lines = nodes.flatMap((node) => (node.type === 'heading' || node.type === 'paragraph' ? linesOf(textOf(node)) : []));
  const line = lines.find(({ value }) => WITHOUT_CODE.test(value));
  return line === undefined ? undefined : unlabelled(line, words);
}

function unlabelled(text: Text, words: PlaceholderWords): StructureDecision {
  return { text: text.value.replaceAll('\n', ' '), state: stateOf(text, words), directories: [], at: spanOf(text) };
}

function decisionOf(lines: readonly Text[], below: readonly Text[], heading: Span | undefined, words: PlaceholderWords): StructureDecision {
  const [first, ...more] = lines;
  const label = first === undefined ? undefined : readLabels(first)[0];
  const value = first === undefined || label === undefined ? [] : [trimText(sliceText(first, label.valueFrom))].filter((text) => text.value !== '');
  const rest = [...value, ...more, ...(value.length + more.length > 0 ? [] : below)];
  const text = joinTexts(rest);
  const at = heading ?? (first === undefined ? spanOf(text) : spanOf(first));
  const decision = text.value.replaceAll('\n', ' ');
  const directories = rest.flatMap(directoriesIn).map((directory) => ({ ...directory, chosen: isChosen(directory.text, decision) }));
  return { text: decision, state: stateOf(text, words), directories, at: rest.length > 0 ? spanOf(text) : at };
}

function textsUpToHeading(nodes: readonly RootContent[], { textOf }: MarkdownDocument): readonly Text[] {
  const end = nodes.findIndex(({ type }) => type === 'heading');
  const texts: (readonly Text[])[] = [];
  const add = (node: Paragraph | TableCell): void => {
    texts.push(linesOf(textOf(node)));
  };
  walkBlocks(end < 0 ? nodes : nodes.slice(0, end), { paragraph: add, cell: add });
  return texts.flat();
}

/** The directories in backticks: paths that end with `/`. */
function directoriesIn(text: Text): readonly Phrase[] {
  return text.marks
    .filter(({ kind, from, to }) => kind === 'code' && DIRECTORY_PATH.test(text.value.slice(from, to)))
    .map(({ from, to }) => ({ text: text.value.slice(from, to), at: spanOf(text, from, to) }));
}
