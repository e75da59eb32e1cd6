/** Readings of a field's value that several rules need. Each looks at words, never at Markdown. */

const UNIT = String.raw`(?:ns|[µμu]s|ms|s|sec(?:ond)?s?|min(?:ute)?s?|h(?:ours?|rs?)?|days?|%|x|fps|hz|[kmg]hz|[kmgt]i?b(?:ps|/s)?|bytes?|[kmg]bit|rps|qps|tps|ops|iops|loc|lines?|req(?:uest)?s?|users?|clients?|connections?|items?|records?|rows?|events?|messages?|transactions?|operations?|files?|docs?|documents?|pages?|screens?|frames?|tokens?|calls?|queries|cycles?|entries|points?|p\d{2}|usd|cores?|threads?|workers?|allocations?|秒|毫秒|ミリ秒|分|時間|件|人|回|次|초|밀리초|분|건|명|개|segundos?|minutos?|usuarios?|секунд\w*|мс|сек)`;
/** A number with a unit behind it (`< 200 ms`, `10k req/s`, `60 fps`), or a percentile or complexity bound. */
const QUANTITY = new RegExp(String.raw`\d[\d.,_]*\s*[kmb]?\+?[\s-]?${UNIT}(?![\p{L}\p{N}])`, 'iu');
const SINGLE = /\b(?:one|single|two|three|five|ten) (?:second|minute|frame|request|pass|round[- ]trip)s?\b|\bO\((?:1|n|log n|n log n)\)|\d\s*(?:\/|per )\s*(?:s|sec|second|min|minute|hour|day|month)\b|[<>≤≥~]\s*\d/iu;

/** Whether a text names an amount: a number with a unit. */
export function hasQuantity(text: string): boolean {
  return QUANTITY.test(text) || SINGLE.test(text);
}

const NEGATION = /(?:\b(?:no|not|never|non|without|avoid(?:s|ing)?|instead of|rather than|replac(?:e|es|ing)|free of|forbid(?:s|den)?|ban(?:s|ned)?|reject(?:s|ed)?|removes?|disallow(?:s|ed)?|prohibit(?:s|ed)?|neither|nor|zero|cannot|can't|don't|doesn't|isn't|must not)\b|\bnon-)[^.;]{0,40}$/i;

/** The first of `words` (a global pattern) that a text affirms; one that is negated ("never in plaintext") does not count. */
export function affirms(text: string, words: RegExp): string | undefined {
  for (const match of text.matchAll(words)) {
    if (!NEGATION.test(text.slice(0, match.index)) && !NEGATED_AFTER.test(text.slice(match.index + match[0].length))) return match[0];
  }
  return undefined;
}

const NEGATED_AFTER = /^[\s\w-]{0,20}\b(?:is|are) (?:not|never|forbidden|banned|prohibited|disallowed|rejected)\b/i;

const NOT_APPLICABLE = /^\s*(?:n\/?a|not applicable|none)\b/i;
const REASON = /^\s*(?:[-—–:(（,.;。：，]|because\b|since\b|as\b).*\p{L}{2,}/isu;

/** `N/A — reason`: not applicable, and why. */
export function isReasonedNotApplicable(text: string): boolean {
  const match = NOT_APPLICABLE.exec(text);
  return match !== null && REASON.test(text.slice(match[0].length));
}
