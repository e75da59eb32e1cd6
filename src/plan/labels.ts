import { fieldNameOf } from './names.js';
import { isMarked, type Text } from './text.js';

/** `**Label**: value`: the label's words and where in the line its value starts. */
export interface Label {
  readonly name: string;
  readonly from: number;
  readonly valueFrom: number;
}

const COLON = /^\s*[:：]/;
const SEPARATOR = /(?:\s*\||\s+·)\s+(?=\S)/g;

/** The label that a line begins with: bold before a colon (inside the bold or after it), or plain words that name a field. */
export function readLabel(line: Text, from = 0): Label | undefined {
  return boldLabel(line, from) ?? plainLabel(line, from);
}

function boldLabel(line: Text, from: number): Label | undefined {
  const strong = line.marks.find((mark) => mark.kind === 'strong' && mark.from === from);
  if (strong === undefined) return undefined;
  const name = line.value.slice(from, strong.to).trim();
  const inside = /[:：]$/.exec(name);
  if (inside !== null) return { name: name.slice(0, -1).trim(), from, valueFrom: strong.to };
  const note = /^\s*[(（][^()（）]*[)）](?=\s*[:：])/.exec(line.value.slice(strong.to));
  const end = strong.to + (note?.[0].length ?? 0);
  const colon = COLON.exec(line.value.slice(end));
  return colon === null ? undefined : { name, from, valueFrom: end + colon[0].length };
}

function plainLabel(line: Text, from: number): Label | undefined {
  const colon = line.value.slice(from).search(/[:：]/);
  if (colon <= 0 || isMarked(line, from, 'code')) return undefined;
  const name = line.value.slice(from, from + colon).trim();
  return fieldNameOf(name) === undefined ? undefined : { name, from, valueFrom: from + colon + 1 };
}

/** All labels of a line: several stand on one line where `|` or `·` parts them. */
export function readLabels(line: Text): readonly Label[] {
  const first = readLabel(line);
  if (first === undefined) return [];
  const labels = [first];
  for (const separator of line.value.matchAll(SEPARATOR)) {
    const label = boldLabel(line, separator.index + separator[0].length);
    if (label !== undefined) labels.push(label);
  }
  return labels;
}
