import type { FieldName, Plan, SectionName } from '../../model.js';
import { LANGUAGES, type Language } from './languages.js';
import { candidatesOf, keyOf } from './stock-names.js';

/** The name of a section in the language of most headings of a plan; the English one if no table has them. */
export function localSectionName(name: SectionName, plan: Plan): string {
  const { sections, check } = languageOfHeadings(plan);
  return name === 'Constitution Check' ? check : (sections[name][0] ?? name);
}

/** The label of the Structure Decision in the language of most headings. */
export function localDecisionLabel(plan: Plan): string {
  return languageOfHeadings(plan).structureDecision[0] ?? '';
}

/** The label of a field in the language of most labels of a plan. */
export function localFieldLabel(name: FieldName, { fields }: Plan): string {
  return languageOf(fields.map(({ label }) => label), (language) => language.fields).fields[name][0] ?? name;
}

function languageOfHeadings({ sections }: Plan): Language {
  return languageOf(sections.map(({ title }) => title), (language) => language.sections);
}

/** The language with most of the words as names; the first one of the table, English, if several have as many. */
function languageOf(written: readonly string[], namesOf: (language: Language) => Readonly<Record<string, readonly string[]>>): Language {
  const keys = written.map((words) => new Set(candidatesOf(words).map(keyOf)));
  const counted = Object.values(LANGUAGES).map((language) => {
    const names = Object.values(namesOf(language)).flat().map(keyOf);
    return { language, count: keys.filter((candidates) => names.some((name) => candidates.has(name))).length };
  });
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).language;
}
