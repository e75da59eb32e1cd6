import { atLeast, beginningWith, npmRange } from '../ranges.js';

/** Versions as written after a name. */
export interface VersionWords {
  /** The versions, as written. */
  readonly words: string;
  /** The range in npm syntax. */
  readonly range: string;
  /** The major number of the first version. */
  readonly major: number;
  /** The offset of their end. */
  readonly to: number;
}

interface Version {
  readonly sign: 'that' | 'least' | 'most' | 'below' | 'above' | 'compatible';
  readonly numbers: string;
  readonly joined: 'union' | 'through';
}

const FILLER = /[\s(:`*"'_–-]{0,4}(?:(?:version|versions|ver\.|v\.|lts|stable|current|runtime|se|msrv|toolchain|minimum|min\.?)[\s(:]{1,3}){0,2}/iy;
const VERSION = /\s?(>=|≥|≧|>|<=|≤|<|\^|~>|~=|~|={1,2}|at least |from )?\s?v?(\d{1,4}(?:\.\d{1,6}){0,3})(?:\.[xX*])?(\s?\+|\s(?:or|and) (?:newer|later|higher|above|greater|up)\b|\+?\s(?:minimum|min\b))?(?![\p{Alpha}\d%]|[.-]\p{N})/uy;
const JOINT = /\s?(?:(,|\/|\||\bor\b|\band\b|&)|([–—-]|\bto\b|\bthrough\b|\bup to\b))\s?/y;
const SIGNS: Readonly<Record<string, Version['sign']>> = { '>=': 'least', '≥': 'least', '≧': 'least', 'at least': 'least', 'from': 'least', '>': 'above', '<=': 'most', '≤': 'most', '<': 'below', '^': 'compatible', '~>': 'compatible', '~=': 'compatible', '~': 'that', '=': 'that', '==': 'that' };
/** The maximum number of versions in a list. */
const MOST_VERSIONS = 6;

/** The versions in a text at `from`: `3.11+`, `(>= 18, < 21)`, `3.11, 3.12 and 3.13`, `20 LTS`. */
export function versionAt(text: string, from: number): VersionWords | undefined {
  const start = endOf(FILLER, text, from) ?? from;
  const versions: Version[] = [];
  let to = start;
  let joined: Version['joined'] = 'union';
  for (let at: number | undefined = start; at !== undefined && versions.length < MOST_VERSIONS;) {
    const found = matchAt(VERSION, text, at);
    if (found === null) break;
    versions.push({ sign: signOf(found), numbers: found[2] ?? '', joined });
    to = at + found[0].length;
    const joint = matchAt(JOINT, text, to);
    joined = joint?.[2] === undefined ? 'union' : 'through';
    at = joint === null ? undefined : to + joint[0].length;
  }
  const range = rangeOf(versions);
  const [first] = versions;
  return range === undefined || first === undefined ? undefined : { words: text.slice(start, to).trim(), range, major: Number.parseInt(first.numbers, 10), to };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  const found = matchAt(pattern, text, at);
  return found === null ? undefined : at + found[0].length;
}

function signOf([, sign = '', , more]: RegExpExecArray): Version['sign'] {
  return more === undefined ? (SIGNS[sign.trim()] ?? 'that') : 'least';
}

/** Joins a lower and an upper bound into one range; other versions are alternatives. */
function rangeOf(versions: readonly Version[]): string | undefined {
  const alternatives: string[] = [];
  for (const [index, version] of versions.entries()) {
    const bound = boundOf(version);
    if (bound === undefined) return undefined;
    const before = versions[index - 1];
    const isUpper = version.sign === 'most' || version.sign === 'below';
    if (version.joined === 'through' && before !== undefined) alternatives.push(`${alternatives.pop() === undefined ? '' : `>=${before.numbers}`} <=${version.numbers}`);
    else if (isUpper && before !== undefined && (before.sign === 'least' || before.sign === 'above')) alternatives.push(`${alternatives.pop() ?? ''} ${bound}`);
    else alternatives.push(bound);
  }
  return alternatives.length === 0 ? undefined : npmRange(alternatives.join(' || '));
}

function boundOf({ sign, numbers }: Version): string | undefined {
  switch (sign) {
    case 'that':
      return beginningWith(numbers);
    case 'least':
      return atLeast(numbers);
    case 'above':
      return npmRange(`>${numbers}`);
    case 'most':
      return npmRange(`<=${numbers}`);
    case 'below':
      return npmRange(`<${numbers}`);
    case 'compatible':
      return npmRange(`^${numbers}`);
  }
}
