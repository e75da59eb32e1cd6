import { parse } from 'yaml';
import { dig, textAt } from '../../evidence/dig-values.js';
import { orUsageError } from '../files/text-files.js';

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
  const document = [dig(charter, 'charter'), dig(charter, 'constitution')].find(isRecord) ?? charter;
  const [principles] = LISTS.flatMap((key) => [dig(document, key)].filter(Array.isArray));
  const title = textIn(document, TITLES) ?? 'Charter';
  if (principles === undefined) return `# ${title}\n`;
  return `${[`# ${title}`, '## Core Principles', ...principles.flatMap(principleText(principles.every(hasOrdinal))), ...versionLine(document)].join('\n\n')}\n`;
}

function parseCharter(text: string, path: string): unknown {
  return orUsageError((): unknown => parse(text), (reason) => `Cannot read \`${path}\`: ${reason.split('\n', 1).join('')}`);
}

/** Returns a function that creates the Markdown of a principle; with `numbered`, its heading has the ordinal. */
function principleText(numbered: boolean): (entry: unknown) => readonly string[] {
  return (entry) => {
    if (typeof entry === 'string') return [`### ${oneLine(entry)}`];
    const name = textIn(entry, TITLES);
    if (name === undefined) return [];
    const strict = STRICT.some((key) => dig(entry, key) === true) ? ' (NON-NEGOTIABLE)' : '';
    return [`### ${numbered ? `${ordinalOf(entry)}. ` : ''}${name}${strict}`, ...TEXTS.flatMap((key) => textIn(entry, [key]) ?? [])];
  };
}

function hasOrdinal(entry: unknown): boolean {
  return ORDINAL.test(ordinalOf(entry));
}

function ordinalOf(entry: unknown): string {
  return textIn(entry, ORDINALS) ?? '';
}

function versionLine(document: unknown): readonly string[] {
  const version = textIn(document, ['version']);
  const ratified = textIn(document, ['ratified']);
  const amended = textIn(document, ['last_amended', 'lastAmended', 'amended']);
  const parts = [version && `**Version**: ${version}`, ratified && `**Ratified**: ${ratified}`, amended && `**Last Amended**: ${amended}`].filter((part) => part !== undefined);
  return version === undefined ? [] : [parts.join(' | ')];
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown, keys: readonly string[]): string | undefined {
  return keys.flatMap((key) => textAt(value, key) ?? []).map(oneLine)[0];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
