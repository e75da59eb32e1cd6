import { parse } from 'yaml';
import { UsageError } from '../../host/usage-error.js';
import { reasonOf } from '../files/read-text.js';

const LISTS = ['principles', 'core_principles', 'corePrinciples', 'articles'];
const TITLES = ['title', 'name', 'project'];
const ORDINALS = ['ordinal', 'number', 'id'];
const TEXTS = ['description', 'text', 'statement', 'rule'];
const STRICT = ['non_negotiable', 'nonNegotiable', 'non-negotiable', 'mandatory'];
/** An ordinal (`I`, `4`, `P4`); other ids are none. */
const ORDINAL = /^(?:[IVX]{1,6}|P?\d{1,2})$/;

/** Converts a charter in YAML to Markdown if it lists its principles; otherwise the text has none. */
export function charterText(text: string, path: string): string {
  const charter = parseCharter(text, path);
  const document = membersOf(charter.get('charter') ?? charter.get('constitution')) ?? charter;
  const principles = firstOf(document, LISTS);
  const title = textIn(document, TITLES) ?? 'Charter';
  if (!Array.isArray(principles)) return `# ${title}\n`;
  return `${[`# ${title}`, '## Core Principles', ...principles.flatMap(principleText(principles.every(hasOrdinal))), ...versionLine(document)].join('\n\n')}\n`;
}

type Members = ReadonlyMap<string, unknown>;

function parseCharter(text: string, path: string): Members {
  try {
    return membersOf(parse(text)) ?? new Map();
  } catch (error) {
    throw new UsageError(`Cannot read \`${path}\`: ${reasonOf(error).split('\n', 1).join('')}`, { cause: error });
  }
}

/** Returns a function that creates the Markdown of a principle; with `numbered`, its heading has the ordinal. */
function principleText(numbered: boolean): (entry: unknown) => readonly string[] {
  return (entry) => {
    if (typeof entry === 'string') return [`### ${oneLine(entry)}`];
    const members = membersOf(entry) ?? new Map<string, unknown>();
    const name = textIn(members, TITLES);
    if (name === undefined) return [];
    const strict = firstOf(members, STRICT) === true ? ' (NON-NEGOTIABLE)' : '';
    return [`### ${numbered ? `${ordinalOf(members)}. ` : ''}${name}${strict}`, ...TEXTS.flatMap((key) => textIn(members, [key]) ?? [])];
  };
}

function hasOrdinal(entry: unknown): boolean {
  const members = membersOf(entry);
  return members !== undefined && ORDINAL.test(ordinalOf(members));
}

function ordinalOf(members: Members): string {
  return textIn(members, ORDINALS) ?? '';
}

function versionLine(document: Members): readonly string[] {
  const version = textIn(document, ['version']);
  const ratified = textIn(document, ['ratified']);
  const amended = textIn(document, ['last_amended', 'lastAmended', 'amended']);
  const parts = [version && `**Version**: ${version}`, ratified && `**Ratified**: ${ratified}`, amended && `**Last Amended**: ${amended}`].filter((part) => part !== undefined);
  return version === undefined ? [] : [parts.join(' | ')];
}

function membersOf(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

function firstOf(members: Members, keys: readonly string[]): unknown {
  return keys.map((key) => members.get(key)).find((value) => value !== undefined);
}

function textIn(members: Members, keys: readonly string[]): string | undefined {
  const value = firstOf(members, keys);
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
