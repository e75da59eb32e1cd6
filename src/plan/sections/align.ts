/** A heading or label to align, in the order of the text. */
export interface Written<Name> {
  /** The name in the tables, if it is known: an anchor. */
  readonly name?: Name;
  /** It is known to be none of the expected names. */
  readonly further?: true;
  /** It is in another language than the known names around it, so it is probably a translation. */
  readonly foreign: boolean;
}

/** The names found for each item, and the expected names that remain unclear. */
export interface Alignment<Name> {
  readonly names: readonly (Name | undefined)[];
  readonly unclear: ReadonlySet<Name>;
}

/** The items between two anchors. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Aligns items with the expected names in order. */
export function align<Name>(written: readonly Written<Name>[], expected: readonly Name[]): Alignment<Name> {
  const names = written.map(({ name }) => name);
  const missing = expected.filter((name) => !names.includes(name));
  const unclear = new Set<Name>();
  for (const run of runsBetweenAnchors(written)) {
    const gap = missing.filter((name) => standsBetween(expected.indexOf(name), run, written, expected));
    const unknown = candidatesIn(run, written);
    // Unknown items get the missing names only if their numbers match.
    if (unknown.length === gap.length) for (const [position, index] of unknown.entries()) names[index] = gap[position];
    else if (unknown.length > 0) for (const name of gap) unclear.add(name);
  }
  return { names, unclear };
}

function runsBetweenAnchors<Name>(written: readonly Written<Name>[]): readonly Run[] {
  const anchors = written.flatMap(({ name }, index) => (name === undefined ? [] : [index]));
  const starts = [-1, ...anchors];
  return starts.map((anchor, index) => ({ from: anchor + 1, to: anchors[index] ?? written.length }));
}

function standsBetween<Name>(position: number, { from, to }: Run, written: readonly Written<Name>[], expected: readonly Name[]): boolean {
  const before = written[from - 1]?.name;
  const behind = written[to]?.name;
  return (before === undefined || expected.indexOf(before) < position) && (behind === undefined || position < expected.indexOf(behind));
}

/** The indexes of the items in a run that may have a missing name. */
function candidatesIn<Name>({ from, to }: Run, written: readonly Written<Name>[]): readonly number[] {
  // Outside the outermost anchors, only items in another language may be translations.
  const isOpen = from === 0 || to === written.length;
  return written.slice(from, to).flatMap(({ further, foreign }, index) => (further === true || (isOpen && !foreign) ? [] : [from + index]));
}
