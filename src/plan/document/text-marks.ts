import type { MarkKind, Text } from './text.js';

/** The characters of a text, with the given kinds of markup replaced by characters that match no word. */
export function blotOut({ value, marks }: Text, ...kinds: readonly MarkKind[]): string {
  const hidden = marks.filter(({ kind }) => kinds.includes(kind));
  if (hidden.length === 0) return value;
  let blotted = '';
  for (const { from, to } of hidden.sort((one, other) => one.from - other.from)) {
    const start = Math.max(from, blotted.length);
    if (start < to) blotted += value.slice(blotted.length, start) + BLOT.repeat(to - start);
  }
  return blotted + value.slice(blotted.length);
}

/** The characters of a text, with struck-through text replaced by spaces. */
export function withoutStruck({ value, marks }: Text): string {
  return marks.reduce((rest, { kind, from, to }) => (kind === 'delete' ? rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to) : rest), value);
}

const BLOT = 'x';

/** Whether a text starts with markup of a kind. */
export function beginsWith(text: Text, kind: MarkKind): boolean {
  return text.marks.some((mark) => mark.kind === kind && mark.from === 0);
}
