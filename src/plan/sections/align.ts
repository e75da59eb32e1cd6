/** One of the things to align, in the order of the text. */
export interface Written<Name> {
  /** What a table knows it as: an anchor. */
  readonly name?: Name;
  /** It stands for itself and cannot be one of the expected names. */
  readonly further?: true;
  /** It is written in another language than the names around it, so it is no mere addition to them. */
  readonly foreign: boolean;
}

/** What each thing means; of the names that nothing means, those that something not understood could mean. */
export interface Alignment<Name> {
  readonly names: readonly (Name | undefined)[];
  readonly unclear: ReadonlySet<Name>;
}

/** The things between two anchors. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** Aligns what is written with the names that are expected, in their order. Between two anchors, as many unknown things as there are names left are these names; beyond the outermost anchors, where additions stand, only foreign ones are. Where the count does not fit, the names left are unclear. */
export function align<Name>(written: readonly Written<Name>[], expected: readonly Name[]): Alignment<Name> {
  const names = written.map(({ name }) => name);
  const missing = expected.filter((name) => !names.includes(name));
  const unclear = new Set<Name>();
  for (const run of runsBetweenAnchors(written)) {
    const gap = missing.filter((name) => standsBetween(expected.indexOf(name), run, written, expected));
    const unknown = candidatesIn(run, written);
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

function standsBetween<Name>(place: number, { from, to }: Run, written: readonly Written<Name>[], expected: readonly Name[]): boolean {
  const before = written[from - 1]?.name;
  const behind = written[to]?.name;
  return (before === undefined || expected.indexOf(before) < place) && (behind === undefined || place < expected.indexOf(behind));
}

/** The indexes of what may be meant in a run. */
function candidatesIn<Name>({ from, to }: Run, written: readonly Written<Name>[]): readonly number[] {
  const isOpen = from === 0 || to === written.length;
  return written.slice(from, to).flatMap(({ further, foreign }, index) => (further === true || (isOpen && !foreign) ? [] : [from + index]));
}
