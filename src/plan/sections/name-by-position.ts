import type { FieldName } from '../model.js';
import { isEnglishName } from '../words/names/stock-names.js';
import type { OwnNames } from '../words/names/own-names.js';
import { fieldsResembling } from '../words/names/resembles.js';
import { align } from './align.js';

/** A label with the template field that it means. */
interface NamedLabel {
  readonly label: string;
  name: FieldName | undefined;
}

const NOT_ASCII = /[^\x20-\x7E]/;

/** Names unknown labels by their position; returns the template fields that a label without a name may mean. */
export function nameByPosition(open: readonly NamedLabel[], own: OwnNames): readonly FieldName[] {
  const isEnglish = open.filter(({ label }) => isEnglishName(label)).length * 2 > open.length;
  const written = open.map(({ label, name }) => ({
    ...(name !== undefined && { name }),
    ...(own.isFurtherField(label) && { further: true as const }),
    foreign: !isEnglish || NOT_ASCII.test(label),
  }));
  const { names, unclear } = align(written, own.fields);
  const known = new Set(open.flatMap(({ name }) => name ?? []));
  const similar = open.filter((_, index) => names[index] === undefined).flatMap(({ label }) => fieldsResembling(label));
  for (const [index, field] of open.entries()) field.name = names[index];
  // If most labels are named by their position only, the names are not certain.
  const unsure = known.size * 2 < own.fields.length ? own.fields : [];
  return [...new Set([...unclear, ...similar, ...unsure])].filter((name) => !names.includes(name));
}
