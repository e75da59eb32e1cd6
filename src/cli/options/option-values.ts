import { InvalidArgumentError } from 'commander';
import { suggestion } from '../../engine/did-you-mean.js';
import { FORMATS, isFormatName } from '../../report/formats.js';
import { readSeverity, SEVERITIES, type Severities } from '../../engine/findings/severities.js';

/** A requested report: its format or reporter module, and its file; without a file it goes to stdout. */
export interface ReportRequest {
  readonly format: string;
  readonly file?: string;
}

const SIZE = /^(\d+)(k|m)?b?$/i;
const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 * 1024 };
const DURATION = /^(\d+)(ms|s)$/i;
/** The maximum delay of a timer. */
const LONGEST_DURATION = 2 ** 32 - 1;
const RULE_SETTING = /^([^:]+):([^:]*)$/;

/** A module path: `./reporter.js`, `/reporters/a.mjs`. */
const MODULE = /^\.{0,2}\/|\.[cm]?[jt]s$/;

/** Parses `json`, `json=report.json`, or `./reporter.js` for a reporter module. */
export function collectFormat(written: string, earlier: readonly ReportRequest[]): readonly ReportRequest[] {
  const [name = '', ...file] = written.split('=');
  if (!isFormatName(name) && !MODULE.test(name)) {
    const known = Object.keys(FORMATS);
    throw new InvalidArgumentError(`The formats are ${known.join(', ')}, or a module such as ./reporter.js${suggestion(name, known)}`);
  }
  return [...earlier, { format: name, ...(file.length > 0 && { file: file.join('=') }) }];
}

/** Parses a whole number. */
export function parseCount(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It must be a whole number.');
}

/** Parses `2000000`, `500k`, `2m`. */
export function parseSize(written: string): number {
  const [, digits, unit = ''] = SIZE.exec(written) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('It must be a number of bytes, or one with k or m.');
  return Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
}

/** Parses `10s` or `500ms` into milliseconds. */
export function parseDuration(written: string): number {
  const [, digits, unit = ''] = DURATION.exec(written) ?? [];
  const milliseconds = Number(digits) * (unit.toLowerCase() === 's' ? 1000 : 1);
  if (milliseconds >= 1 && milliseconds <= LONGEST_DURATION) return milliseconds;
  throw new InvalidArgumentError('It must be a time with its unit, such as 10s or 500ms.');
}

/** Parses `id:severity` or `id/messageId:severity`. */
export function collectRule(setting: string, earlier: Severities): Severities {
  const [, key, severity] = RULE_SETTING.exec(setting) ?? [];
  if (key === undefined || severity === undefined) throw new InvalidArgumentError('Write it as id:severity or id/messageId:severity.');
  return { ...earlier, [key]: readSeverity(severity) ?? oneOf('severities', SEVERITIES)(severity) };
}

/** Adds a name to a list. */
export function collectName(name: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, name];
}

/** Returns a parser of one of several words; `what` is what they are called. */
export function oneOf<Word extends string>(what: string, words: readonly Word[]): (written: string) => Word {
  return (written) => {
    const word = words.find((candidate) => candidate === written);
    if (word !== undefined) return word;
    throw new InvalidArgumentError(`The ${what} are ${words.join(', ')}${suggestion(written, words)}`);
  };
}

/** Accepts only .json files, because a plan after an option with an optional value looks like the value. */
export function parseBaselineFile(name: string): string {
  if (name.endsWith('.json')) return name;
  throw new InvalidArgumentError('It must be a .json file; put paths before the option.');
}

/** Parses an http or https URL. */
export function parseLinkBase(written: string): string {
  if (/^https?:\/\/[^\s]+$/i.test(written)) return written;
  throw new InvalidArgumentError('It must be an address with https: or http:, such as https://github.com/OWNER/REPOSITORY/blob/main.');
}
