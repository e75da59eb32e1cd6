import { trimEndOf } from '../trim.js';
import { inLowerCase } from '../lower-case.js';
import { memoize, once } from '../../memoize.js';
import { LETTER, wordsIn } from '../letters.js';
import { wordSet } from '../word-set.js';

/** Whether a heading opens the first or a later check. */
export type CheckTitle = 'check' | 'recheck';

/** The words for a constitution, in some languages joined with the word for a check. */
const CONSTITUTION = /constitution(?:al)?|charter|憲章|憲法|原則|準則|宪法|宪章|准则|章程|헌법|constitución|constitucional|constituição|конституци[ия]|verfassungs?|constitutionnelle/gu;

/** Other words that the heading of a check may contain. */
const ALLOWED = wordSet(
  'check checks compliance alignment gate gates review validation verification assessment evaluation invariants conventions principles ' +
  're recheck reevaluation revalidation revalidate validate reassessment rerun run reflexivity ' +
  'pre post pre-design post-design design phase initial final before after research round second the of for and a an ' +
  'チェック 検査 再評価 再確認 再チェック 検証 后 後 设计 設計 检查 檢查 合规 合規 合规性 项目 复查 重新评估 完成 的 再验证 ' +
  '준수 확인 검토 체크 검사 게이트 재검토 재검증 재평가 후 설계 ' +
  'verificación verificação verifica comprobación de la del da do con revisión posterior al diseño previa reverificación reavaliação pós ' +
  'vérification проверка прüfung prüfung prüfungen после дизайна',
);

/** Words in the heading of a later check. */
const LATER = /\bre-?(?:check|evaluation|validat|assess|verif)|\bre\s|post[\s-]?(?:design|phase|e2e|implementation)|\bpost\b|\bafter\b|\breflexivity\b|再|复查|设计后|設計後|설계\s?후|reavalia|重新|재|posterior|pós|reverif|после|nach/;
/** The plain name, with any addition after a spaced dash or a colon. */
const EXACT_START = new RegExp(String.raw`^[^${LETTER}]*(?:constitution|charter) check(?: [-—–]+ | ?[:：])`);
const PARENTHESIS = /[(（]([^()（）]*)[)）]/g;
const VERDICT_WORD = /\b(?:pass(?:ed|es)?|ok|approved|compliant)\b/g;
const VERDICT_SIGN = /\s[(（]?[✅✔✓⚠❌🟢]/u;
const CJK = /^[\u3005-\u3007\u3041-\u30FF\u3400-\u9FFF]+$/;

/** Whether a heading opens a Constitution Check, and whether a later one. A heading that only contains the word does not. */
export const checkTitleOf = memoize((heading): CheckTitle | undefined => {
  const plain = heading.toLowerCase();
  if (plain.search(CONSTITUTION) < 0 && !plain.includes('|')) return undefined;
  const title = withoutVerdict(heading.replace(/\s+/g, ' '));
  const bare = title.replace(PARENTHESIS, ' ');
  const asides = [...title.matchAll(PARENTHESIS)].map((match) => match[1] ?? '');
  if (!isCheck(bare) && !(hasCjk(bare) && asides.some(isCheck))) return undefined;
  return LATER.test(title.toLowerCase()) ? 'recheck' : 'check';
});

/** The heading without its verdict: without the text from the sign on, or from the separator before the word. */
function withoutVerdict(heading: string): string {
  const sign = heading.search(VERDICT_SIGN);
  const signless = sign < 0 ? heading : heading.slice(0, sign);
  for (const { index } of inLowerCase(signless).matchAll(VERDICT_WORD)) {
    const before = trimEndOf(signless.slice(0, index), /\P{L}/u);
    const separator = signless.slice(before.length, index).search(/[:：—–-]/);
    if (separator >= 0) return signless.slice(0, before.length + separator);
  }
  return signless;
}

function hasCjk(text: string): boolean {
  return /[^\p{Script=Latin}\P{L}]/u.test(text);
}

function isCheck(title: string): boolean {
  const plain = title.toLowerCase();
  if (EXACT_START.test(plain)) return true;
  const rest = plain.replace(CONSTITUTION, ' | ');
  if (!rest.includes('|')) return false;
  const words = wordsIn(rest).filter((word) => !/^\d+$/.test(word) && !/^[ivx]+$/.test(word));
  return words.some((word) => ALLOWED.has(word) || CJK.test(word)) && words.every((word) => ALLOWED.has(word) || madeOfAllowed(word));
}

/** Whether a Chinese or Japanese word consists of allowed words, since these languages have no spaces. */
function madeOfAllowed(word: string): boolean {
  if (!CJK.test(word)) return false;
  let rest = word;
  for (const part of cjkParts()) rest = rest.replaceAll(part, '');
  return rest === '';
}

const cjkParts = once(() => [...ALLOWED].filter((word) => CJK.test(word)).sort((one, other) => other.length - one.length));
