import type { Field, Section } from '../../plan/model.js';
import { hasLetter } from '../../plan/words/letters.js';
import { isPhaseHeading } from '../../plan/words/phase-headings.js';
import { fieldsResembling, sectionsResembling } from '../../plan/words/names/resembles.js';

/** Headings and labels that plans need not have: `Risks (optional)`, `[Feature] API`, `Phase 0: Research`. */
const NOT_ASKED_FOR = /[[\]{}]|\b(?:optional|if applicable|if needed|as needed|include if|remove if|example|notes?|guidelines?|instructions?)\b|opcional|optionnel|可选|可選|任意|선택|가이드|ガイド|指南|指針/i;

function isAskedFor(label: string): boolean {
  return !NOT_ASKED_FOR.test(label) && hasLetter(label);
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
