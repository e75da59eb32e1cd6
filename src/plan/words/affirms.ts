/** The distance in which a negation is searched for. */
const NEARBY = 60;
const NEGATED_BEFORE = /(?:\b(?:no|not|never|non|without|zero|avoid\w*|instead of|rather than|replac\w+|away from|free of|forbid\w*|ban(?:s|ned)?|reject\w*|remov\w+|drop(?:s|ped)?|disallow\w*|prohibit\w*|detect\w*|neither|nor|cannot|\w+n't)\b|非|不|禁止)[^.;]{0,40}$/u;
const NEGATED_BEHIND = /^[^.;,]{0,20}\b(?:(?:is|are|be|was|were) (?:\w+ )?(?:not|never|forbidden|banned|prohibited|disallowed|rejected|removed|replaced)|not allowed|forbidden|banned|prohibited|removed|replaced|disallowed|never)\b|^[^.;,]{0,10}(?:禁止|不可)/u;

/** The first match of `words` (a global pattern) that is not negated ("never in plaintext"). */
export function affirms(text: string, words: RegExp): string | undefined {
  for (const { 0: word, index } of text.matchAll(words)) {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - NEARBY), index).toLowerCase();
    if (!NEGATED_BEFORE.test(before) && !NEGATED_BEHIND.test(text.slice(end, end + NEARBY).toLowerCase())) return word;
  }
  return undefined;
}
