/** How a stated gate compares with the one expected: the same, the same thing said otherwise, a weaker demand, or something else. */
export type Likeness = 'same' | 'reworded' | 'weaker' | 'different';

/** Shares of words from which two gates are about the same thing. */
const ALIKE = 0.6;
const ARTICLES = new Set(['a', 'an', 'the']);

/** Demands, each with words that ask for less. The strong word must be gone and a weak one have come. */
const WEAKENED: Readonly<Record<string, readonly string[]>> = {
  no: ['minimise', 'minimize', 'minimal', 'little', 'avoid', 'few', 'fewer', 'reduce', 'limit', 'limited', 'less', 'rare', 'rarely'],
  never: ['rarely', 'seldom', 'avoid', 'usually', 'minimise', 'minimize'],
  all: ['most', 'some', 'many', 'key', 'main', 'critical', 'major', 'several', 'selected', 'important'],
  must: ['should', 'may', 'can', 'could', 'might'],
  before: ['after', 'alongside', 'with', 'during'],
  blocks: ['warns', 'reports', 'flags', 'notifies'],
  block: ['warn', 'report', 'flag', 'notify'],
  explicitly: ['implicitly', 'usually', 'preferably'],
  enforcement: ['guidance', 'recommendation', 'support'],
  require: ['recommend', 'prefer', 'suggest', 'allow', 'should', 'may', 'can', 'could', 'might'],
  required: ['recommended', 'preferred', 'suggested', 'optional'],
  encrypted: ['obfuscated', 'encoded', 'hashed', 'plaintext', 'unencrypted'],
  audited: ['logged', 'sampled', 'reviewable'],
  used: ['preferred', 'considered', 'optional'],
  minimum: ['preferred', 'recommended'],
};
/** Words without which a ban is none. */
const BANS = ['no', 'never', 'not', 'without', 'zero', 'none', 'free', 'forbidden', 'banned', 'exclude', 'excluded', 'excludes'];

/** Seconds and bytes, so that `10 ms` and `1 s` can be compared. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-9, us: 1e-6, µs: 1e-6, μs: 1e-6, ms: 1e-3, s: 1, sec: 1, seconds: 1, second: 1, min: 60, minutes: 60, minute: 60, h: 3600, hours: 3600,
  b: 1, kb: 1e3, kib: 1024, mb: 1e6, mib: 1048576, gb: 1e9, gib: 1073741824, '%': 1, '': 1,
};
const AMOUNT = /([<>≤≥]=?|\b(?:under|below|at most|at least|over|above|within|up to)\b)? ?(?<![\p{L}\d-])(\d+(?:\.\d+)?) ?([a-zµμ%]{0,7})(?![\p{L}\d-])/giu;
/** A standard with its strength in the name: `AES-256-GCM`. */
const STANDARD = /(?<![\w-])[a-z]{2,}(?:-[a-z0-9]+)*-\d+(?:-[a-z0-9]+)*/gi;
/** `1 ms` is `1ms`. */
const SPACED_UNIT = /(\d) (?=(?:ns|[uµμ]s|ms|s|[kmg]i?b|%)(?![\p{L}\d]))/gu;
const WORD = /[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu;

/** Compares an expected gate with a stated one. Case, markup, punctuation, articles and plurals never matter, nor does evidence added behind it. */
export function compareWording(expected: string, stated: string): Likeness {
  const wanted = wordsOf(expected);
  const found = wordsOf(stated);
  const weaker = isWeaker(expected, stated, wanted, found);
  if (startsWith(found, wanted) && !weaker) return 'same';
  if (likeness(wanted, found) < ALIKE) return 'different';
  return weaker ? 'weaker' : 'reworded';
}

function wordsOf(text: string): readonly string[] {
  return (text.normalize('NFKC').toLowerCase().replace(SPACED_UNIT, '$1').match(WORD) ?? []).filter((word) => !ARTICLES.has(word));
}

const singular = (word: string): string => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word);

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => singular(words[index] ?? '') === singular(word));
}

/** The share of the expected words that are stated; a gate that says much else is judged by its beginning. */
function likeness(wanted: readonly string[], found: readonly string[]): number {
  const near = new Set(found.slice(0, wanted.length * 2).map(singular));
  const shared = wanted.filter((word) => near.has(singular(word))).length;
  return wanted.length === 0 ? 0 : shared / wanted.length;
}

function isWeaker(expected: string, stated: string, wanted: readonly string[], found: readonly string[]): boolean {
  return asksForLess(wanted, found) || dropsBan(wanted, found) || loosensAmount(expected, stated) || shortensStandard(expected, stated);
}

function asksForLess(wanted: readonly string[], found: readonly string[]): boolean {
  const head = found.slice(0, wanted.length + 2);
  return wanted.some((word) => !head.includes(word) && WEAKENED[word]?.some((weak) => head.includes(weak) && !wanted.includes(weak)) === true);
}

function dropsBan(wanted: readonly string[], found: readonly string[]): boolean {
  return BANS.some((ban) => wanted.includes(ban)) && !BANS.some((ban) => found.includes(ban));
}

interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly lower: boolean;
}

function amountsIn(text: string): readonly Amount[] {
  return [...text.toLowerCase().matchAll(AMOUNT)].flatMap(([, sign = '', digits = '', unit = '']) => {
    const scale = UNITS[unit];
    return scale === undefined ? [] : [{ value: Number(digits) * scale, unit: kindOf(unit), lower: /^(?:>|≥|at least|over|above)/.test(sign) }];
  });
}

const kindOf = (unit: string): string => (unit === '' || unit === '%' ? unit : unit.endsWith('b') ? 'bytes' : 'time');

/** A number changed in the looser direction: a higher ceiling or a lower floor. */
function loosensAmount(expected: string, stated: string): boolean {
  const found = amountsIn(stated);
  return amountsIn(expected).some(({ value, unit, lower }) => {
    const other = found.find((amount) => amount.unit === unit);
    return other !== undefined && (lower ? other.value < value : other.value > value);
  });
}

/** `AES` or `AES-128-GCM` for `AES-256-GCM`. */
function shortensStandard(expected: string, stated: string): boolean {
  const lower = stated.toLowerCase();
  return [...expected.toLowerCase().matchAll(STANDARD)].some(([standard]) => !lower.includes(standard) && lower.includes(standard.split('-')[0] ?? standard));
}
