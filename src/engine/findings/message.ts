import { stripVTControlCharacters } from 'node:util';

const MESSAGE_WORDS_LIMIT = 100;
/** A slot, with the backticks around a quoted one. */
const PLACEHOLDER = /(`?)\{(\w+)\}(`?)/g;
const CONTROLS = /\p{Cc}+/gu;
/** Characters that hide or reorder text. */
export const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Prefixes that CI logs interpret as commands anywhere in a line: `##[add-mask]`, `##vso[`. */
const LOG_COMMAND = /##(?=\w*\[)/gu;
const SPACES = /\s+/gu;
/** Characters that are one UTF-16 unit and never combine with their neighbors. */
const ONE_UNIT_EACH = /^[\x20-\xAC\xAE-\u02FF\u0370-\u0482\u048A-\u0530\u2010-\u2027\u2030-\u205E\u2190-\u22FF\u2500-\u25FF\u2700-\u27BF\u3001-\u3029\u3041-\u3096\u30A0-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF5E]*$/;

/** Replaces each `{slot}` of a message by its cleaned value; keeps a slot without a value as written. */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (written, before: string, name: string, after: string) => {
    const word = data[name];
    if (word === undefined) return written;
    const shown = clip(clean(word), MESSAGE_WORDS_LIMIT);
    return `${before}${before === '' ? shown : shown.replaceAll('`', "'")}${after}`;
  });
}

/** A user's text on one line, without terminal escapes, control characters, log commands and characters that hide or reorder text. */
export function clean(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').replace(LOG_COMMAND, '# #').trim();
}

/** At most `limit` graphemes; an ellipsis replaces the last one if the text was cut. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A grapheme rarely has more than eight units, so cutting first keeps long lines cheap.
  const head = text.slice(0, limit * 8);
  const characters = ONE_UNIT_EACH.test(head) ? head.split('') : graphemesOf(head);
  if (characters.length <= limit && head.length === text.length) return text;
  return `${characters.slice(0, limit - 1).join('').trimEnd()}…`;
}

/** Creates the segmenter only when needed, because that takes as long as reading half a plan. */
function graphemesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
