import type { MarkdownDocument } from '../../plan/document/document.js';
import { readTableText, type RowText, type TableText } from '../../plan/document/table-text.js';
import { arabicOrdinal } from '../matching/ordinals.js';
import { type PrincipleHeading, readPrincipleHeading } from './principle-heading.js';
import { marksNonNegotiable, NAME_COLUMN, YES } from '../../plan/words/constitution/principle-words.js';

/** The principles in the tables between two blocks: `| # | Principle | … | Non-Negotiable? |`. */
export function principlesInTables({ blocks, ...document }: MarkdownDocument, from: number, to: number): readonly PrincipleHeading[] {
  return blocks.slice(from, to).flatMap((block) => (block.type === 'table' ? principlesIn(readTableText(block, { blocks, ...document })) : []));
}

function principlesIn({ header, rows }: TableText): readonly PrincipleHeading[] {
  const heads = textsOf(header);
  const named = heads.findIndex((head) => NAME_COLUMN.test(head));
  const strict = heads.findIndex(marksNonNegotiable);
  return named < 0 ? [] : rows.flatMap((row) => principleOf(textsOf(row), named, strict));
}

/** The principle of a row; its ordinal is in the cell of the name or in one before. */
function principleOf(cells: readonly string[], named: number, strict: number): readonly PrincipleHeading[] {
  const written = cells[named] ?? '';
  const { ordinal = cells.slice(0, named).find((cell) => ORDINAL.test(cell) && arabicOrdinal(cell) !== undefined), ...read } = readPrincipleHeading(written);
  const nonNegotiable = read.nonNegotiable || YES.test(cells[strict] ?? '') || marksNonNegotiable(cells[strict] ?? '');
  return written === '' ? [] : [{ ...read, nonNegotiable, ...(ordinal !== undefined && { ordinal }) }];
}

const ORDINAL = /^[A-Z]{0,2}-?(?:[IVX]{1,6}|\d{1,3}|[一二三四五六七八九十]{1,3})$/u;

function textsOf({ cells }: RowText): readonly string[] {
  return cells.map(({ value }) => value.replace(/[?？]$/u, '').trim());
}
