/** Recognizes texts that mention markers instead of leaving one. `before` and `after` are the texts around a marker, on one line and in lower case. */

const NOUNS = '(?:items?|markers?|entries|tags?|questions?|points?|unknowns?|placeholders?)';
/** Words directly before a marker that mention it. */
const COUNTS_BEFORE = /(?:^|[^\p{Alpha}])(?:(?:no|zero|all|any|every|each|without|if|resolve[sd]?|resolving|remov\w+|clear\w*|answer\w*|the|these|those|remaining|open|unresolved|outstanding|contains?|has|have|nenhum|ning[uú]n|todos|todas|sin|sem|aucune?|tous|keine?|alle|все|нет)|(?:scan|search|check|look|grep)\w* (?:for|on)|(?<!\d)\d{1,3})\s+(?:(?:of|the|these|open|unresolved|remaining|outstanding|previous|prior|spec|further|los|las|os|as|les)\s+){0,3}["'“]?$|(?:无|無|没有|沒有|所有|全部|すべて|全て|모든)(?:的|の|残りの)?\s*$/u;
const NONE_BEFORE = /(?:^|[^\p{Alpha}])(?:no|zero|nenhum|ning[uú]n|aucune?|keine?|нет)\s+(?:(?:open|unresolved|remaining|outstanding|further)\s+){0,2}["'“]?$|(?:无|無|没有|沒有)\s*$/u;
const STATEMENT_BEGINS = /(?:^|[.:：;。!?])(?:[\s*_"'“✅✔✓☑-]|\uFE0F){0,12}$/u;
const CLAUSE_ENDS = /^[\s*_"'”)]*(?:$|[.;,。、])/u;
const NOUN_BEHIND = new RegExp(`^[\\]*_"'”\`)\\s]*(?:${NOUNS}\\b[\\s,:：→—–-]*|[,:：→—–-][\\s,:：→—–-]*)?`, 'u');
const NOUN_ALONE_BEHIND = new RegExp(`^[\\s*_]*${NOUNS}\\b`, 'u');
const TAG_BEHIND = /^[\s*_"'”]*(?:markers?|tags?|placeholders?)\b/u;
const ITEMS_BEHIND = /^[\s*_"'”]*items?\b/u;
const STATES_ON = /^(?:in|from|of|about|within|across|have|has|had|been|were|was|are|is|now|still|all|already)\s/u;
/** Demands, which mention the markers of a count (`all … must be resolved`), and leave a value open. */
const DEMANDS_ON = /^(?:be|must|should|to|can)\s/u;
const RESOLVED = 'resolved|answered|addressed|removed|cleared|closed|none';
const RESOLVES_DIRECTLY = new RegExp(`^(?:(?:all|have|has|been|were|was|are|is|now|already)\\s+){0,4}(?:${RESOLVED})\\b`, 'u');
const RESOLVES = new RegExp(`^(?:[^.;:。]{0,60}\\s)?(?:${RESOLVED}|remain(?:s|ing)?|left|exists?|found|present)\\b`, 'u');
const REMAINS = /^(?:remains?|left|exists?|found|present)\b/u;
const RESOLVES_NATIVE = /^[^\n.。]{0,12}(?:解決|解消|已解决|解决|해결|已澄清|なし|(?:残って|存在し)(?:い)?ない|标记|標記|マーカー|마커)|^[^\n.;。]{0,24}(?:resuelt[oa]s?|resolvid[oa]s?|pendientes?|pendentes?|résolue?s?|gelöst|решен[ыо]?)/u;
/** Words before a marker without brackets that mention it, with up to a few words in between. */
const COUNTS_LOOSELY_BEFORE = /\b(?:no|all|any|each|every|zero|without|if|for|unresolved|open|remaining|resolve|sin|sem)\b[^.:：[(（–—]{0,24}$|\b(?:no|zero|without|all|any|sin|sem)\b[^.:：;[(（]{0,24}\b(?:questions?|unknowns?|items?|ambiguit(?:y|ies)|clarifications?|points?|issues?)\s*[(（–—][^.:：[]{0,8}$|(?:無|没有|无|所有|すべて|全て|모든)[^.。:：]{0,12}$/;
/** A count of none after a colon: `: 0`, `→ all resolved`. */
const NONE_BEHIND = /^[\]*_\s]*[:：→—–-][\s*_]*(?:0\.?(?:\s|$)|all\b.{0,20}(?:resolved|answered)|n\/a\b)/u;

/** The form of a marker: in brackets, at the start of the value of a label, or without either. */
export type MarkerForm = 'bracket' | 'value' | 'bare';

/** Whether a marker between two texts is only mentioned, in a statement that none or all of them remain or are resolved. The less its form shows that it is one, the less such a statement needs to say. */
export function isMention(before: string, after: string, form: MarkerForm): boolean {
  switch (form) {
    case 'bracket':
      return isMentionedBracket(before, after);
    case 'value':
      return isResolved(after) || continues(STATES_ON, after);
    case 'bare':
      return isResolved(after) || TAG_BEHIND.test(after) || ITEMS_BEHIND.test(after) || COUNTS_LOOSELY_BEFORE.test(before);
  }
}

function isMentionedBracket(before: string, after: string): boolean {
  const rest = after.replace(NOUN_BEHIND, '');
  if (STATEMENT_BEGINS.test(before) && RESOLVES_DIRECTLY.test(rest)) return true;
  if (!COUNTS_BEFORE.test(before)) return false;
  const resolves = isResolved(after) || continues(STATES_ON, after) || continues(DEMANDS_ON, after);
  return resolves || TAG_BEHIND.test(after) || (NONE_BEFORE.test(before) && CLAUSE_ENDS.test(after.replace(NOUN_ALONE_BEHIND, '')));
}

/** Whether the words directly after a marker say that it is resolved, or that none is left. */
function isResolved(after: string): boolean {
  const rest = after.replace(NOUN_BEHIND, '');
  return RESOLVES_DIRECTLY.test(rest) || REMAINS.test(rest) || RESOLVES_NATIVE.test(after) || NONE_BEHIND.test(after);
}

/** Whether a sentence goes on with such a word and comes to say that markers are resolved or left. */
function continues(start: RegExp, after: string): boolean {
  const rest = after.replace(NOUN_BEHIND, '');
  return start.test(rest) && RESOLVES.test(rest);
}

const CLARIFICATION = /needs[ _-]?clarifications?|需要澄清|要確認|要明確化/i;
/** `No … remain`, `All … resolved`. */
const NONE_LEFT = /\b(?:no|zero|all|every|without)\b|\bresolved\b|無|没有|无|なし|すべて|全て|所有|已解决|解決|없|모든/i;

/** Whether a text says that no marker is left: `No NEEDS CLARIFICATION remain`. */
export function saysNoneLeft(text: string): boolean {
  return CLARIFICATION.test(text) && NONE_LEFT.test(text);
}
