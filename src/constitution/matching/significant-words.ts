import { remember } from '../../plan/remember.js';
import { stemOf } from './stems.js';
import { unifySynonyms } from './synonyms.js';

/** Words that say nothing about a principle: articles, prepositions, and what half of all principles are called (`Test-First`, `Security by Design`). */
const INSIGNIFICANT = new Set(
  `a after an and are as at be before by for from in into is it its not of on or our over the their this to via we with without
  principle principles gate gates rule article check compliance
  first driven development design based oriented approach
  de la el los las y e o da do das dos para por con com em und der die das mit für et le les des du pour и в на с для по 및 와 과 그리고 우선
  adr rfc`.split(/\s+/),
);

/** Words of so many names that two principles may share one and be about different things: `Data Integrity`, `Data Privacy`. They count only where nothing else is left. */
const WEAK = new Set(
  `code data user system project service app application software team management manage standard standards requirement requirements practice practices guideline guidelines
  policy policies process strategy discipline excellence feature product core new clear strict no all any both must should will only every each never use uses used using plan planned planning architecture architectural arquitectura arquitetura mandatory required implementation engineering
  datos dados código sistema proyecto projeto desarrollo desenvolvimento daten projekt entwicklung данных разработка кода`.split(/\s+/).map(stemOf),
);
/** The same in scripts whose words are taken as pairs of characters. */
const WEAK_NATIVE = /原則|原则|優先|优先|規範|规范|標準|标准|要求|要件|規約|管理|開発|开发|開發|設計|设计|代码|程式碼|データ|数据|數據|資料|コード|システム|系统|系統|プロジェクト|项目|專案|원칙|개발|설계|관리|데이터|코드|시스템|프로젝트|기준|표준|หลักการ/gu;

/** Scripts that put no space between words. */
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*)+/gu;
const PAIR = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]+$/u;
const OTHER_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Devanagari}]/u;
/** A letter with the marks above and below it. */
const CHARACTER = /.\p{M}*/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text without case, punctuation, emoji and spare space, for comparing; `&` is `and`. */
export const normalizeWords = remember((text) => text.normalize('NFKC').toLowerCase().replaceAll('&', ' and ').replace(NOT_WORD, ' ').trim());

/** The words that make a text different from others, each in its stem, each once. Where a script puts no spaces, pairs of characters stand for words. */
export const significantWords = remember((text): ReadonlySet<string> => wordsOf(unifySynonyms(text.normalize('NFKC').toLowerCase())));

/** Of the significant words those that few names have; all of them where every one is common. */
export const tellingWords = remember((text): ReadonlySet<string> => {
  const telling = strongWords(text);
  return telling.size > 0 ? telling : significantWords(text);
});

/** Whether a text has only words that many names have: `Architecture`, `Data`. */
export const isWeak = remember((text): boolean => strongWords(text).size === 0);

function strongWords(text: string): ReadonlySet<string> {
  const words = wordsOf(unifySynonyms(text.normalize('NFKC').toLowerCase()).replace(WEAK_NATIVE, ' '));
  return new Set([...words].filter((word) => !WEAK.has(word)));
}

function wordsOf(plain: string): ReadonlySet<string> {
  const spaced = plain.replace(UNSPACED_RUN, ' ').match(WORD) ?? [];
  const pairs = (plain.match(UNSPACED_RUN) ?? []).flatMap(pairsOf);
  const telling = spaced.filter((word) => !INSIGNIFICANT.has(word) && !/^\d+$/.test(word));
  return new Set([...(telling.length + pairs.length > 0 ? telling : spaced).map(stemOf), ...pairs]);
}

/** A pair of characters that stands for a word: less than a word. */
export function isPair(word: string): boolean {
  return PAIR.test(word);
}

/** Whether the words of two texts can be compared: in different scripts they may be each other's translation. A Latin term within another script does not make the text Latin. */
export function shareScript(text: string, other: string): boolean {
  return OTHER_SCRIPT.test(text) === OTHER_SCRIPT.test(other);
}

/** The words of a text in order, as they stand, for reading initials off them. */
export const plainWords = remember((text): readonly string[] => text.normalize('NFKC').match(WORD) ?? []);

/** How many of `words` are also in `others`. */
export function countShared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared;
}

function pairsOf(run: string): readonly string[] {
  const characters = run.normalize('NFC').match(CHARACTER) ?? [];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}
