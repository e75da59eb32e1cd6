/** `NEEDS CLARIFICATION` in the English template. */
const ENGLISH = 'needs[ _-]clarification';
/** `NEEDS CLARIFICATION` in translated templates. */
const NATIVE = [
  '需要?澄清|待澄清|需要明[确確]|需要?釐清|要確認|要明確化|明確化が必要|確認が必要',
  '명확화(?:가)? 필요|설명 필요|확인 필요',
  '(?:necesita|requiere) (?:aclaración|clarificación)|por aclarar',
  '(?:precisa|necessita)(?: de)? (?:esclarecimento|clarificação)|requer (?:esclarecimento|clarificação)',
  '(?:nécessite|requiert)(?: une)? clarification|clarification nécessaire|à clarifier',
  'klärung erforderlich|klärungsbedarf|zu klären',
  '(?:требует|требуется|требуют|потребує) (?:уточнени[ея]|уточнення|разъяснени[ея])',
  '(?:richiede|necessita)(?: di)? chiariment[oi]|da chiarire|verduidelijking nodig|opheldering nodig',
  'clarification[ _-](?:needed|required)|need[ _-]clarification',
  'wymaga wyjaśnienia|açıklama gerekli|cần làm rõ|perlu klarifikasi',
].join('|');
const ANY_LANGUAGE = new RegExp(`${ENGLISH}|${NATIVE}`, 'giu');
const MAY_HOLD_MARKER = new RegExp(`clarification|&|${NATIVE}`);
const ENGLISH_ONLY = new RegExp(ENGLISH, 'giu');
/** A fast test for translated markers. */
const MAY_BE_NATIVE = /[[\u0080-\uFFFF]/;
/** Words that are also verdicts, undecided values or prose; they are markers only in brackets. */
const ALSO_A_STATUS = /^(?:clarification[ _-]\w+|need[ _-]clarification|要確認|確認が必要|확인 필요|설명 필요|por aclarar|à clarifier|zu klären|da chiarire)$/i;

/** Whether a line may contain a marker, in any markup; a fast test. */
export function mayHoldMarker(line: string): boolean {
  return MAY_HOLD_MARKER.test(line.toLowerCase());
}

/** The pattern for marker words in a text. */
export function markerWordsIn(text: string): RegExp {
  return MAY_BE_NATIVE.test(text) ? ANY_LANGUAGE : ENGLISH_ONLY;
}

/** Whether the words are English. */
export function isEnglishMarker(words: string): boolean {
  return /^needs/i.test(words);
}

/** Whether a translation without brackets is a marker when it is a whole value. */
export function standsWithoutBracket(words: string): boolean {
  return !ALSO_A_STATUS.test(words);
}

/** The text before a translation that ends a bracket: `[例: PostgreSQL または 要明確化]`. */
export const ALTERNATIVE_BEFORE = /(?:[,，、]|\s(?:or|o|ou|oder|oppure|of|lub|или|або|veya|atau|hoặc)|または|或者?|또는)[\s*_]*$/i;
/** Words after a marker that keep it open: `(to resolve in Phase 0)`. */
export const TO_RESOLVE = /^\s?[(（](?:to be |to )(?:resolve|clarif|decide|answer|research)/i;
