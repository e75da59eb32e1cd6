import { FIELD_NAMES, SECTION_NAMES, type FieldName, type Plan, type SectionName } from '../../model.js';
import { keyOf } from './stock-names.js';

/** The names of sections and fields in the project's own plan template, in any language. */
export interface OwnNames {
  sectionOf(title: string): SectionName | undefined;
  fieldOf(label: string): FieldName | undefined;
  /** Whether the template has this label besides the nine fields. */
  isFurtherField(label: string): boolean;
  /** The sections and fields of the template, in its order. */
  readonly sections: readonly SectionName[];
  readonly fields: readonly FieldName[];
  /** The names of the constitution's principles. */
  readonly principles: readonly string[];
}

/** The names without a project template: only the built-in tables. */
export const STOCK_NAMES: OwnNames = {
  sectionOf: () => undefined,
  fieldOf: () => undefined,
  isFurtherField: () => false,
  sections: SECTION_NAMES,
  fields: FIELD_NAMES,
  principles: [],
};

/** The names in a template that was parsed as a plan. */
export function ownNames({ sections, fields }: Pick<Plan, 'sections' | 'fields'>): OwnNames {
  const sectionByKey = keyed(sections.map(({ title, name }) => [title, name]));
  const fieldByKey = keyed(fields.map(({ label, name }) => [label, name]));
  const further = new Set(fields.filter(({ name }) => name === undefined).map(({ label }) => keyOf(label)));
  return {
    sectionOf: (title) => sectionByKey.get(keyOf(title)),
    fieldOf: (label) => fieldByKey.get(keyOf(label)),
    isFurtherField: (label) => further.has(keyOf(label)),
    sections: inOrder(sections, SECTION_NAMES),
    fields: inOrder(fields, FIELD_NAMES),
    principles: [],
  };
}

function keyed<Name>(pairs: readonly (readonly [string, Name | undefined])[]): ReadonlyMap<string, Name> {
  return new Map(pairs.flatMap(([written, name]) => (name === undefined ? [] : [[keyOf(written), name]])));
}

function inOrder<Name>(facts: readonly { readonly name?: Name }[], stock: readonly Name[]): readonly Name[] {
  const own = [...new Set(facts.flatMap(({ name }) => name ?? []))];
  return own.length > 0 ? own : stock;
}
