import type { Block, Item, ListBlock } from './blocks.js';
import { fieldNameOf } from './words/names.js';
import { linesOf, sliceText, spanOf, trimText, type Text } from './text.js';

/** `**` of the label itself: its words start two columns behind the margin. */
const OWN_MARKER = 2;

/**
 * A `**Label**:` at a list's own margin (a field's at any) ends the list for a person; CommonMark takes it for a lazy continuation of the last item.
 * Gives the blocks with such lines as paragraphs of their own, behind the items above them.
 */
export function endListsAtLabels(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'list')) return blocks;
  return blocks.flatMap((block) => (block.kind === 'list' ? splitList(block) : [block]));
}

function splitList(list: ListBlock): readonly Block[] {
  const split: Block[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    if (items.length > 0) split.push({ ...list, items, at: { start: items[0]?.at.start ?? list.at.start, end: items.at(-1)?.at.end ?? list.at.end } });
    items = [];
  };
  for (const item of list.items) {
    const { kept, lines } = takeLazyLines(item, list.at.start.column);
    items.push(kept);
    if (lines === undefined) continue;
    flush();
    split.push({ kind: 'paragraph', text: lines, at: spanOf(lines) });
  }
  flush();
  return split;
}

/** The item without its lazy lines, and these; the innermost last item is the one that has them. */
function takeLazyLines(item: Item, margin: number): { kept: Item; lines?: Text } {
  const last = item.blocks.at(-1);
  if (last?.kind === 'list') {
    const inner = last.items.at(-1);
    const taken = inner === undefined ? undefined : takeLazyLines(inner, margin);
    if (taken?.lines === undefined) return { kept: item };
    const blocks = [...item.blocks.slice(0, -1), { ...last, items: [...last.items.slice(0, -1), taken.kept] }];
    return { kept: { ...item, blocks }, lines: taken.lines };
  }
  const text = last === undefined ? item.text : last.kind === 'paragraph' ? last.text : undefined;
  const cut = text === undefined ? -1 : lazyLabelIn(text, margin);
  if (text === undefined || cut < 0) return { kept: item };
  const before = part(text, 0, cut);
  const kept: Item = last === undefined ? { ...item, text: before, at: { start: item.at.start, end: spanOf(before).end } } : { ...item, blocks: [...item.blocks.slice(0, -1), { kind: 'paragraph', text: before, at: spanOf(before) }] };
  return { kept, lines: part(text, cut) };
}

/** The index of the first line after the first that begins with a bold label at the margin; -1 where there is none. */
function lazyLabelIn(text: Text, margin: number): number {
  if (!text.value.includes('\n')) return -1;
  let from = 0;
  for (const [index, line] of linesOf(text).entries()) {
    from = text.value.indexOf(line.value, from);
    const bold = line.marks.find((mark) => mark.kind === 'strong' && mark.from === 0 && mark.continued !== true);
    const labels = bold !== undefined && (/[:：]$/.test(line.value.slice(0, bold.to)) || /^\s*(?:[(（][^()（）]*[)）]\s*)?[:：]/.test(line.value.slice(bold.to)));
    const known = labels && fieldNameOf(line.value.slice(0, bold.to).replace(/[:：]$/, '')) !== undefined;
    if (index > 0 && labels && (known || spanOf(line).start.column <= margin + OWN_MARKER)) return from;
    from += line.value.length;
  }
  return -1;
}

function part(text: Text, from: number, to?: number): Text {
  return trimText(sliceText(text, from, to));
}
