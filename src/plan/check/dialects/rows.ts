import type { PrincipleRef, Status } from '../../model.js';
import { REASONS_HEAD } from '../../sections/complexity.js';
import { numberOf, readPrincipleRef } from '../../words/principle-ref.js';
import { memoizeObject } from '../../memoize.js';
import type { RowText, TableText } from '../../table-text.js';
import type { Text } from '../../text.js';
import { ASSERTED, joinEvidence, principleIn, type GateParts, type Scope } from '../gate.js';
import { readStatus } from '../statement/status.js';
import { readTrailingStatus } from '../statement/trailing-status.js';
import { progressStatus, unclearStatus } from '../unclear.js';
import { isNoneSentence, isSummaryName } from '../../words/check-words.js';

const NAME_HEAD = /\b(?:principles?|gates?|rules?|articles?|requirements?|checks?|directives?|polic(?:y|ies)|standards?|constraints?|criteri(?:on|a)|invariants?|conventions?|non-negotiables?|charter|constitution|obligations?|mandates?|laws?|pillars?)\b|原則|原则|憲章|宪章|宪法|憲法|条款|检查项|檢查項|門禁|门禁|规则|要求|원칙|게이트|조항|항목|헌법|princip|regla|regra|artículo|artigo|requisito|puerta|принцип|правило|grundsatz|prinzip|regel/u;
const STATUS_HEAD = /\b(?:status|verdicts?|results?|compliance|compliant|conformance|conforms|assessment|pass|passes|outcome|state|met|evaluation|gate (?:result|verdict|status)|pre-?(?:design|research|phase)|post-?(?:design|research|phase)|re-?check|initial|final|satisfied|adherence|alignment|check result|decision)\b|状態|狀態|状态|判定|結果|结果|評価|评估|合规|符合|설계 전|설계 후|상태|결과|준수|판정|estado|cumplimiento|conformidade|situação|статус|результат|соответствие|ergebnis|résultat|statut|设计前|设计后|設計前|設計後/u;
const STATUS_ALONE = /^(?:status|verdict|result|状態|狀態|状态|상태|estado|статус)$/u;
/** The maximum number of columns that are read. */
const MOST_COLUMNS = 50;
const APPLIES_HEAD = /^(?:applies|applicable|applicability)\s*\??$/u;
const LATER_HEAD = /\b(?:post|after|final|re-?check|re-?eval)|设计后|設計後|설계 후|再|posterior/u;
const VIOLATION_HEAD = /\b(?:violations?|deviations?|exceptions?|conflicts?|risks?|artifacts?|files?|phase|tasks?|components?|technolog|decisions?|metrics?|aspects?|dependenc|modules?|layers?|scenarios?|tools?|field|entit|endpoint|work ?package|wp|history|previous|change)\b|違反|违规|違規|위반|风险|ファイル|フェーズ/u;
const ORDINAL_HEAD = /^(?:#|no\.?|nr\.?|id|№|番号|序号|번호|núm\.?|n\.?º|ref)$/u;

/** The columns of a table of gates. */
interface Columns {
  readonly name: number;
  readonly ordinal?: number;
  readonly status?: number;
  readonly recheck?: number;
  readonly applies?: number;
  /** Whether the status column is headed as one or has a verdict in some row; other words in it are unclear statuses. */
  readonly hasVerdicts: boolean;
}

/** Whether a table lists principles or gates. */
export function listsGates(table: TableText): boolean {
  return columnsOf(table) !== undefined;
}

/** Whether a table lists violations with a column of reasons. */
export function justifies(table: TableText): boolean {
  const heads = table.header.cells.map(({ value }) => value.toLowerCase());
  return /violation|deviation|exception|違反|违规|違規|위반|desviaci|excepci|отступлен/u.test(headOf(heads, 0)) && heads.some((head) => REASONS_HEAD.test(head));
}

/** The gates of a table, one per row; a second status column has later verdicts of the same rows. */
export function readRows(table: TableText, scope: Scope): readonly GateParts[] {
  const { first, later } = gatesOf(table);
  const inScope = (gate: RowGate, recheck: boolean): GateParts => ({ ...gate, principle: principleIn(scope, gate.principle), recheck });
  return [...first.map((gate) => inScope(gate, scope.recheck)), ...later.map((gate) => inScope(gate, true))];
}

/** A row as a gate. */
type RowGate = Omit<GateParts, 'recheck'>;

const gatesOf = memoizeObject((table: TableText): { readonly first: readonly RowGate[]; readonly later: readonly RowGate[] } => {
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

const columnsOf = memoizeObject((table: TableText): Columns | undefined => {
  const heads = table.header.cells.slice(0, MOST_COLUMNS).map(({ value }) => value.trim().toLowerCase());
  if (justifies(table) || VIOLATION_HEAD.test(headOf(heads, 0))) return undefined;
  const ordinal = ordinalColumn(table, heads);
  const statuses = statusColumns(table, heads, ordinal);
  const name = nameColumn(table, heads, statuses, ordinal);
  if (name === undefined) return undefined;
  const [status, second] = statuses.filter((column) => column !== name);
  const recheck = second !== undefined && LATER_HEAD.test(headOf(heads, second)) ? second : undefined;
  const applies = heads.findIndex((head) => APPLIES_HEAD.test(head));
  const known = NAME_HEAD.test(headOf(heads, name));
  if (status === undefined && !known) return undefined;
  const hasVerdicts = status !== undefined && (STATUS_ALONE.test(headOf(heads, status)) || table.rows.some((row) => readStatus(cellText(row.cells[status])) !== undefined));
  return { name, hasVerdicts, ...(ordinal !== undefined && ordinal !== name && { ordinal }), ...(status !== undefined && { status }), ...(recheck !== undefined && { recheck }), ...(applies >= 0 && applies !== name && { applies }) };
});

function ordinalColumn(table: TableText, heads: readonly string[]): number | undefined {
  const found = heads.findIndex((head, column) => ORDINAL_HEAD.test(head) || (column === 0 && table.rows.length > 0 && table.rows.every((row) => numberOf(cellText(row.cells[0]).replace(/[.\s]/g, '')) > 0)));
  return found < 0 ? undefined : found;
}

/** The columns with verdicts in their heading or cells, the likeliest first; two columns stay in the order of the table. */
function statusColumns(table: TableText, heads: readonly string[], ordinal: number | undefined): readonly number[] {
  const scored = heads.map((head, column) => ({ column, score: column === ordinal || APPLIES_HEAD.test(head) ? 0 : scoreOf(table, head, column) })).filter(({ score }) => score >= 1);
  const best = scored.reduce((highest, { score }) => Math.max(highest, score), 0);
  const [first, ...others] = scored.filter(({ score }) => score >= best - 0.6 || score >= 1.8).sort((one, other) => (isTimed(heads, one.column) && isTimed(heads, other.column) ? one.column - other.column : other.score - one.score || one.column - other.column));
  return first === undefined ? [] : [first.column, ...others.filter(({ column }) => LATER_HEAD.test(headOf(heads, column))).map(({ column }) => column)];
}

const headOf = (heads: readonly string[], column: number): string => heads[column] ?? '';

const isTimed = (heads: readonly string[], column: number): boolean => /pre|post|before|after|initial|final|前|后|後|전|후|re-?check/u.test(headOf(heads, column));

/** Verdicts in cells weigh more than the heading. */
const CELLS_WEIGHT = 1.2;

/** The score of a column as a status column, from its heading and cells. */
function scoreOf(table: TableText, head: string, column: number): number {
  const cells = table.rows.map((row) => cellText(row.cells[column]));
  const verdicts = cells.filter((cell) => readStatus(cell) !== undefined || boxIn(cell) !== undefined).length;
  const share = cells.length === 0 ? 0 : verdicts / cells.length;
  const headed = STATUS_HEAD.test(head) ? 1 : 0;
  const spoken = share >= 0.5 ? share * CELLS_WEIGHT : 0;
  return headed + spoken + (STATUS_ALONE.test(head) ? 0.5 : 0);
}

function nameColumn(table: TableText, heads: readonly string[], statuses: readonly number[], ordinal: number | undefined): number | undefined {
  const named = heads.findIndex((head, column) => column !== ordinal && column !== statuses[0] && NAME_HEAD.test(head));
  if (named >= 0) return named;
  const free = heads.findIndex((_, column) => column !== ordinal && !statuses.includes(column));
  if (free >= 0 && free < 2) return free;
  return ordinal !== undefined && table.header.cells.length > 1 ? ordinal : undefined;
}

const BOX = /^\s*\[([^\]]{0,3})\]\s*/u;

/** `[x]` in a cell. */
function boxIn(cell: string): Status | undefined {
  const match = BOX.exec(cell);
  if (match === null) return undefined;
  const [written, inside = ''] = match;
  if (/^[xX]$/.test(inside)) return { verdict: 'pass', form: 'box', sign: '[x]', partial: false };
  return { verdict: 'open', form: inside === ' ' ? 'box' : 'pseudo-box', sign: written.trim(), partial: false };
}

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

const cellText = (cell: Text | undefined): string => cell?.value.replaceAll('\n', ' ').trim() ?? '';

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

/** The status of a row; N/A in an "Applies?" column takes precedence, an empty cell is open. */
function statusOfRow(row: RowText, columns: Columns, column: number | undefined): Status {
  const applies = columns.applies === undefined ? undefined : readStatus(cellText(row.cells[columns.applies]));
  if (applies?.verdict === 'na' || (applies?.verdict === 'fail' && /^no$/i.test(applies.sign))) return { verdict: 'na', form: 'status', sign: applies.sign, partial: false };
  if (column === undefined) return ASSERTED;
  const cell = cellText(row.cells[column]);
  if (/^[\s—–-]*$/u.test(cell)) return { verdict: 'open', form: 'blank', sign: '', partial: false };
  const box = boxIn(cell);
  if (box !== undefined) return box;
  const status = readStatus(cell) ?? readTrailingStatus(cell);
  if (status === undefined && columns.hasVerdicts) return progressStatus(cell) ?? unclearStatus(cell) ?? ASSERTED;
  return status === undefined ? ASSERTED : { verdict: status.verdict, form: 'status', sign: status.sign, partial: status.partial };
}
