import { fieldNameOf, isStructureDecision } from '../words/names/stock-names.js';
import type { Mark, Text } from '../document/text.js';
import { beginsWith } from '../document/text-marks.js';

/** The label of `**Label**: value`, with the start of its value in the line. */
export interface Label {
  readonly name: string;
  readonly from: number;
  readonly valueFrom: number;
}

const COLON = /^\s*[:：]/;
const SEPARATOR = /(?:\||(?<=\s)·)\s+/g;
/** The end of a sentence, after which a template label may start another field. */
const STOP = /[.;]\s+/g;
/** `**Testing.** cargo test`, `**Testing** — cargo test`: equivalent to a colon after a template label. */
const FULL_STOP = /[.。]$/;
const DASH = /^\s+[—–-]\s+/;
const ASIDE = /^\s*[(（][^()（）]*[)）](?=\s*[:：])/;

/** Words before a colon, with a value after it. */
const PLAIN_LABEL = /^\p{Alpha}[^:：.!?]{1,40}[:：]\s*\S/u;
/** The minimum number of such lines in a list of fields. */
const ENOUGH_LINES = 6;

/** Whether all lines start with a plain label: `Testaus: cargo test`. */
export function areAllLabelled(lines: readonly Text[]): boolean {
  return lines.length >= ENOUGH_LINES && lines.every((line) => PLAIN_LABEL.test(line.value) && strongAt(line, 0) === undefined);
}

/** All labels of a line; with `anyPlain`, all plain words before a colon are one. */
export function readLabels(line: Text, anyPlain = false): readonly Label[] {
  const first = boldLabel(line, strongAt(line, 0)) ?? plainLabel(line, anyPlain);
  if (first === undefined) return [];
  const strong = new Map(line.marks.filter(({ kind, from }) => kind === 'strong' && from > 0).map((mark) => [mark.from, mark]));
  if (strong.size === 0) return [first];
  // Further labels follow `|` or `·`; those of the template also a full stop.
  const labelsBehind = (separators: RegExp): readonly Label[] => {
    const ends = Array.from(line.value.matchAll(separators), ({ index, 0: separator }) => index + separator.length);
    return ends.flatMap((end) => boldLabel(line, strong.get(end)) ?? []);
  };
  const others = [...labelsBehind(SEPARATOR), ...labelsBehind(STOP).filter(({ name }) => fieldNameOf(name) !== undefined)];
  return [first, ...others.sort((one, other) => one.from - other.from)];
}

function strongAt({ marks }: Text, from: number): Mark | undefined {
  return marks.findLast((mark) => mark.kind === 'strong' && mark.from === from);
}

function boldLabel(line: Text, strong: Mark | undefined): Label | undefined {
  if (strong === undefined) return undefined;
  const { from } = strong;
  const name = line.value.slice(from, strong.to).trim();
  const inside = /[:：]$/.exec(name);
  if (inside !== null) return { name: name.slice(0, -1).trim(), from, valueFrom: strong.to };
  const note = ASIDE.exec(line.value.slice(strong.to));
  const end = strong.to + (note?.[0].length ?? 0);
  const colon = COLON.exec(line.value.slice(end));
  return colon === null ? labelOfTemplate(name, from, strong.to, line) : { name, from, valueFrom: end + colon[0].length };
}

function labelOfTemplate(name: string, from: number, to: number, line: Text): Label | undefined {
  const bare = name.replace(FULL_STOP, '');
  const dash = DASH.exec(line.value.slice(to));
  const isParted = bare !== name || dash !== null;
  const isKnown = isParted && (fieldNameOf(bare) !== undefined || isStructureDecision(bare));
  return isKnown ? { name: bare, from, valueFrom: to + (dash?.[0].length ?? 0) } : undefined;
}

function plainLabel(line: Text, anyPlain: boolean): Label | undefined {
  const colon = line.value.search(/[:：]/);
  if (colon <= 0 || beginsWith(line, 'code')) return undefined;
  const name = line.value.slice(0, colon).trim();
  return fieldNameOf(name) === undefined && !anyPlain ? undefined : { name, from: 0, valueFrom: colon + 1 };
}
