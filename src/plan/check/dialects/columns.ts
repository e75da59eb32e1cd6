import type { Status } from '../../model.js';
import { ALTERNATIVE_HEAD, isReasonHead, VIOLATION_HEAD } from '../../words/check/exceptions.js';
import { numberOf, readPrincipleRef } from '../../words/principle-ref.js';
import { VERDICT_SIGNS } from '../../words/verdicts/vocabulary.js';
import { memoizeObject } from '../../memoize.js';
import { cellText, type RowText, type TableText } from '../../document/table-text.js';
import { boxIn } from '../statement/cell-box.js';
import { readStatus } from '../statement/status.js';
import { upright } from './upright.js';
import { answerAboutViolation, verdictOfYes, type YesVerdict } from './violation-answers.js';
import { APPLIES_HEAD, LATER_HEAD, NAME_HEAD, NO_GATE_HEAD, ORDINAL_HEAD, STATUS_ALONE, STATUS_HEAD, TIMED_HEAD } from '../../words/check/table-heads.js';

/** The maximum number of columns that are read. */
const MOST_COLUMNS = 50;

/** The columns of a table of gates. */
export interface Columns {
  readonly name: number;
  readonly ordinal?: number;
  readonly status?: number;
  readonly recheck?: number;
  readonly applies?: number;
  /** Whether the status column is headed as one or has a verdict in some row; other words in it are unclear statuses. */
  readonly hasVerdicts: boolean;
  /** The verdict for a yes, if the head of the status column asks for violations or exceptions. */
  readonly yes?: YesVerdict;
  /** The columns whose heads are different verdicts: `Yes`, `No`, `N/A`. */
  readonly answers: readonly Answer[];
}

/** A column for one verdict, which a mark in a row chooses. */
interface Answer {
  readonly column: number;
  readonly status: Status;
}

/** Whether a table lists principles or gates. */
export function listsGates(table: TableText): boolean {
  return columnsOf(upright(table)) !== undefined;
}

/** Whether a table lists violations with a column of reasons. */
export function justifies(table: TableText): boolean {
  const heads = table.header.cells.map(({ value }) => value.toLowerCase());
  return VIOLATION_HEAD.test(headOf(heads, ORDINAL_HEAD.test(headOf(heads, 0)) ? 1 : 0)) && heads.some(isReasonHead);
}

/** Whether such a table also has the template's column of rejected alternatives, which no table of software exceptions has. */
export function rejectsAlternatives(table: TableText): boolean {
  return justifies(table) && table.header.cells.some(({ value }) => ALTERNATIVE_HEAD.test(value.toLowerCase()));
}

/** The columns of a table of gates; undefined for any other table. */
export const columnsOf = memoizeObject((table: TableText): Columns | undefined => {
  const heads = table.header.cells.slice(0, MOST_COLUMNS).map(({ value }) => value.trim().toLowerCase());
  if (justifies(table) || NO_GATE_HEAD.test(headOf(heads, 0))) return undefined;
  const ordinal = ordinalColumn(table, heads);
  const statuses = statusColumns(table, heads, ordinal);
  const name = nameColumn(table, heads, statuses, ordinal);
  if (name === undefined) return undefined;
  const [status, second] = statuses.filter((column) => column !== name);
  if (status === undefined && !NAME_HEAD.test(headOf(heads, name))) return undefined;
  const recheck = second !== undefined && LATER_HEAD.test(headOf(heads, second)) ? second : undefined;
  const applies = heads.findIndex((head) => APPLIES_HEAD.test(head));
  return {
    name,
    ...meaningOf(status, heads, table),
    answers: answersIn(table.header),
    ...(ordinal !== undefined && ordinal !== name && { ordinal }),
    ...(status !== undefined && { status, ...(recheck !== undefined && { recheck }) }),
    ...(applies >= 0 && applies !== name && { applies }),
  };
});

function meaningOf(status: number | undefined, heads: readonly string[], table: TableText): Pick<Columns, 'hasVerdicts' | 'yes'> {
  if (status === undefined) return { hasVerdicts: false };
  const yes = verdictOfYes(headOf(heads, status));
  return { hasVerdicts: holdsVerdicts(status, heads, table), ...(yes !== undefined && { yes }) };
}

function holdsVerdicts(column: number, heads: readonly string[], { rows }: TableText): boolean {
  return STATUS_ALONE.test(headOf(heads, column)) || rows.some(({ cells }) => readStatus(cellText(cells[column])) !== undefined);
}

