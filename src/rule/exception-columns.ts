import { ALTERNATIVE_HEAD, REASON_HEAD, VIOLATION_HEAD } from '../plan/words/check/exceptions.js';
import { NAME_HEAD, ORDINAL_HEAD } from '../plan/words/check/table-heads.js';

/** A violation that is only apparent. */
const APPARENT = /apparent|possible|potential|considered|avoided|no violation|\?/u;
const REJECTED = /reject|because|why|insufficient|불충분|거부|却下|不足|拒|rechaz|rejeitad|verworfen|abgelehnt|rejet|écart|отклон|scart/u;

/** Whether columns are those of a table of exceptions: the violation, the reason, and the rejected alternative, perhaps behind a number or a principle. */
export function areExceptionColumns(columns: readonly string[]): boolean {
  const heads = columns.map((column) => column.trim().toLowerCase());
  const [head = ''] = heads;
  const own = heads.length === 4 && (ORDINAL_HEAD.test(head) || NAME_HEAD.test(head)) ? heads.slice(1) : heads;
  const [first = '', second = '', third = ''] = own;
  return own.length === 3 && (VIOLATION_HEAD.test(first) || (REASON_HEAD.test(second) && ALTERNATIVE_HEAD.test(third) && REJECTED.test(third)));
}

/** Whether a table has a column about exceptions or rejected alternatives; other tables record decisions. */
export function speaksOfExceptions(columns: readonly string[]): boolean {
  return columns.map((column) => column.toLowerCase()).some((column) => (VIOLATION_HEAD.test(column) && !APPARENT.test(column)) || ALTERNATIVE_HEAD.test(column));
}
