import type { Code, RootContent } from 'mdast';
import { firstLineOf, spanInCode } from '../document/code-positions.js';
import type { MarkdownDocument, TextNode } from '../document/document.js';
import { emptyFence } from '../document/debris.js';
import type { Comment, Leftover, Phrase, Span } from '../model.js';
import { markersOf } from './markers.js';
import { spanOfNode } from '../document/node-span.js';
import { BRACKETED, FORMAT_LINE, INSTRUCTION, isInstructive, type PlaceholderWords } from '../words/template/placeholders.js';
import { linesOf, type Text } from '../document/text.js';
import { placeholdersOf } from './values.js';
import { walkBlocks } from '../document/walk.js';
import { OPTION_LABEL, STOCK_OPTION } from '../words/template/option-labels.js';
import { beginsWith } from '../document/text-marks.js';
import { spanOf } from '../document/text-span.js';
/** A fast test for option labels. */
const NUMBERED = /\d ?[:：]/;
/** A fast test for lines with a bracket or an option label, in any markup. */
const MAY_HOLD = /[[&]|\d[\s*_`~\\]*[:：]/;

/** The parts of a plan that may hold leftovers. */
interface SearchedBlocks {
  readonly all: readonly RootContent[];
  /** The blocks above the first section, where inline code is searched too. */
  readonly above: readonly RootContent[];
  /** The blocks of Project Structure. */
  readonly structure: readonly RootContent[];
  readonly comments: readonly Comment[];
}

/** The leftover template text of a plan. */
export function readLeftovers({ all, above, structure, comments }: SearchedBlocks, words: PlaceholderWords, document: MarkdownDocument): readonly Leftover[] {
  const header = new Set(textNodesOf(above));
  const inStructure = new Set(textNodesOf(structure));
  const found: (readonly Leftover[])[] = [comments.filter(({ text }) => text.includes(INSTRUCTION)).map(instructionOf), debrisOf(document)];
  const read = (node: TextNode): void => {
    if (!document.mentions(node, (line) => MAY_HOLD.test(line))) return;
    const text = document.textOf(node);
    found.push(placeholdersIn(text, words, header.has(node)), optionLabelsIn(text, inStructure.has(node) ? OPTION_LABEL : STOCK_OPTION));
  };
  const code = (node: Code): void => {
    found.push(leftoversInCode(node, words, document));
  };
  walkBlocks(all, { paragraph: read, heading: read, cell: read, code });
  return found.flat().sort((one, other) => one.at.start.line - other.at.start.line || one.at.start.column - other.at.start.column);
}

function debrisOf({ debris, tree, lines }: MarkdownDocument): readonly Leftover[] {
  const fence = emptyFence(tree);
  const found = fence === undefined ? debris : [...debris, fenceOf(spanOfNode(fence), lines)];
  return found.map((phrase) => ({ kind: 'debris', ...phrase }));
}

/** An empty fence, with its first line as text. */
function fenceOf(at: Span, lines: readonly string[]): Phrase {
  return { text: lines[at.start.line - 1]?.trim() ?? '', at };
}

function textNodesOf(nodes: readonly RootContent[]): readonly TextNode[] {
  const found: TextNode[] = [];
  const add = (node: TextNode): void => {
    found.push(node);
  };
  walkBlocks(nodes, { paragraph: add, heading: add, cell: add });
  return found;
}

function instructionOf({ text, at }: Comment): Leftover {
  const first = text.split('\n').find((line) => line.includes(INSTRUCTION)) ?? text;
  return { kind: 'instruction', text: first.trim(), at };
}

/** The placeholders of a text, without those that contain a marker. */
function placeholdersIn(text: Text, words: PlaceholderWords, inCode: boolean): readonly Leftover[] {
  const placeholders = placeholdersOf(text, words, inCode);
  if (placeholders.length === 0) return [];
  const markers = new Set(markersOf(text).map((marker) => startKey(marker.at)));
  return placeholders
    .filter(({ at }) => !markers.has(startKey(at)))
    .map((found) => ({ kind: 'placeholder', text: found.text, at: found.at }));
}

const startKey = ({ start }: Span): string => `${String(start.line)}:${String(start.column)}`;

function optionLabelsIn(text: Text, pattern: RegExp): readonly Leftover[] {
  if (!NUMBERED.test(text.value)) return [];
  return linesOf(text)
    .filter((line) => pattern.test(line.value) && !beginsWith(line, 'code'))
    .map((line) => ({ kind: 'option-label', text: line.value, at: spanOf(line) }));
}

function leftoversInCode(node: Code, words: PlaceholderWords, { lines }: MarkdownDocument): readonly Leftover[] {
  if (!node.value.includes('[') && !NUMBERED.test(node.value)) return [];
  const first = firstLineOf(node, lines);
  return node.value.split('\n').flatMap((line, index) => leftoversInLine(line, words, (from, length) => spanInCode(line, first + index, { from, to: from + length }, lines)));
}

function leftoversInLine(line: string, words: PlaceholderWords, spanAt: (from: number, length: number) => Span): readonly Leftover[] {
  const text = line.trim();
  if (OPTION_LABEL.test(text)) return [{ kind: 'option-label', text, at: spanAt(line.indexOf(text), text.length) }];
  return [...line.matchAll(BRACKETED)].filter((match) => words.includes(match[1] ?? '')).map((match) => ({ kind: 'placeholder', text: match[0], at: spanAt(match.index, match[0].length) }));
}

/** The bracketed texts of a template, without brackets, that its plans must replace; tags (`[NEW]`) and checkboxes are left out. */
export function bracketedTexts({ blocks, textOf }: MarkdownDocument): readonly string[] {
  const found = new Set<string>();
  const add = (value: string): void => {
    const prose = value.split('\n').filter((line) => !FORMAT_LINE.test(line.toLowerCase())).join('\n');
    for (const match of prose.matchAll(BRACKETED)) if (isInstructive(match[1] ?? '')) found.add((match[1] ?? '').replace(/\s+/g, ' '));
  };
  const read = (node: TextNode): void => {
    add(textOf(node).value);
  };
  const code = (node: Code): void => {
    for (const line of node.value.split('\n')) add(line);
  };
  walkBlocks(blocks, { paragraph: read, heading: read, cell: read, code });
  return [...found];
}
