import { wordSet } from '../word-set.js';
import { readPrincipleRef } from '../principle-ref.js';
import { beforeBracket, trimEndOf } from '../trim.js';
import { wordsIn } from '../letters.js';
import { isTimed } from './rechecks.js';

/** Nouns of headings that group checks; some of them may also be part of a principle's name. */
const CHECK_NOUNS = wordSet('gates gate check checks principles compliance evaluation review status statuses results');
/** Further nouns of such headings. */
const OTHER_NOUNS = wordSet('assessment verification validation alignment requirements analysis evidence constraints considerations standards rules');

/** Words beside these nouns. */
const GENERIC_QUALIFIERS = wordSet(
  'the of for from and to with initial final core mandatory required key applicable relevant constitution constitutional charter project pre post design phase research re recheck development governance additional other general specific ' +
    'critical before after based on this feature plan planning implementation v 0 1 2 3 claude md agents overall non negotiable engineering quality technical principle',
);

/** Parts of such headings in Chinese, Japanese and Korean. */
const GENERIC_NATIVE_PARTS =
  /必须满足的|适用的|適用的|核心|基本|憲章|憲法|宪章|宪法|原则|原則|门禁|門禁|检查|檢查|チェック|項目|项目|条目|検査|確認|合规性?|合規性?|準拠|適用|遵守情况|헌법|원칙|게이트|확인|검토|검사|준수|핵심|기본|との|の|と|から/gu;

/** Chinese, Japanese and Korean nouns for a check, which come last. */
const NATIVE_CHECK = /(?:検査|检查|檢查|チェック|再验证|验证|验收|확인|검토|검사)[:：]?$/u;
/** The start of such headings. */
const GENERIC_PHRASES = /^(?:gates?|puertas?|principios?|regras?|regeln)(?:\s|$)/u;

/** Whether a heading or label only groups the gates below it: `Initial Check (Pre-Research)`, `Core Principles`. */
export function isGrouping(label: string): boolean {
  const { ordinals, name } = readPrincipleRef(label);
  if (ordinals.length > 0 && !/^(?:phase|step|gate)/i.test(label)) return false;
  if (isTimed(label)) return true;
  const bare = beforeBracket(name).trim().toLowerCase();
  const rest = bare.replace(GENERIC_NATIVE_PARTS, '').replace(/claude\.md|\s|[:：]/g, '');
  if (GENERIC_PHRASES.test(bare) || NATIVE_CHECK.test(bare) || (bare !== '' && rest === '')) return true;
  const parts = partsOf(name);
  const isNoun = (part: string): boolean => CHECK_NOUNS.has(part) || OTHER_NOUNS.has(part);
  return parts.some(isNoun) && parts.every((part) => isNoun(part) || GENERIC_QUALIFIERS.has(part));
}

/** Whether a grouping label with a status still only groups: `Initial Check`, not `Technical Constraints Validation`. */
export function groupsChecks(label: string): boolean {
  const parts = partsOf(label);
  return isTimed(label) || parts.some((part) => CHECK_NOUNS.has(part)) || !/[a-z]/i.test(label);
}

/** Words that only repeat a status. */
const STATUS_GROUP = /^(?:compliance|compliant|confirmed|passed|passes|pass|passing|satisfied|met|gates?|principles?|rules?|items?|checks?|all|still|are|is|the|fully|not|applicable|n\/a|na|规则|規則|项|項|项目|項目|原则|原則|항목|원칙|규칙|[\s,/&-])+$/u;

/** Words that only repeat that gates fail. */
const FAILURE_GROUP = /^(?:violations?|violated|fail(?:s|ed|ures?|ing)?|non-?compliant|not|met|unmet|conflicts?|gates?|principles?|rules?|items?|found|detected|the|違反|违反|违规|위반|violaciones|violações|verstöße|нарушения|[\s,/&-])+$/u;

/** Whether the words beside a heading's status that fails only repeat it: `### ❌ Violations`. */
export function isFailureGroup(name: string): boolean {
  return FAILURE_GROUP.test(trimEndOf(beforeBracket(name), /[:：\s]/u).toLowerCase());
}

/** Whether the words beside a heading's status only repeat it: `### ✅ Compliance Confirmed`, `### N/A rules`. */
export function isStatusGroup(name: string): boolean {
  return STATUS_GROUP.test(trimEndOf(beforeBracket(name), /[:：\s]/u).toLowerCase());
}

const partsOf = (name: string): readonly string[] => wordsIn(name.toLowerCase().replace(/\bv?\d+(?:\.\d+)*\b/g, ''));

/** `Gate 2: Small Binaries`, one of several gates. */
export const NAMED_GATE = /^gate #?\d{1,2} ?[:—–-] ?\p{Alpha}/iu;

/** Whether a line introduces gates or principles: `The gates of this plan:`. */
export function announcesGates(line: string): boolean {
  return /\b(?:gates?|principles?)\b[^.]{0,40}[:：]\s*$/i.test(line);
}
