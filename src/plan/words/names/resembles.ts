import { FIELD_NAMES, SECTION_NAMES, type FieldName, type SectionName } from '../../model.js';
import { memoize, once } from '../../memoize.js';
import { wordsIn } from '../letters.js';
import { fieldWordings, sectionWordings } from './stock-names.js';
import { wordSet } from '../word-set.js';

/** Words that occur in many names. */
const GENERAL = wordSet('the and for type target project primary main tipo projeto proyecto projet projekt principales principais principaux objetivo de do del du la des von der tracking seguimiento rastreamento acompanhamento controle suivi отслеживание учёт');
/** Synonyms of field names. */
const SYNONYMS: Partial<Readonly<Record<FieldName, string>>> = { 'Storage': 'database datastore', 'Primary Dependencies': 'framework libraries', 'Testing': 'quality', 'Project Type': 'application' };
/** The length of a common prefix from which words share a stem: `Dependency`, `Dependencies`; `Complexity`, but not `Compliance`. */
const STEM_OF_FIELD = 5;
const STEM_OF_SECTION = 7;
/** Chinese, Japanese and Korean characters. */
const IDEOGRAPHS = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

const stemsOf = (text: string, length: number): readonly string[] => {
  const words = wordsIn(text.toLowerCase());
  return words.filter((word) => !GENERAL.has(word) && (IDEOGRAPHS.test(word) || word.length > 2)).map((word) => (IDEOGRAPHS.test(word) ? word : word.slice(0, length)));
};

/** A name with the stems of its words; ideographs also match inside longer words. */
interface Stems<Name> {
  readonly name: Name;
  readonly words: ReadonlySet<string>;
  readonly ideographs: readonly string[];
}

function stemsOfName<Name>(name: Name, text: string, length: number): Stems<Name> {
  const stems = stemsOf(text, length);
  return { name, words: new Set(stems), ideographs: stems.filter((stem) => IDEOGRAPHS.test(stem)) };
}

/** The stems of all names, computed when a plan has a name that is not a known one. */
const stemsOfFields = once(() => FIELD_NAMES.map((name) => stemsOfName(name, [...fieldWordings(name), SYNONYMS[name] ?? ''].join(' '), STEM_OF_FIELD)));
const stemsOfSections = once(() => SECTION_NAMES.map((name) => stemsOfName(name, [...sectionWordings(name), name === 'Project Structure' ? 'layout' : ''].join(' '), STEM_OF_SECTION)));

/** The fields whose names in any language share a word with a label. */
export const fieldsResembling = memoize((label): readonly FieldName[] => resembling(stemsOf(label, STEM_OF_FIELD), stemsOfFields()));

/** The sections whose names in any language share a word with a heading. */
export const sectionsResembling = memoize((title): readonly SectionName[] => resembling(stemsOf(title, STEM_OF_SECTION), stemsOfSections()));

function resembling<Name>(stems: readonly string[], known: readonly Stems<Name>[]): readonly Name[] {
  return known.filter(({ words, ideographs }) => stems.some((stem) => {
    return words.has(stem) || (IDEOGRAPHS.test(stem) && ideographs.some((word) => stem.includes(word)));
  })).map(({ name }) => name);
}
