import type { PrincipleRef, Status } from '../../model.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { memoizeObject } from '../../memoize.js';
import { cellText, type RowText, type TableText } from '../../document/table-text.js';
import { ASSERTED } from '../statement/stated-status.js';
import { joinEvidence, principleIn, type GateParts, type Scope } from './gate.js';
import { answerAboutViolation } from './violation-answers.js';
import { readStatus } from '../statement/status.js';
import { readTrailingStatus } from '../statement/trailing-status.js';
import { progressStatus, unclearStatus } from '../statement/unclear-status.js';
import { BOX, boxIn } from '../statement/cell-box.js';
import { columnsOf, type Columns } from './columns.js';
import { upright } from './upright.js';
import { isNoneSentence, isSummaryName } from '../../words/check/summary-names.js';
import { withoutStruck } from '../../document/text-marks.js';

/** The gates of a table, one per row; a second status column has later verdicts of the same rows. */
export function readRows(table: TableText, scope: Scope): readonly GateParts[] {
  const { first, later } = gatesOf(table);
  const inScope = (gate: RowGate, recheck: boolean): GateParts => ({ ...gate, principle: principleIn(scope, gate.principle), recheck });
  return [...first.map((gate) => inScope(gate, scope.recheck)), ...later.map((gate) => inScope(gate, true))];
}

/** A row as a gate. */
type RowGate = Omit<GateParts, 'recheck'>;

const gatesOf = memoizeObject((written: TableText): { readonly first: readonly RowGate[]; readonly later: readonly RowGate[] } => {
  const table = upright(written);
  const columns = columnsOf(table);
  if (columns === undefined) return { first: [], later: [] };
  const rows = withNamesCarriedDown(table.rows, columns).filter(({ name }) => !isSummaryName(name) && !isNoneSentence(name));
  const { recheck } = columns;
  return { first: rows.flatMap((row) => readRow(row, columns, columns.status)), later: recheck === undefined ? [] : rows.flatMap((row) => readRow(row, columns, recheck)) };
});

/** A row with its name; an empty first cell without an ordinal repeats the name above. */
interface NamedRow {
  readonly row: RowText;
  readonly name: string;
  readonly carried: boolean;
}

function withNamesCarriedDown(rows: readonly RowText[], columns: Columns): readonly NamedRow[] {
  let above = '';
  return rows.map((row) => {
    const own = cellText(row.cells[columns.name]);
    const carried = own === '' && ordinalOf(row, columns) === '';
    if (!carried) above = own;
    return { row, name: above.replace(LEADING_SIGNS, ''), carried };
  });
}

const LEADING_SIGNS = /^(?:[\s✅⚠❌]|\uFE0F)+/u;

function readRow({ row, name, carried }: NamedRow, columns: Columns, column: number | undefined): readonly RowGate[] {
  const ordinal = ordinalOf(row, columns);
  const stated = column === undefined ? '' : cellText(row.cells[column]);
  if ((name === '' && ordinal === '') || (carried && ordinal === '' && stated === '')) return [];
  const status = statusOfRow(row, columns, column);
  const used = new Set([columns.name, columns.ordinal]);
  const rest = row.cells.flatMap((cell, index) => (used.has(index) ? [] : [index === column || index === columns.applies ? withoutSign(cellText(cell)) : cellText(cell)]));
  const [question] = carried ? rest.splice(0, 1) : [];
  const text = [question ?? '', name, ordinal].find((words) => words !== '') ?? '';
  return [{ at: row.at, text, evidence: () => joinEvidence(...rest), status, principle: principleOf(name, ordinal) }];
}

const ordinalOf = (row: RowText, { ordinal }: Columns): string => (ordinal === undefined ? '' : cellText(row.cells[ordinal]));

function withoutSign(cell: string): string {
  const box = BOX.exec(cell);
  if (box !== null) return cell.slice(box[0].length);
  const read = readStatus(cell);
  return read === undefined ? cell : cell.slice(read.length).replace(/^[\s:：—–.,;)*_-]+/u, '');
}

function principleOf(text: string, ordinal: string): PrincipleRef | undefined {
  const named = readPrincipleRef(text);
  const own = ordinal === '' || named.ordinals.length > 0 ? named : readPrincipleRef(`${ordinal.replace(/\.$/, '')}. ${text}`);
  return own.name === '' && own.ordinals.length === 0 ? undefined : own;
}

/** A mark in the column of an answer. */
const MARK = /^(?:[x✓✔✅☑●•❌✗✘]\uFE0F?|\[x\])$/iu;

/** The sign before a name: `✅ I. Small Binaries`. */
function leadingStatus(cell: string): Status | undefined {
  const status = readStatus(cell);
  return status?.by === 'sign' ? { verdict: status.verdict, form: 'status', sign: status.sign, partial: status.partial } : undefined;
}

/** The status of a row; N/A in an "Applies?" column takes precedence, an empty cell is open. */
function statusOfRow(row: RowText, columns: Columns, column: number | undefined): Status {
  const applies = columns.applies === undefined ? undefined : readStatus(cellText(row.cells[columns.applies]));
  if (applies?.verdict === 'na' || (applies?.verdict === 'fail' && /^no$/i.test(applies.sign))) return { verdict: 'na', form: 'status', sign: applies.sign, partial: false };
  const [answer, ...others] = columns.answers.filter((one) => MARK.test(cellText(row.cells[one.column])));
  if (answer !== undefined && others.length === 0) return answer.status;
  if (column === undefined) return leadingStatus(cellText(row.cells[columns.name])) ?? ASSERTED;
  const written = row.cells[column];
  const cell = written === undefined ? '' : cellText({ ...written, value: withoutStruck(written) });
  if (/^[\s—–-]*$/u.test(cell)) return { verdict: 'open', form: 'blank', sign: '', partial: false };
  const box = boxIn(cell);
  if (box !== undefined) return box;
  const status = (columns.yes === undefined ? undefined : answerAboutViolation(cell, columns.yes)) ?? readStatus(cell) ?? readTrailingStatus(cell);
  if (status === undefined && columns.hasVerdicts) return progressStatus(cell) ?? unclearStatus(cell) ?? ASSERTED;
  return status === undefined ? ASSERTED : { verdict: status.verdict, form: 'status', sign: status.sign, partial: status.partial };
}
