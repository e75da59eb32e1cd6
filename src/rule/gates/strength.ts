import { amountsIn, isLooser } from './amounts.js';

/** Strong words, each with weaker ones: a gate that replaces the strong word by a weaker one demands less. In the singular. */
const WEAKENED: Readonly<Record<string, string>> = {
  no: 'minimise minimize minimal avoid few fewer reduce reduced limit limited less rare rarely little',
  never: 'rarely seldom avoid usually minimise minimize',
  all: 'most some many key main critical major several selected important public',
  every: 'most some many key main critical major several selected important',
  must: 'should may can could might',
  before: 'after alongside with during',
  block: 'warn report flag notify',
  required: 'recommended preferred suggested optional',
  require: 'recommend prefer suggest allow',
  enforcement: 'guidance recommendation support',
  explicitly: 'implicitly usually preferably',
  encrypted: 'obfuscated encoded hashed plaintext unencrypted',
  audited: 'sampled reviewable',
  used: 'preferred considered optional planned',
  full: 'partial basic some minimal',
  bounded: 'unbounded',
  multi: 'single',
  minimum: 'preferred recommended',
  strongly: 'loosely weakly',
  p99: 'p95 p90 p75 p50 average avg mean median typical',
};
/** Words that weaken any demand. */
const HEDGES = new Set('should may might could mostly usually generally typically sometimes partly partially optionally preferably ideally often eventually possibly some most'.split(' '));
const BANS = new Set('no never not without zero none free forbidden forbid forbids banned ban bans prohibited disallowed denied denies rejected rejects excluded excludes'.split(' '));
const NEGATIONS = ['no', 'never', 'not', 'without'];
/** `where possible`, directly after the gate. */
const HEDGED_BEHIND = /^(?:where|when|if|wherever|whenever|as far as|as much as) (?:possible|feasible|practical|practicable|reasonable|convenient|needed)|^(?:on )?best effort/;
/** A standard with a strength in its name: `AES-256-GCM`, `SHA-256`, `TLS 1.3`. */
const STANDARD = /(?<![\w-])([a-z]{2,8})[- ]?(\d{1,4}(?:\.\d)?)(?![\w%])/gi;

/** Whether the words after a gate weaken it: `where possible`. */
export function isHedgedBehind(words: readonly string[]): boolean {
  return HEDGED_BEHIND.test(words.slice(0, 5).join(' '));
}

/** Whether the stated gate demands less than the expected one. `wanted` and `found` are their words; `found` ends where evidence begins. */
export function asksForLess(expected: string, stated: string, wanted: readonly string[], found: readonly string[]): boolean {
  if (isSoftened(wanted, found) || isBanLifted(wanted, found) || isNegated(wanted, found)) return true;
  return /\d/.test(expected) && (isLooser(amountsIn(expected), amountsIn(stated)) || isStandardWeakened(expected, stated));
}

function isSoftened(wanted: readonly string[], found: readonly string[]): boolean {
  const come = found.filter((word) => !wanted.includes(word));
  const gone = wanted.filter((word) => !found.includes(word));
  return come.some((word) => HEDGES.has(word)) || gone.some((word) => WEAKENED[word]?.split(' ').some((weak) => come.includes(weak)) === true);
}

/** Whether the words of a banned thing are stated without the ban. */
function isBanLifted(wanted: readonly string[], found: readonly string[]): boolean {
  if (found.some((word) => BANS.has(word))) return false;
  return wanted.some((word, index) => NEGATIONS.includes(word) && found.includes(wanted[index + 1] ?? ''));
}

/** Whether all words are stated, with an additional negation. */
function isNegated(wanted: readonly string[], found: readonly string[]): boolean {
  return wanted.every((word) => found.includes(word)) && NEGATIONS.some((word) => found.includes(word) && !wanted.includes(word));
}

/** Whether a standard is weaker or missing: `AES` or `AES-128-GCM` for `AES-256-GCM`. Another family of standards is not weaker. */
function isStandardWeakened(expected: string, stated: string): boolean {
  const found = standardsIn(stated);
  return standardsIn(expected).some(({ family, strength }) => {
    const same = found.filter((standard) => standard.family === family);
    if (same.length === 0) return found.length === 0;
    return !same.some((standard) => standard.strength >= strength);
  });
}

interface Standard {
  readonly family: string;
  readonly strength: number;
}

function standardsIn(text: string): readonly Standard[] {
  return Array.from(text.normalize('NFKC').toLowerCase().matchAll(STANDARD), ([, family = '', strength = '']) => ({ family, strength: Number.parseFloat(strength) }));
}
