import { closingAside, trimEdges } from '../trim.js';
import { FIELD_NAMES, SECTION_NAMES, type FieldName, type SectionName } from '../../model.js';
import { LANGUAGES } from './languages.js';
import { OUTSIDE_WORDS } from '../letters.js';
import { memoize } from '../../memoize.js';

const CONSTITUTION_WORDS = 'constitution constitutional charter compliance 憲章 憲法 宪法 宪章 헌법 constitución constitucional constituição конституции verfassung';

/** A name in the form of the tables' keys. */
export const keyOf = (name: string): string => {
  const plain = name.toLowerCase().replace(/[\s_]+/g, ' ');
  return (/[/／]/.test(plain) ? plain.replace(/ ?[/／] ?/g, '/') : plain).trim();
};

const SECTION_BY_KEY = new Map<string, SectionName>();
const FIELD_BY_KEY = new Map<string, FieldName>();
const DECISION_KEYS = new Set<string>();
for (const language of Object.values(LANGUAGES)) {
  for (const name of SECTION_NAMES) if (name !== 'Constitution Check') for (const word of language.sections[name]) SECTION_BY_KEY.set(word.toLowerCase(), name);
  for (const name of FIELD_NAMES) for (const word of language.fields[name]) FIELD_BY_KEY.set(word.toLowerCase(), name);
  for (const word of language.structureDecision) DECISION_KEYS.add(word.toLowerCase());
}

const NUMBERING = /^(?:\d+(?:\.\d+)*[.)、]?|[ivx]+\.)\s+/i;
const NO_NAME_END = /[^\p{Alpha}\d)）]/u;

const PARTING = / [-—–/|·] /;

/** The possible names in a heading or label: as written, without numbering and decoration, and each half of a bilingual one. */
export function candidatesOf(written: string): readonly string[] {
  const plain = trimEdges(written, OUTSIDE_WORDS, NO_NAME_END).replace(/\s+/g, ' ').replace(NUMBERING, '');
  const parts = closingAside(plain);
  const halves = PARTING.test(plain) ? plain.split(PARTING, 2) : [];
  return parts === undefined ? [plain, ...halves] : [plain, parts.before, parts.aside, ...halves];
}

function lookUp<Name>(table: ReadonlyMap<string, Name>, written: string): Name | undefined {
  for (const candidate of candidatesOf(written)) {
    const name = table.get(keyOf(candidate));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** The template section of a heading in any language, except the Constitution Check. */
export const sectionNameOf = memoize((heading): SectionName | undefined => lookUp(SECTION_BY_KEY, heading));

/** The field of Technical Context of a label in any language. */
export const fieldNameOf = memoize((label): FieldName | undefined => lookUp(FIELD_BY_KEY, label));

/** Whether a label is Structure Decision in any language. */
export function isStructureDecision(label: string): boolean {
  return candidatesOf(label).some((candidate) => DECISION_KEYS.has(keyOf(candidate)));
}

const DECISION_BEGINS: readonly string[] = [...new Set([...DECISION_KEYS].map((key) => key.split(' ', 1).join('')))];

/** A fast test for texts that contain the label Structure Decision in any language. */
export function mayHoldStructureDecision(text: string): boolean {
  const lower = text.toLowerCase();
  return DECISION_BEGINS.some((word) => lower.includes(word));
}

const STOCK_FIELDS: ReadonlySet<string> = new Set(FIELD_NAMES.map(keyOf));
const STOCK_SECTIONS: ReadonlySet<string> = new Set(SECTION_NAMES.map(keyOf));

/** Whether a label is an English one of the stock template. */
export function isEnglishName(label: string): boolean {
  return STOCK_FIELDS.has(keyOf(label));
}

/** The names of a field in all languages. */
export function fieldWordings(name: FieldName): readonly string[] {
  return Object.values(LANGUAGES).flatMap((language) => language.fields[name]);
}

/** The names of a section in all languages; of the Constitution Check, the words for a constitution. */
export function sectionWordings(name: SectionName): readonly string[] {
  return name === 'Constitution Check' ? [CONSTITUTION_WORDS] : Object.values(LANGUAGES).flatMap((language) => language.sections[name]);
}

/** Whether a heading is an English one of the stock template. */
export const isStockTitle = memoize((title): boolean => candidatesOf(title).some((candidate) => STOCK_SECTIONS.has(keyOf(candidate))));
