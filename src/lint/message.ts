import { stripVTControlCharacters } from 'node:util';

const MESSAGE_WORDS_LIMIT = 100;
/** A name to fill in, with the backticks around it where the word is quoted. */
const PLACEHOLDER = /(`?)\{(\w+)\}(`?)/g;
const CONTROLS = /\p{Cc}+/gu;
/** Marks that hide or reorder text. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** What the log of a pipeline takes for a command, wherever in a line it stands: `##[add-mask]`, `##vso[`. */
const LOG_COMMAND = /##(?=\w*\[)/gu;
const SPACES = /\s+/gu;
/** Latin: each unit is a character. */
const ONE_UNIT_EACH = /^[\x20-\u02FF\u2010-\u2027]*$/;

/** Replaces each `{name}` of a rule's message by the problem's word of that name, made safe to show; a name without a word stays as written. */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (written, before: string, name: string, after: string) => {
    const word = data[name];
    if (word === undefined) return written;
    const shown = clip(clean(word), MESSAGE_WORDS_LIMIT);
    return `${before}${before === '' ? shown : shown.replaceAll('`', "'")}${after}`;
  });
}

/** A user's text on one line, without terminal escapes, control characters, commands to a log, and marks that reorder or hide text. */
export function clean(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').replace(LOG_COMMAND, '# #').trim();
}

/** At most `limit` characters as a reader counts them, the last one an ellipsis where something was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A character is rarely longer than eight units; cutting first keeps a line of a megabyte cheap.
  const head = text.slice(0, limit * 8);
  const characters = ONE_UNIT_EACH.test(head) ? head.split('') : graphemesOf(head);
  if (characters.length <= limit && head.length === text.length) return text;
  return `${characters.slice(0, limit - 1).join('').trimEnd()}…`;
}

function graphemesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
