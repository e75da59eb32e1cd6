import type { Blockquote, Code, Heading, Html, List, ListItem, Paragraph, Root, RootContent, Table, TableCell, ThematicBreak } from 'mdast';
import type { Node } from 'unist';
import { parse } from '../../markdown/parse.js';
import { normalizeSource } from '../../markdown/remark/source.js';
import { endListsAtLabels } from '../../markdown/transforms/end-lists-at-labels.js';
import { splitAccidentalHeadings } from '../../markdown/transforms/split-accidental-headings.js';
import type { Phrase } from '../model.js';
import { clearDebris } from './debris.js';
import { EMPTY_TEXT, type Text } from './text.js';
import { readInline, type SourceLines } from './text-of-nodes.js';
import { hasWord } from '../words/letters.js';
import { checkTitleOf } from '../words/names/check-title.js';
import { fieldNameOf, sectionNameOf } from '../words/names/stock-names.js';

/** The nodes that hold facts; front matter, definitions and comments do not. */
export type Block = Blockquote | Code | Heading | Html | List | Paragraph | Table | ThematicBreak;

/** The nodes whose content is read as one text. */
export type TextNode = Heading | Paragraph | TableCell;

/** A Markdown text as a tree, with access to the content of its nodes. */
export interface MarkdownDocument {
  readonly source: string;
  /** The lines without leftovers of tools and chats. */
  readonly lines: SourceLines;
  readonly debris: readonly Phrase[];
  readonly tree: Root;
  readonly blocks: readonly Block[];
  /** The content of a node, cached. */
  readonly textOf: (node: TextNode) => Text;
  /** The nodes that hold facts, without paragraphs that have no words. */
  readonly blocksIn: (nodes: readonly RootContent[]) => readonly Block[];
  /** Whether a source line of a node passes a test; tests the source, because reading the content is slower. */
  readonly mentions: (node: Node, test: (line: string) => boolean) => boolean;
}

/** Reads a text; `parsed` is its tree if it was already parsed. */
export function readDocument(text: string, parsed?: Root): MarkdownDocument {
  const source = normalizeSource(text);
  const given = isUsable(parsed, text) ? parsed : undefined;
  const written = source.split('\n');
  const { lines, debris } = clearDebris(written, () => given ?? parse(source));
  const root = debris.length > 0 ? parse(lines.join('\n')) : (given ?? parse(source));
  const tree = endListsAtLabels(splitAccidentalHeadings(root, opensSection), lines, (label) => fieldNameOf(label) !== undefined);
  const texts = new Map<TextNode, Text>();
  const textOf = (node: TextNode): Text => {
    const known = texts.get(node);
    if (known !== undefined) return known;
    const text = readInline(node.children, lines);
    texts.set(node, text);
    return text;
  };
  const blocksIn = (nodes: readonly RootContent[]): readonly Block[] => findBlocks(nodes, lines, textOf);
  return { source, lines, debris, tree, blocks: blocksIn(tree.children), textOf, blocksIn, mentions: (node, test) => hasLine(node, lines, test) };
}

/** Whether a given tree can be used; after CR LF line endings, remark leaves CR in its values. */
function isUsable(parsed: Root | undefined, text: string): parsed is Root {
  return parsed !== undefined && !text.includes('\r');
}

function opensSection(title: string): boolean {
  return sectionNameOf(title) !== undefined || checkTitleOf(title) !== undefined;
}

function findBlocks(nodes: readonly RootContent[], lines: SourceLines, textOf: (node: Paragraph) => Text): readonly Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition') for (const block of findBlocks(node.children, lines, textOf)) blocks.push(block);
    else if (isBlock(node, lines, textOf)) blocks.push(node);
  }
  return blocks;
}

function isBlock(node: RootContent, lines: SourceLines, textOf: (node: Paragraph) => Text): node is Block {
  switch (node.type) {
    case 'html':
      return !isComment(node);
    case 'paragraph':
      return beginsWithWord(node, lines) || textOf(node).value.trim() !== '';
    case 'blockquote':
    case 'code':
    case 'heading':
    case 'list':
    case 'table':
    case 'thematicBreak':
      return true;
    default:
      return false;
  }
}

/** Markup around a word that does not hide it. */
const EMPHASIS = '*_`';

function beginsWithWord({ position }: Paragraph, lines: SourceLines): boolean {
  if (position === undefined) return false;
  const line = lines[position.start.line - 1] ?? '';
  let at = position.start.column - 1;
  while (at < line.length && EMPHASIS.includes(line.charAt(at))) at += 1;
  return hasWord(line.charAt(at));
}

function hasLine({ position }: Node, lines: SourceLines, test: (line: string) => boolean): boolean {
  if (position === undefined) return lines.some(test);
  const { start, end } = position;
  for (let number = start.line; number <= end.line; number += 1) {
    if (test((lines[number - 1] ?? '').slice(number === start.line ? start.column - 1 : 0, number === end.line ? end.column - 1 : undefined))) return true;
  }
  return false;
}

/** Whether HTML is a single comment. */
function isComment({ value }: Html): boolean {
  return value.trimStart().startsWith('<!--') && value.trimEnd().endsWith('-->');
}

/** The first paragraph of a list item. */
export function leadOf({ children: [first] }: ListItem): Paragraph | undefined {
  return first?.type === 'paragraph' ? first : undefined;
}

/** The content of an item's first paragraph. */
export function textOfItem(item: ListItem, { textOf }: Pick<MarkdownDocument, 'textOf'>): Text {
  const lead = leadOf(item);
  return lead === undefined ? EMPTY_TEXT : textOf(lead);
}

/** The blocks of an item after its first paragraph. */
export function belowLead(item: ListItem): ListItem['children'] {
  return leadOf(item) === undefined ? item.children : item.children.slice(1);
}
