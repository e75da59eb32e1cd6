import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Whether a label ends a list at any indentation. */
type IsKnown = (label: string) => boolean;

/** The inputs of the transform besides the tree. */
interface Context {
  readonly lines: readonly string[];
  readonly isKnown: IsKnown;
}

/**
 * Moves a `**Label**:` line at a list's margin (a known one at any indentation) and the text after it out of the list into a paragraph.
 * Readers see the list end there; CommonMark treats the line as a lazy continuation of the last item.
 */
export function endListsAtLabels(tree: Root, lines: readonly string[], isKnown: IsKnown): Root {
  const children = endIn(tree.children, { lines, isKnown });
  return children === tree.children ? tree : { ...tree, children };
}

function endIn<Node extends RootContent>(nodes: Node[], context: Context): (Node | List | Paragraph)[] {
  const ended: (Node | List | Paragraph)[] = [];
  for (const node of nodes) {
    if (node.type === 'list') for (const part of splitList(node, context)) ended.push(part);
    else ended.push(within(node, context));
  }
  return isSame(ended, nodes) ? nodes : ended;
}

/** Whether two lists contain the same objects. */
function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

function within<Node extends RootContent>(node: Node, context: Context): Node {
  if (node.type !== 'blockquote' && node.type !== 'footnoteDefinition') return node;
  const children = endIn(node.children, context);
  return children === node.children ? node : { ...node, children };
}

function splitList<Node extends List>(list: Node, context: Context): (Node | List | Paragraph)[] {
  const margin = list.position?.start.column ?? 1;
  const taken = list.children.map((item) => takeLazyLines(item, margin, context));
  if (taken.every(({ label }) => label === undefined)) return [list];
  const split: (List | Paragraph)[] = [];
  let items: ListItem[] = [];
  for (const { kept, label } of taken) {
    items.push(kept);
    if (label === undefined) continue;
    split.push(listOf(list, items), label);
    items = [];
  }
  return items.length === 0 ? split : [...split, listOf(list, items)];
}

function listOf(list: List, items: ListItem[]): List {
  const start = items[0]?.position?.start;
  const end = items.at(-1)?.position?.end;
  return { ...list, children: items, ...(start && end && { position: { start, end } }) };
}

/** The item without its lazy lines from a label on, and these lines as a paragraph, taken from the innermost last item. */
function takeLazyLines(item: ListItem, margin: number, context: Context): { readonly kept: ListItem; readonly label?: Paragraph } {
  const last = item.children.at(-1);
  const before = item.children.slice(0, -1);
  if (last?.type === 'list') {
    const inner = last.children.at(-1);
    const { kept, label } = inner === undefined ? {} : takeLazyLines(inner, margin, context);
    if (kept === undefined || label === undefined) return { kept: item };
    const list = endedAt(last, [...last.children.slice(0, -1), kept], kept);
    return { kept: endedAt(item, [...before, list], kept), label };
  }
  const parts = last?.type === 'paragraph' ? cutParagraph(last, margin, context) : undefined;
  return parts === undefined ? { kept: item } : { kept: endedAt(item, [...before, parts.kept], parts.kept), label: parts.label };
}

/** The node with other children, ending at the last of them. */
function endedAt<Node extends List | ListItem>(node: Node, children: Node['children'], { position }: ListItem | Paragraph): Node {
  return { ...node, children, ...(node.position && position && { position: { start: node.position.start, end: position.end } }) };
}

const LABEL_LINE = /^[\s>]*(?:\*\*|__)/;
const COLON_BEHIND = /^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]/;
const COLON_AT_END = /[:：]$/;

/** Splits a paragraph at its first line, except the first one, that starts with a bold label at the margin. */
function cutParagraph(paragraph: Paragraph, margin: number, { lines, isKnown }: Context): { readonly kept: Paragraph; readonly label: Paragraph } | undefined {
  const { start, end } = paragraph.position ?? {};
  if (start === undefined || end === undefined || !lines.slice(start.line, end.line).some((line) => LABEL_LINE.test(line))) return undefined;
  const { children } = paragraph;
  const isCut = (index: number): boolean => index > 0 && isLabel(children, index, isKnown, margin) && beginsLine(children[index - 1]);
  const at = children.findIndex((node, index) => isCut(index) && node.position !== undefined);
  const from = children[at]?.position?.start;
  if (from === undefined) return undefined;
  const line = lines[from.line - 2] ?? '';
  const above = line.trimEnd();
  const offset = from.offset === undefined ? {} : { offset: from.offset - from.column - line.length + above.length };
  const stop = { line: from.line - 1, column: above.length + 1, ...offset };
  return {
    kept: { type: 'paragraph', children: withoutLastBreak(children.slice(0, at), stop), position: { start, end: stop } },
    label: { type: 'paragraph', children: children.slice(at), position: { start: from, end } },
  };
}

function beginsLine(above: PhrasingContent | undefined): boolean {
  return above?.type === 'break' || (above?.type === 'text' && above.value.endsWith('\n'));
}

function isLabel(nodes: readonly PhrasingContent[], index: number, isKnown: IsKnown, margin: number): boolean {
  const node = nodes[index];
  if (node?.type !== 'strong') return false;
  const words = toString(node);
  const labels = COLON_AT_END.test(words) || COLON_BEHIND.test(toString(nodes.slice(index + 1)));
  return labels && (isKnown(words.replace(COLON_AT_END, '')) || (node.position?.start.column ?? 1) <= margin);
}

function withoutLastBreak(nodes: readonly PhrasingContent[], end: { readonly line: number; readonly column: number }): PhrasingContent[] {
  const last = nodes.at(-1);
  const others = nodes.slice(0, -1);
  if (last?.type !== 'text') return others;
  const value = last.value.trimEnd();
  return value === '' ? others : [...others, { ...last, value, ...(last.position && { position: { start: last.position.start, end } }) }];
}
