import { clean } from '../../engine/findings/message.js';

/** Characters with a meaning in Markdown, HTML or table cells. */
const SIGNIFICANT = /[&<>`*_[\]~|$\\]/g;
/** Characters that start an autolink (mentions, issues, URLs), even as entities. A zero-width space on both sides prevents the link. */
const LINKED = /[@#]|(?<=www)\.|(?<=https?|ftp):/gi;
const BACKTICKS = /`+/g;

/** Escapes a text for one line of a Markdown paragraph or table cell. */
export function prose(text: string): string {
  return escapeProse(clean(text));
}

/** A text as a code span on one line. Do not use it in table cells, where a `|` ends the cell. */
export function code(text: string): string {
  return fence(clean(text));
}

/** Escapes a message for a paragraph; text between backticks becomes a code span, an unpaired backtick is escaped. */
export function message(text: string): string {
  const parts = clean(text).split('`');
  if (parts.length % 2 === 0) return prose(text);
  return parts.map((part, index) => (index % 2 === 1 ? fence(part) : escapeProse(part))).join('');
}

function escapeProse(text: string): string {
  return text.replace(LINKED, '\u200B$&\u200B').replace(SIGNIFICANT, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** A fence longer than any run of backticks in the text, with spaces where the text starts or ends with one. */
function fence(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...Array.from(text.matchAll(BACKTICKS), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}
