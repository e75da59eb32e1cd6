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

const NOUNS = '(?:items?|markers?|entries|tags?|questions?|points?|unknowns?|placeholders?)';
/** Words directly before a marker that mention it. */
const COUNTS_BEFORE = /(?:^|[^\p{Alpha}])(?:(?:no|zero|all|any|every|each|without|if|resolve[sd]?|resolving|remov\w+|clear\w*|answer\w*|the|these|those|remaining|open|unresolved|outstanding|contains?|has|have|nenhum|ning[uú]n|todos|todas|sin|sem|aucune?|tous|keine?|alle|все|нет)|(?:scan|search|check|look|grep)\w* (?:for|on)|(?<!\d)\d{1,3})\s+(?:(?:of|the|these|open|unresolved|remaining|outstanding|previous|prior|spec|further|los|las|os|as|les)\s+){0,3}["'“]?$|(?:无|無|没有|沒有|所有|全部|すべて|全て|모든)(?:的|の|残りの)?\s*$/u;
const NONE_BEFORE = /(?:^|[^\p{Alpha}])(?:no|zero|nenhum|ning[uú]n|aucune?|keine?|нет)\s+(?:(?:open|unresolved|remaining|outstanding|further)\s+){0,2}["'“]?$|(?:无|無|没有|沒有)\s*$/u;
const STATEMENT_BEGINS = /(?:^|[.:：;。!?])(?:[\s*_"'“✅✔✓☑-]|\uFE0F){0,12}$/u;
const CLAUSE_ENDS = /^[\s*_"'”)]*(?:$|[.;,。、])/u;
const NOUN_BEHIND = new RegExp(`^[\\]*_"'”\`)\\s]*(?:${NOUNS}\\b[\\s,:：→—–-]*|[,:：→—–-][\\s,:：→—–-]*)?`, 'u');
const NOUN_ALONE_BEHIND = new RegExp(`^[\\s*_]*${NOUNS}\\b`, 'u');
const TAG_BEHIND = /^[\s*_"'”]*(?:markers?|tags?|placeholders?)\b/u;
const CONTINUES_TO_RESOLVE = /^(?:in|from|of|about|within|across|have|has|had|been|were|was|are|is|be|now|still|must|should|to|can|all|already)\s/u;
const RESOLVED = 'resolved|answered|addressed|removed|cleared|closed|none';
const RESOLVES_DIRECTLY = new RegExp(`^(?:(?:all|have|has|been|were|was|are|is|now|already)\\s+){0,4}(?:${RESOLVED})\\b`, 'u');
const RESOLVES = new RegExp(`^(?:[^.;:。]{0,60}\\s)?(?:${RESOLVED}|remain(?:s|ing)?|left|exists?|found|present)\\b`, 'u');
const REMAINS = /^(?:remains?|left|exists?|found|present)\b/u;
const RESOLVES_NATIVE = /^[^\n.。]{0,12}(?:解決|解消|已解决|解决|해결|已澄清|なし|(?:残って|存在し)(?:い)?ない|标记|標記|マーカー|마커)|^[^\n.;。]{0,24}(?:resuelt[oa]s?|resolvid[oa]s?|pendientes?|pendentes?|résolue?s?|gelöst|решен[ыо]?)/u;

/** Whether a bare `[NEEDS CLARIFICATION]` between these texts is only mentioned in a statement that none or all of them remain or are resolved. */
export function isMentionedBetween(before: string, after: string): boolean {
  if (STATEMENT_BEGINS.test(before) && RESOLVES_DIRECTLY.test(after.replace(NOUN_BEHIND, ''))) return true;
  if (!COUNTS_BEFORE.test(before)) return false;
  return TAG_BEHIND.test(after) || resolves(after) || (NONE_BEFORE.test(before) && CLAUSE_ENDS.test(after.replace(NOUN_ALONE_BEHIND, '')));
}

/** Whether the words after a marker say that it is resolved, or that none is left. */
export function resolves(after: string): boolean {
  const rest = after.replace(NOUN_BEHIND, '');
  return RESOLVES_DIRECTLY.test(rest) || REMAINS.test(rest) || (CONTINUES_TO_RESOLVE.test(rest) && RESOLVES.test(rest)) || RESOLVES_NATIVE.test(after);
}

const CLARIFICATION = /needs[ _-]?clarifications?|需要澄清|要確認|要明確化/i;
/** `No … remain`, `All … resolved`. */
const NONE_LEFT = /\b(?:no|zero|all|every|without)\b|\bresolved\b|無|没有|无|なし|すべて|全て|所有|已解决|解決|없|모든/i;

/** Whether a text says that no marker is left: `No NEEDS CLARIFICATION remain`. */
export function saysNoneLeft(text: string): boolean {
  return CLARIFICATION.test(text) && NONE_LEFT.test(text);
}
