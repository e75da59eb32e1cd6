import type { Code } from 'mdast';
import { checkTitleOf } from '../words/names/check-title.js';
import { firstLineOf, spanInCode } from '../document/code-positions.js';
import { trimEndOf } from '../words/trim.js';
import type { MarkdownDocument } from '../document/document.js';
import { spanOfNode } from '../document/node-span.js';
import type { HiddenDecision, HiddenSections, SectionName, Span } from '../model.js';
import { isStructureDecision, sectionNameOf } from '../words/names/stock-names.js';
import type { SourceLines } from '../document/text-of-nodes.js';
import { walkBlocks } from '../document/walk.js';

const ATX_OPENING = /^ {0,3}#{1,3}\s/;
const ATX_LINE = /^ {0,3}#{1,3}\s/m;

/** The template sections that exist only inside a code block, because a fence above was closed too early or never. */
export function readHidden({ blocks, lines }: MarkdownDocument, seen: ReadonlySet<SectionName>): readonly HiddenSections[] {
  const hidden: HiddenSections[] = [];
  const found = new Set(seen);
  const code = (node: Code): void => {
    for (const { name, at } of headingsIn(node, lines)) {
      if (found.has(name)) continue;
      found.add(name);
      hidden.push({ names: [name], wholePlan: false, ...(isUnclosed(node, lines) && { opened: spanOfNode(node).start.line }), at });
    }
  };
  walkBlocks(blocks, { code });
  const [only] = blocks;
  if (blocks.length > 1 || only?.type !== 'code' || hidden.length === 0) return hidden;
  const { start } = spanOfNode(only);
  return [{ names: hidden.flatMap(({ names }) => names), wholePlan: true, at: { start, end: start } }];
}

/** The Structure Decision inside a code block at the end of the plan that is never closed. */
export function readHiddenDecision({ blocks, lines }: MarkdownDocument): HiddenDecision | undefined {
  const last = blocks.at(-1);
  if (last?.type !== 'code' || !isUnclosed(last, lines)) return undefined;
  const { start, end } = spanOfNode(last);
  const index = lines.slice(start.line, end.line).findIndex((line) => isStructureDecision(LABEL.exec(line)?.[1] ?? ''));
  const line = start.line + index + 1;
  return index < 0 ? undefined : { opened: start.line, at: { start: { line, column: 1 }, end: { line, column: (lines[line - 1] ?? '').length + 1 } } };
}

const LABEL = /^\s*(?:[-*] )?\*\*([^*]{3,60})\*\*/;
const FENCE = /^\s*(?:`{3,}|~{3,})/;
const CLOSING_FENCE = /^[\s>]*(?:`{3,}|~{3,})\s*$/;

/** Whether a code block with a fence has no closing one. */
function isUnclosed(node: Code, lines: SourceLines): boolean {
  const { start, end } = spanOfNode(node);
  return FENCE.test((lines[start.line - 1] ?? '').slice(start.column - 1)) && (end.line === start.line || !CLOSING_FENCE.test(lines[end.line - 1] ?? ''));
}

function headingsIn(node: Code, lines: SourceLines): readonly { name: SectionName; at: Span }[] {
  if (!ATX_LINE.test(node.value)) return [];
  const first = firstLineOf(node, lines);
  return node.value.split('\n').flatMap((line, index) => {
    const name = sectionOpenedBy(line);
    if (name === undefined) return [];
    const { start, end } = spanInCode(line, first + index, { from: 0, to: line.length }, lines);
    return [{ name, at: { start: { ...start, column: 1 }, end } }];
  });
}

function sectionOpenedBy(line: string): SectionName | undefined {
  const opening = ATX_OPENING.exec(line)?.[0];
  if (opening === undefined) return undefined;
  const title = trimEndOf(line.slice(opening.length), /[#\s]/);
  return checkTitleOf(title) === 'check' ? 'Constitution Check' : sectionNameOf(title);
}
