/** The first column of the template's table of exceptions, in the supported languages. */
const VIOLATIONS = /violation|deviation|exception|違反|违反|违规|違規|위반|desviaci|violaci|violaç|desvio|нарушен|отступлен|abweichung|verstoß|verstoss/i;
/** A violation that is only apparent. */
const APPARENT = /apparent|possible|potential|considered|avoided|no violation|\?/i;
/** Columns for the reason and for rejected alternatives. */
const WHY = /why|reason|justif|rationale|need|理由|原因|必要|이유|por qu|motivo|razón|warum|grund|pourquoi|raison|perché|причин|почему/i;
const ALTERNATIVES = /alternativ|simpler|代替|替代|대안|альтернатив|más simple|mais simples|einfacher/i;
const REJECTED = /reject|because|why|insufficient|불충분|거부|却下|不足|拒|rechaz|rejeitad|verworfen|abgelehnt|rejet|écart|отклон|scart/i;

/** Whether three columns are those of a table of exceptions: the violation, the reason, and the rejected alternative. */
export function areExceptionColumns(columns: readonly string[]): boolean {
  const [first = '', second = '', third = ''] = columns;
  return columns.length === 3 && (VIOLATIONS.test(first) || (WHY.test(second) && ALTERNATIVES.test(third) && REJECTED.test(third)));
}

/** Whether a table has a column about exceptions or rejected alternatives; other tables record decisions. */
export function speaksOfExceptions(columns: readonly string[]): boolean {
  return columns.some((column) => (VIOLATIONS.test(column) && !APPARENT.test(column)) || ALTERNATIVES.test(column));
}
