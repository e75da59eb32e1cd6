import { joinTexts, type Text } from '../../document/text.js';

/** The start of a line with a sign. */
const EMOJI_START = /^(?:\p{Emoji_Presentation}|[✓✔✗✘☑☐⚠➖])/u;
/** A line that starts with an ordinal. */
const ROMAN = /^(?:principle |article )?[IVX]{1,5}[.:)] \S/iu;
/** A name before a colon. */
const PLAIN_NAME = /^[^:：\n]{2,60}[:：]\s*\S/u;

function startsStatement(line: Text): boolean {
  return EMOJI_START.test(line.value) || line.marks.some(({ kind, from, continued }) => kind === 'strong' && from === 0 && !continued);
}

/** Joins wrapped lines to the line that they continue. */
export function joinWrapped(lines: readonly Text[]): readonly Text[] {
  const starts = lines.flatMap((line, index) => (index === 0 || startsStatement(line) ? [index] : []));
  return starts.map((start, index) => joinTexts(lines.slice(start, starts[index + 1]), ' '));
}

/** Whether each line of a paragraph is a statement of its own. */
export function isSeries(lines: readonly Text[]): boolean {
  return lines.length > 1 && lines.every((line) => startsStatement(line) || PLAIN_NAME.test(line.value) || ROMAN.test(line.value));
}
