import { clean } from '../../engine/findings/message.js';

/** What Markdown, HTML, a table cell or a formula could begin with. */
const SIGNIFICANT = /[&<>`*_[\]~|$\\]/g;
/** What becomes a link in plain text, entity or not: a mention, an issue, an address. A space of no width on both sides prevents it. */
const LINKED = /[@#]|(?<=www)\.|(?<=https?|ftp):/gi;
const BACKTICKS = /`+/g;

/** A text as words of a Markdown paragraph or table cell, on one line, in which nothing is markup. */
export function prose(text: string): string {
  return escapeProse(clean(text));
}

/** A text as a code span, on one line. Not for a table cell, where a `|` would end it. */
export function code(text: string): string {
  return fence(clean(text));
}

/** A message whose user's words stand in backticks, as paragraph text: those words become code, the rest is prose. A backtick without its pair is prose too. */
export function message(text: string): string {
  const parts = clean(text).split('`');
  if (parts.length % 2 === 0) return prose(text);
  return parts.map((part, index) => (index % 2 === 1 ? fence(part) : escapeProse(part))).join('');
}

function escapeProse(text: string): string {
  return text.replace(LINKED, '\u200B$&\u200B').replace(SIGNIFICANT, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** Longer than any run of backticks inside, and kept off one at either end by a space that is not shown. */
function fence(text: string): string {
  if (text === '') return '';
  const longest = Math.max(0, ...Array.from(text.matchAll(BACKTICKS), ([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}
