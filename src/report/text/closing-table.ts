import { clean } from '../../engine/findings/message.js';
import { ROWS_SHOWN, type Closing, type ClosingRow } from './closing.js';
import { widthOf } from './width-of.js';

/** The closing tables as lines of text. */
export function closingLines(closing: Closing): readonly string[] {
  const failing = closing.failing.length > 0 ? tableOf(['Plans that fail', 'errors', 'warnings'], closing.failing) : [];
  return [...tableOf(['Rule', 'findings', 'plans'], closing.rules), ...failing];
}

function tableOf(head: readonly [string, string, string], rows: readonly ClosingRow[]): readonly string[] {
  const shown = rows.slice(0, ROWS_SHOWN).map(([name, first, second]) => [clean(name), String(first), String(second)] as const);
  const width = Math.max(...[head, ...shown].map(([name]) => widthOf(name)));
  const lines = [head, ...shown].map(([name, first, second]) => {
    const padded = `${name}${' '.repeat(width - widthOf(name))}`;
    return `  ${padded}  ${first.padStart(head[1].length)}  ${second.padStart(head[2].length)}`;
  });
  const left = rows.length - shown.length;
  return [...lines, ...(left > 0 ? [`  and ${left} more`] : []), ''];
}
