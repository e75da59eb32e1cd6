import type { Field } from '../plan/model.js';

/** Readings of a field's value that several rules need. Each looks at words, never at Markdown. */

/** Whether a field has a value to judge: neither template text nor an open question, and not put off as a whole (`TBD`). */
export function isDecided(field: Field | undefined): field is Field {
  if (field?.state !== 'filled') return false;
  const putOff = field.undecided.reduce((length, { text }) => length + text.length, 0);
  return putOff === 0 || field.value.length - putOff > LONGEST_REST;
}

/** What may stand beside a `TBD` that says nothing more. */
const LONGEST_REST = 3;

/** Before a number that counts nothing: `Phase 2`, `Rust 2024`, `SC-006`, `HTTP/2`. */
const NAME_BEFORE = String.raw`(?<![a-z][-/.,_#]?|\p{N}[.,_]?|#|§|\b(?:phase|step|section|chapter|issue|spec|feature|task|version|edition|tier|level|stage|sprint|milestone|priority|principle|rust|python|java|node|go) )`;
const NUMBER = String.raw`\p{Nd}[\p{Nd}.,_]{0,20}`;
const UNIT = String.raw`(?:[kmbg]\b)?\+?[- ]{0,2}(?:[%°×€$]|(?!(?:and|or|to|of|in|for|on|at|the|is|as|by|with|from|goals?|targets?|aims?|objectives?|things?|ways?|reasons?|ideas?|priorities|areas?|points?)\b)\p{L})`;
const NUMBER_WITH_UNIT = new RegExp(NAME_BEFORE + NUMBER + String.raw`\s?` + UNIT, 'u');
const BOUND = /[<>≤≥≈~≦≧] ?=? ?\p{Nd}|\p{Nd}\+|\bsub-\p{Nd}/u;
const SAID_IN_WORDS = /\bsub-?(?:second|milli|micro)|\b(?:one|two|three|four|five|ten|single[- ]digit|half an?|an?) (?:\w+ )?(?:milli|micro)?(?:second|minute|hour|frame)s?\b|\bo\(|\b(?:linear|constant|logarithmic) in\b|\b(?:one|two|three|five|ten)\b[^.;]{1,40}\bper\b/;

/** Whether a text names an amount: a number with what it counts (`< 200 ms`, `10k req/s`, `60 fps`, `3 workflows`), a bound, or either in words. */
export function hasQuantity(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return BOUND.test(plain) || NUMBER_WITH_UNIT.test(plain) || SAID_IN_WORDS.test(plain);
}

/** How far from a word its negation is looked for. */
const NEARBY = 60;
const NEGATED_BEFORE = /(?:\b(?:no|not|never|non|without|zero|avoid\w*|instead of|rather than|replac\w+|away from|free of|forbid\w*|ban(?:s|ned)?|reject\w*|remov\w+|drop(?:s|ped)?|disallow\w*|prohibit\w*|detect\w*|neither|nor|cannot|\w+n't)\b|非|不|禁止)[^.;]{0,40}$/u;
const NEGATED_BEHIND = /^[^.;,]{0,20}\b(?:(?:is|are|be|was|were) (?:\w+ )?(?:not|never|forbidden|banned|prohibited|disallowed|rejected|removed|replaced)|not allowed|forbidden|banned|prohibited|removed|replaced|disallowed|never)\b|^[^.;,]{0,10}(?:禁止|不可)/u;

/** The first of `words` (a global pattern) that a text affirms; one that is negated ("never in plaintext") does not count. */
export function affirms(text: string, words: RegExp): string | undefined {
  for (const { 0: word, index } of text.matchAll(words)) {
    const end = index + word.length;
    const before = text.slice(Math.max(0, index - NEARBY), index).toLowerCase();
    if (!NEGATED_BEFORE.test(before) && !NEGATED_BEHIND.test(text.slice(end, end + NEARBY).toLowerCase())) return word;
  }
  return undefined;
}

const NOT_APPLICABLE = /^\W*(?:n\/?a|not applicable|none|no aplica|não se aplica|non applicable|entfällt|不适用|不適用|該当なし|対象外|해당 ?없음)(?![\p{L}\p{N}])/u;
const WORDS = /\p{L}{2,}/u;

/** `N/A — reason`: not applicable, and why. */
export function isReasonedNotApplicable(text: string): boolean {
  const plain = text.toLowerCase();
  const [stated] = NOT_APPLICABLE.exec(plain) ?? [];
  return stated !== undefined && WORDS.test(plain.slice(stated.length));
}

const NO_EXCEPTION = /\b(?:no|zero|without|nothing|none|0)\b[^.;,]{0,40}\b(?:exceptions?|open|pending|partial|deferred|justified|justification|notes?|conditions?)\b/gi;
const EXCEPTION = /\b(?:with (?!no\b|zero\b|the\b|all\b)|except|other than|apart from|pending|partial|open|deferred|conditional|provided|if|justified|acceptable|exceptions?|notes?)\b|条件|例外|除[く外]|제외|조건|\b(?:salvo|excepto|exceto|ressalva|sauf|außer|кроме)\b/iu;

/** Whether a verdict names what does not pass: `PASS with one justified exception (I)`, `PASS (VII partial)`; not `PASS, no exceptions`. */
export function namesException(text: string): boolean {
  return EXCEPTION.test(text.replace(NO_EXCEPTION, ''));
}
