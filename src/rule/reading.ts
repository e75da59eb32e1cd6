import { affirms } from '../plan/words/affirms.js';
import { once } from '../plan/memoize.js';
import { isAscii, WORD_END, WORD_START } from '../plan/words/letters.js';

export { affirms };
export { isReasonedNotApplicable } from '../plan/words/verdicts/not-applicable.js';
export { isDecided } from '../plan/sections/decided-fields.js';

/** Tests of field values that several rules share. They read words, never Markdown. */

/** Words before a number that is part of a name: `Phase 2`, `Rust 2024`. */
const NAMES = 'phase|step|section|chapter|issue|spec|feature|task|version|edition|tier|level|stage|sprint|milestone|priority|principle|rust|python|java|node|go';
/** Words behind a number that are no unit. */
const NO_UNITS = 'and|or|to|of|in|for|on|at|the|is|as|by|with|from|goals?|targets?|aims?|objectives?|things?|ways?|reasons?|ideas?|priorities|areas?|points?';

/** A pattern for a bound, or a number with a unit, in a text with these digits and letters; not for a number in a name: `SC-006`, `HTTP/2`. */
function amountPattern(digit: string, letter: string): RegExp {
  const bound = String.raw`[<>≤≥≈~≦≧] ?=? ?${digit}|${digit}\+|\bsub-${digit}`;
  const notInName = String.raw`(?<![a-z][-/.,_#]?|${digit}[.,_]?|#|§|\b(?:${NAMES}) )`;
  const unit = String.raw`(?:[kmbg]\b)?\+?[- ]{0,2}(?:[%°×€$]|(?!(?:${NO_UNITS})\b)${letter})`;
  return new RegExp(String.raw`${bound}|${notInName}${digit}(?:${digit}|[.,_]){0,20}\s?${unit}`, 'u');
}

const ASCII_AMOUNT = amountPattern(String.raw`\d`, '[a-z]');
const anyAmount = once(() => amountPattern(String.raw`\p{Nd}`, String.raw`\p{Alpha}`));
const AMOUNT_IN_WORDS = /\bsub-?(?:second|milli|micro)|\b(?:one|two|three|four|five|ten|single[- ]digit|half an?|an?) (?:\w+ )?(?:milli|micro)?(?:second|minute|hour|frame)s?\b|\bo\(|\b(?:linear|constant|logarithmic) in\b|\b(?:one|two|three|five|ten)\b[^.;]{1,40}\bper\b/;

/** Whether a text contains an amount: a number with what it counts (`< 200 ms`, `10k req/s`, `60 fps`, `3 workflows`), a bound, or either in words. */
export function hasQuantity(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return (isAscii(plain) ? ASCII_AMOUNT : anyAmount()).test(plain) || AMOUNT_IN_WORDS.test(plain);
}

const PHRASE_END = /[,;.](?=\s|$)/u;

/** The phrases of a text, each up to a comma, a semicolon or a full stop. */
export function phrasesOf(text: string): readonly string[] {
  return text.split(PHRASE_END);
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
  return names.length > 0 && affirms(text, new RegExp(`${WORD_START}(?:${written.join('|')})${WORD_END}`, 'gi')) !== undefined;
}