function answersIn({ cells }: RowText): readonly Answer[] {
  const answers = cells.flatMap((cell, column) => {
    const head = cellText(cell);
    const status = readStatus(head);
    if (status?.length !== head.length) return [];
    const { verdict, partial } = status;
    return [{ column, status: { verdict, form: 'status', sign: head, partial } as const }];
  });
  return new Set(answers.map(({ status }) => status.verdict)).size > 1 ? answers : [];
}

function ordinalColumn(table: TableText, heads: readonly string[]): number | undefined {
  const startsWithNumber = ({ cells }: RowText): boolean => numberOf(cellText(cells[0]).replace(/[.\s]/g, '')) > 0;
  const isNumbered = table.rows.length > 0 && table.rows.every(startsWithNumber);
  const found = heads.findIndex((head, column) => ORDINAL_HEAD.test(head) || (column === 0 && isNumbered));
  return found < 0 ? undefined : found;
}

/** A column with its score as a status column. */
interface Scored {
  readonly column: number;
  readonly score: number;
}

/** The columns with verdicts in their heading or cells, the likeliest first; two columns stay in the order of the table. */
function statusColumns(table: TableText, heads: readonly string[], ordinal: number | undefined): readonly number[] {
  const names = heads.findIndex((head, column) => column !== ordinal && NAME_HEAD.test(head));
  const isStatus = (head: string, column: number): boolean => column !== ordinal && !APPLIES_HEAD.test(head) && !(column === names && holdsNames(table, column));
  const all = heads.map((head, column): Scored => ({ column, score: isStatus(head, column) ? scoreOf(table, head, column) : 0 }));
  const scored = all.filter(({ score }) => score >= 1);
  const best = scored.reduce((highest, { score }) => Math.max(highest, score), 0);
  const likely = scored.filter(({ score }) => score >= best - 0.6 || score >= 1.8);
  const [first, ...others] = likely.sort((one, other) => compareColumns(one, other, heads));
  const later = others.filter(({ column }) => LATER_HEAD.test(headOf(heads, column)));
  return first === undefined ? [] : [first, ...later].map(({ column }) => column);
}

function compareColumns(one: Scored, other: Scored, heads: readonly string[]): number {
  const byPosition = one.column - other.column;
  const areTimed = [one, other].every(({ column }) => TIMED_HEAD.test(headOf(heads, column)));
  return areTimed ? byPosition : other.score - one.score || byPosition;
}

const headOf = (heads: readonly string[], column: number): string => heads[column] ?? '';

/** Whether each cell of a column has a name, behind a sign in some of them: `✅ I. Small Binaries`. */
function holdsNames({ rows }: TableText, column: number): boolean {
  return rows.every(({ cells }) => {
    const cell = cellText(cells[column]);
    const status = readStatus(cell);
    if (boxIn(cell) !== undefined) return false;
    return status === undefined || (status.by === 'sign' && VERDICT_SIGNS.has(status.sign) && readPrincipleRef(cell.slice(status.length)).name !== '');
  });
}

/** Verdicts in cells weigh more than the heading. */
const CELLS_WEIGHT = 1.2;

/** The score of a column as a status column, from its heading and cells. */
function scoreOf(table: TableText, head: string, column: number): number {
  const cells = table.rows.map((row) => cellText(row.cells[column]));
  const yes = verdictOfYes(head);
  const answers = (cell: string): boolean => yes !== undefined && answerAboutViolation(cell, yes) !== undefined;
  const verdicts = cells.filter((cell) => readStatus(cell) !== undefined || boxIn(cell) !== undefined || answers(cell)).length;
  const share = cells.length === 0 ? 0 : verdicts / cells.length;
  const headed = STATUS_HEAD.test(head) ? 1 : 0;
  const spoken = share >= 0.5 ? share * CELLS_WEIGHT : 0;
  return headed + spoken + (STATUS_ALONE.test(head) ? 0.5 : 0);
}

function nameColumn(table: TableText, heads: readonly string[], statuses: readonly number[], ordinal: number | undefined): number | undefined {
  const named = heads.findIndex((head, column) => column !== ordinal && column !== statuses[0] && NAME_HEAD.test(head));
  if (named >= 0) return named;
  const free = heads.findIndex((head, column) => column !== ordinal && !statuses.includes(column) && !NO_GATE_HEAD.test(head));
  if (free >= 0 && free < 2) return free;
  return ordinal !== undefined && table.header.cells.length > 1 ? ordinal : undefined;
}
