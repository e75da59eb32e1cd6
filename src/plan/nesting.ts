/** As deep as no plan goes: every further level costs a parser that calls itself more of the stack. */
const DEEP_MARKERS = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){50}/;
const DEEP_INDENT = /^[ \t]{200}(?=[ \t]*(?:[-+*>]|\d))/;
const FURTHER = /^[\s>*+\d.)-]+/;

/** The source with what would nest a line deeper than 50 quotes or lists blotted out; every character keeps its place. */
export function limitNesting(source: string): string {
  return source.split('\n').map(limitLine).join('\n');
}

function limitLine(line: string): string {
  const kept = (DEEP_MARKERS.exec(line) ?? DEEP_INDENT.exec(line))?.[0].length;
  return kept === undefined ? line : line.slice(0, kept) + line.slice(kept).replace(FURTHER, (markers) => 'x'.repeat(markers.length));
}
