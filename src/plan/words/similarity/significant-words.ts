import { memoize } from '../../memoize.js';
import { isAscii, wordsIn } from '../letters.js';
import { stemOf } from './stems.js';
import { unifySynonyms } from './synonyms.js';
import { wordSet } from '../word-set.js';

/** Words that do not distinguish principles: articles, prepositions, and words in the names of most principles (`Test-First`, `Security by Design`). */
const INSIGNIFICANT = wordSet(
  `a after an and are as at be before by for from in into is it its not of on or our over the their this to via we with without
  principle principles gate gates rule article check compliance
  first driven development design based oriented approach
  de la el los las y e o da do das dos para por con com em und der die das mit für et le les des du pour и в на с для по 및 와 과 그리고 우선
  adr rfc`,
);

/** Words in so many names that two principles may share one and differ: `Data Integrity`, `Data Privacy`. They count only if a name has no other words. */
const WEAK = new Set(
  `code data user system project service app application software team management manage standard standards requirement requirements practice practices guideline guidelines
  policy policies process strategy discipline excellence feature product core new clear strict no all any both must should will only every each never use uses used using plan planned planning architecture architectural arquitectura arquitetura mandatory required implementation engineering
  datos dados código sistema proyecto projeto desarrollo desenvolvimento daten projekt entwicklung данных разработка кода`.split(/\s+/).map(stemOf),
);
/** Weak words in scripts that are compared by pairs of characters. */
const WEAK_NATIVE = /原則|原则|優先|优先|遵守|遵循|合規|合规|준수|規範|规范|標準|标准|要求|要件|規約|管理|開発|开发|開發|設計|设计|代码|程式碼|データ|数据|數據|資料|コード|システム|系统|系統|プロジェクト|项目|專案|원칙|개발|설계|관리|데이터|코드|시스템|프로젝트|기준|표준|หลักการ/gu;

/** A run of characters in scripts without spaces between words. */
const UNSPACED_RUN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]+|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*)+/gu;
const PAIR = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]+$/u;
const OTHER_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Devanagari}]/u;
/** A letter with its combining marks. */
const CHARACTER = /.\p{M}*/gu;

/** A text in a form for comparison: without case, punctuation, emoji and extra spaces; `&` becomes `and`. */
export const normalizeWords = memoize((text) => wordsIn(text.normalize('NFKC').toLowerCase().replaceAll('&', ' and ')).join(' '));

/** The stems of the distinct words of a text without insignificant ones. In scripts without spaces, pairs of characters replace words. */
export const significantWords = memoize((text): ReadonlySet<string> => wordsOf(unifySynonyms(text.normalize('NFKC').toLowerCase())));

/** The significant words without weak ones; all of them if every word is weak. */
export const distinctiveWords = memoize((text): ReadonlySet<string> => {
  const distinctive = strongWords(text);
  return distinctive.size > 0 ? distinctive : significantWords(text);
});

/** Whether a text has only weak words: `Architecture`, `Data`. */
export const isWeak = memoize((text): boolean => strongWords(text).size === 0);

function strongWords(text: string): ReadonlySet<string> {
  const words = wordsOf(unifySynonyms(text.normalize('NFKC').toLowerCase()).replace(WEAK_NATIVE, ' '));
  return new Set([...words].filter((word) => !WEAK.has(word)));
}

function wordsOf(plain: string): ReadonlySet<string> {
  const runs = isAscii(plain) ? [] : (plain.match(UNSPACED_RUN) ?? []);
  const spaced = wordsIn(runs.length === 0 ? plain : plain.replace(UNSPACED_RUN, ' '));
  const pairs = runs.flatMap(pairsOf);
  const distinctive = spaced.filter((word) => !INSIGNIFICANT.has(word) && !/^\d+$/.test(word));
  return new Set([...(distinctive.length + pairs.length > 0 ? distinctive : spaced).map(stemOf), ...pairs]);
}

/** Whether a word is a pair of characters, which is weaker evidence than a word. */
export function isPair(word: string): boolean {
  return PAIR.test(word);
}

/** Whether the words of two texts can be compared; texts in different scripts may be translations. A Latin term in another script does not make a text Latin. */
export function shareScript(text: string, other: string): boolean {
  return isInOtherScript(text) === isInOtherScript(other);
}

function isInOtherScript(text: string): boolean {
  return !isAscii(text) && OTHER_SCRIPT.test(text);
}

/** The unmodified words of a text in order, for initials. */
export const plainWords = memoize((text): readonly string[] => wordsIn(text.normalize('NFKC')));

/** The number of words in both sets. */
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
