import type { Field, Section } from '../../plan/model.js';
import { hasLetter } from '../../plan/words/letters.js';
import { isPhaseHeading } from '../../plan/words/names/phase-headings.js';
import { fieldsResembling, sectionsResembling } from '../../plan/words/names/resembles.js';
import { isOptionalName } from '../../plan/words/template/optional-names.js';

function isAskedFor(label: string): boolean {
  return !isOptionalName(label) && hasLetter(label);
}

/** Headings on the level of the template's sections that the stock template does not have. */
export function furtherSections(sections: readonly Section[]): readonly string[] {
  const level = sections.find(({ name }) => name !== undefined)?.level;
  const beside = sections.filter((section) => section.name === undefined && section.level === level).map(({ title }) => title);
  return beside.filter((title) => isAskedFor(title) && !isPhaseHeading(title) && sectionsResembling(title).length === 0);
}

/** Labels that the stock template does not have. */
export function furtherFields(fields: readonly Field[]): readonly string[] {
  const beside = fields.filter(({ name }) => name === undefined).map(({ label }) => label);
  return beside.filter((label) => isAskedFor(label) && fieldsResembling(label).length === 0);
}
