import { EMPTY_TEXT } from '../../document/text.js';
import { cellText, type TableText } from '../../document/table-text.js';
import { memoizeObject } from '../../memoize.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { NAME_HEAD, STATUS_HEAD } from '../../words/check/table-heads.js';
import { spanOf } from '../../document/text-span.js';

const FEWEST_PRINCIPLES = 2;

/** A table that has a principle in each column head, with rows and columns exchanged; any other table as it is. */
export const upright = memoizeObject((table: TableText): TableText => {
  if (!isOnItsSide(table)) return table;
  const { header, rows, at } = table;
  const [corner = EMPTY_TEXT, ...names] = header.cells;
  return {
    at,
    header: { at: header.at, cells: [corner, ...rows.map(({ cells }) => cells[0] ?? EMPTY_TEXT)] },
    rows: names.map((name, index) => ({ at: spanOf(name), cells: [name, ...rows.map(({ cells }) => cells[index + 1] ?? EMPTY_TEXT)] })),
  };
});

/** Whether the heads are principles, and the first cell of a row is what other tables have as the head of the status column. */
function isOnItsSide({ header, rows }: TableText): boolean {
  const [corner = '', ...heads] = header.cells.map((cell) => cellText(cell).toLowerCase());
  const labels = rows.map(({ cells }) => cellText(cells[0]).toLowerCase());
  if (heads.length < FEWEST_PRINCIPLES || !heads.every(isPrinciple) || labels.some(isPrinciple)) return false;
  return (corner === '' || NAME_HEAD.test(corner) || labels.length === 1) && labels.some((label) => STATUS_HEAD.test(label));
}

const isPrinciple = (words: string): boolean => readPrincipleRef(words).ordinals.length > 0;
