import { affirms } from '../plan/words/affirms.js';

export { affirms };
export { isDecided } from '../plan/sections/decided.js';

/** Tests of field values that several rules share. They read words, never Markdown. */

/** Text before a number that is part of a name: `Phase 2`, `Rust 2024`, `SC-006`, `HTTP/2`. */
const NAME_BEFORE = String.raw`(?<![a-z][-/.,_#]?|\p{N}[.,_]?|#|§|\b(?:phase|step|section|chapter|issue|spec|feature|task|version|edition|tier|level|stage|sprint|milestone|priority|principle|rust|python|java|node|go) )`;
const NUMBER = String.raw`\p{Nd}[\p{Nd}.,_]{0,20}`;
const UNIT = String.raw`(?:[kmbg]\b)?\+?[- ]{0,2}(?:[%°×€$]|(?!(?:and|or|to|of|in|for|on|at|the|is|as|by|with|from|goals?|targets?|aims?|objectives?|things?|ways?|reasons?|ideas?|priorities|areas?|points?)\b)\p{Alpha})`;
const NUMBER_WITH_UNIT = new RegExp(NAME_BEFORE + NUMBER + String.raw`\s?` + UNIT, 'u');
const BOUND = /[<>≤≥≈~≦≧] ?=? ?\p{Nd}|\p{Nd}\+|\bsub-\p{Nd}/u;
const AMOUNT_IN_WORDS = /\bsub-?(?:second|milli|micro)|\b(?:one|two|three|four|five|ten|single[- ]digit|half an?|an?) (?:\w+ )?(?:milli|micro)?(?:second|minute|hour|frame)s?\b|\bo\(|\b(?:linear|constant|logarithmic) in\b|\b(?:one|two|three|five|ten)\b[^.;]{1,40}\bper\b/;

/** Whether a text contains an amount: a number with what it counts (`< 200 ms`, `10k req/s`, `60 fps`, `3 workflows`), a bound, or either in words. */
export function hasQuantity(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return BOUND.test(plain) || NUMBER_WITH_UNIT.test(plain) || AMOUNT_IN_WORDS.test(plain);
}

const NOT_APPLICABLE = /^\W*(?:n\/?a|not applicable|none|no aplica|não se aplica|non applicable|entfällt|不适用|不適用|該当なし|対象外|해당 ?없음)(?![\p{Alpha}\d])/u;
const WORDS = /\p{Alpha}{2,}/u;

/** Whether a text is `N/A` with a reason. */
export function isReasonedNotApplicable(text: string): boolean {
  const plain = text.toLowerCase();
  const [stated] = NOT_APPLICABLE.exec(plain) ?? [];
  return stated !== undefined && WORDS.test(plain.slice(stated.length));
}

const NO_EXCEPTION = /\b(?:no|zero|without|nothing|none|0)\b[^.;,]{0,40}\b(?:exceptions?|open|pending|partial|deferred|justified|justification|notes?|conditions?)\b/gi;
const EXCEPTION = /\b(?:with (?!no\b|zero\b|the\b|all\b)|except|other than|apart from|pending|partial|open|deferred|conditional|provided|if|justified|acceptable|exceptions?|notes?)\b|条件|例外|除[く外]|제외|조건|\b(?:salvo|excepto|exceto|ressalva|sauf|außer|кроме)\b/i;

/** Whether a verdict names what does not pass: `PASS with one justified exception (I)`, `PASS (VII partial)`; not `PASS, no exceptions`. */
export function namesException(text: string): boolean {
  return EXCEPTION.test(text.replace(NO_EXCEPTION, ''));
}

const SPECIAL = /[$()*+./?[\\\]^{|}-]/g;

/** Whether a text contains one of the names as a whole word in any case, without a negation. */
export function affirmsName(text: string, names: readonly string[]): boolean {
  const written = names.map((name) => name.replace(SPECIAL, '\\$&'));
  return names.length > 0 && affirms(text, new RegExp(`(?<![\\p{Alpha}\\d])(?:${written.join('|')})(?![\\p{Alpha}\\d])`, 'giu')) !== undefined;
}
