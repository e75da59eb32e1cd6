import intersects from 'semver/ranges/intersects.js';
import validRange from 'semver/ranges/valid.js';

/** Versions as ranges in the syntax of npm: the one form in which a plan and the manifests of every ecosystem are compared. */

const NUMBERS = /\d+(?:\.\d+){0,3}/;
const OPTIONS = { loose: true } as const;
const DECLARED_ELSEWHERE = /^(?:workspace|npm|file|link|portal|patch|git|github|https?|catalog|git\+\w+):/;

/** Whether some version lies in both ranges. */
export function overlap(one: string, other: string): boolean {
  return intersects(one, other, OPTIONS);
}

/** A range as npm writes it; undefined where it names no version (`*`, `latest`, a path, a URL). */
export function npmRange(text: string): string | undefined {
  const range = DECLARED_ELSEWHERE.test(text) ? null : validRange(text.trim(), OPTIONS);
  return range === null || range === '*' || range === '' ? undefined : range;
}

/** Every version that begins with the first numbers of a version: any 3.11 for `3.11.4`. */
export function beginningWith(version: string, count = 2): string | undefined {
  const numbers = numbersIn(version, count);
  return numbers === '' ? undefined : npmRange(`${numbers}.x`.split('.').slice(0, 3).join('.'));
}

/** That version and every later one. */
export function atLeast(version: string): string | undefined {
  const numbers = numbersIn(version);
  return numbers === '' ? undefined : npmRange(`>=${numbers}`);
}

/** That version and those compatible with it. */
export function compatibleWith(version: string): string | undefined {
  const numbers = numbersIn(version);
  return numbers === '' ? undefined : npmRange(`^${numbers}`);
}

/** A range of Cargo: bare numbers are a caret range. */
export function cargoRange(text: string): string | undefined {
  return npmRange(text.split(',').map((part) => part.trim()).map((part) => (/^\d/.test(part) && !part.includes('*') ? `^${part}` : part)).join(' '));
}

/** A version specifier of Python (PEP 440), and the ranges of Poetry. What leaves out single versions is no bound here. */
export function pythonRange(text: string): string | undefined {
  return npmRange(text.split('||').map((alternative) => joinBounds(alternative.split(','), pythonBound)).join(' || '));
}

function pythonBound(bound: string): string {
  const [, sign = '', version = ''] = /^([~^=!<>]*)\s*v?(\d[\d.]*)/.exec(bound) ?? [];
  const numbers = numbersIn(version);
  if (numbers === '' || sign === '!=') return '';
  if (sign === '~=') return pessimistic(numbers);
  return sign === '' || sign === '==' || sign === '===' ? numbers : `${sign}${numbers}`;
}

/** A requirement of Ruby or Elixir: `~> 3.2` lets the last number grow. */
export function pessimisticRange(text: string): string | undefined {
  return npmRange(text.split(/\sor\s/).map((alternative) => joinBounds(alternative.split(/,|\sand\s/), pessimisticBound)).join(' || '));
}

function pessimisticBound(bound: string): string {
  const [, sign = '', version = ''] = /^["']?([~<>=!]*)\s*(\d[\d.]*)/.exec(bound) ?? [];
  const numbers = numbersIn(version);
  if (numbers === '' || sign === '!=') return '';
  if (sign === '~>') return pessimistic(numbers);
  return sign === '==' || sign === '=' ? numbers : `${sign}${numbers}`;
}

/** A constraint of Composer: its tilde lets the last number grow, its commas join. */
export function composerRange(text: string): string | undefined {
  const bound = (part: string): string => (part.startsWith('~') ? pessimistic(numbersIn(part)) : part);
  return npmRange(text.split(/\|\|?/).map((alternative) => joinBounds(alternative.split(/,|(?<=[\d*])\s+(?=[<>~^!\d])/), bound)).join(' || '));
}

function joinBounds(bounds: readonly string[], read: (bound: string) => string): string {
  return bounds.map((bound) => read(bound.trim())).filter((bound) => bound !== '').join(' ');
}

/** From this version up to the next of its last number but one. */
function pessimistic(version: string): string {
  const numbers = version.split('.').map(Number);
  const kept = numbers.slice(0, Math.max(1, numbers.length - 1));
  const next = kept.map((number, index) => (index === kept.length - 1 ? number + 1 : number));
  return `>=${version} <${next.join('.')}`;
}

/** The first numbers of a version without leading zeros; npm knows three. */
function numbersIn(version: string, count = 3): string {
  const [numbers = ''] = NUMBERS.exec(version) ?? [];
  return numbers === '' ? '' : numbers.split('.').slice(0, count).map(Number).join('.');
}
