import intersects from 'semver/ranges/intersects.js';
import validRange from 'semver/ranges/valid.js';

/** Converts version requirements of every ecosystem to npm ranges, so that plans and manifests can be compared. */

const NUMBERS = /\d+(?:\.\d+){0,3}/;
const OPTIONS = { loose: true } as const;
const DECLARED_ELSEWHERE = /^(?:workspace|npm|file|link|portal|patch|git|github|https?|catalog|git\+\w+):/;

/** Whether a version satisfies both ranges. */
export function overlap(one: string, other: string): boolean {
  return intersects(one, other, OPTIONS);
}

/** Parses an npm range; undefined for anything else (`*`, `latest`, a path, a URL). */
export function npmRange(text: string): string | undefined {
  const range = DECLARED_ELSEWHERE.test(text) ? null : validRange(text.trim(), OPTIONS);
  return range === null || range === '*' || range === '' ? undefined : range;
}

/** The range of all versions with the same first numbers: every 3.11.x for `3.11.4`. */
export function beginningWith(version: string, count = 2): string | undefined {
  const numbers = numbersIn(version, count);
  return numbers === '' ? undefined : npmRange(`${numbers}.x`.split('.').slice(0, 3).join('.'));
}

/** The range of a version and all later ones. */
export function atLeast(version: string): string | undefined {
  const numbers = numbersIn(version);
  return numbers === '' ? undefined : npmRange(`>=${numbers}`);
}

/** The caret range of a version. */
export function compatibleWith(version: string): string | undefined {
  const numbers = numbersIn(version);
  return numbers === '' ? undefined : npmRange(`^${numbers}`);
}

/** Converts a Cargo requirement, in which a bare version is a caret range. */
export function cargoRange(text: string): string | undefined {
  return npmRange(text.split(',').map((part) => part.trim()).map((part) => (/^\d/.test(part) && !part.includes('*') ? `^${part}` : part)).join(' '));
}

/** Converts a Python version specifier (PEP 440) or a Poetry range; ignores exclusions (`!=`). */
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

/** Converts a Ruby or Elixir requirement; `~> 3.2` lets the last number grow. */
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

/** Converts a Composer constraint; `~` lets the last number grow, a comma means "and". */
export function composerRange(text: string): string | undefined {
  const bound = (part: string): string => (part.startsWith('~') ? pessimistic(numbersIn(part)) : part);
  return npmRange(text.split(/\|\|?/).map((alternative) => joinBounds(alternative.split(/,|(?<=[\d*])\s+(?=[<>~^!\d])/), bound)).join(' || '));
}

function joinBounds(bounds: readonly string[], read: (bound: string) => string): string {
  return bounds.map((bound) => read(bound.trim())).filter((bound) => bound !== '').join(' ');
}

/** From a version up to the next value of its second-to-last number. */
function pessimistic(version: string): string {
  const numbers = version.split('.').map(Number);
  const kept = numbers.slice(0, Math.max(1, numbers.length - 1));
  const next = kept.map((number, index) => (index === kept.length - 1 ? number + 1 : number));
  return `>=${version} <${next.join('.')}`;
}

/** The first numbers of a version without leading zeros; npm allows three. */
function numbersIn(version: string, count = 3): string {
  const [numbers = ''] = NUMBERS.exec(version) ?? [];
  return numbers === '' ? '' : numbers.split('.').slice(0, count).map(Number).join('.');
}
