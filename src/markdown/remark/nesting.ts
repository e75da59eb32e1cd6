/** Real plans nest a few levels; deep nesting overflows the parser's stack. */
const DEEP = /^(?:(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){50}|[ \t]{200})/m;
const DEEP_MARKERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){50}/;
const DEEP_INDENT = /^[ \t]{200}(?=[ \t]*(?:[-+*>]|\d))/;
const FURTHER = /^[\s>*+\d.)-]+/;

/** Replaces markers deeper than 50 levels by `x`, so that every character keeps its position. */
export function limitNesting(source: string): string {
  return DEEP.test(source) ? source.split('\n').map(limitLine).join('\n') : source;
}

function limitLine(line: string): string {
  const kept = (DEEP_MARKERS.exec(line) ?? DEEP_INDENT.exec(line))?.[0].length;
  return kept === undefined ? line : line.slice(0, kept) + line.slice(kept).replace(FURTHER, (markers) => 'x'.repeat(markers.length));
}
