import stringWidth from 'fast-string-width';

/** Printable ASCII, and the signs that reports add; each takes one column. */
const ONE_COLUMN_EACH = /^[\x20-\x7E…–—✔✖◐]*$/;

/** The columns that a text takes on a terminal. The library is asked for other characters only, because its patterns take longer to compile than a report to write. */
export function widthOf(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}
