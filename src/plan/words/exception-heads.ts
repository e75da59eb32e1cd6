/** Words of the column that names what is excused, in lower case. */
export const VIOLATION_HEAD = /violation|deviation|exception|違反|违反|违规|違規|위반|desviaci|violaci|violaç|excepci|exceç|desvio|нарушен|отступлен|abweichung|verstoß|verstoss|ausnahme|écart|scostament|deviazion/u;
/** Words of a column of reasons, in lower case. */
export const REASON_HEAD = /why|reason|justif|rationale|because|need|理由|原因|必要|이유|por qu|motivo|raz[oó]n|warum|grund|begründung|pourquoi|raison|perché|причин|почему|обоснован/u;
/** Words of a column of alternatives, in lower case. */
export const ALTERNATIVE_HEAD = /alternativ|simpler|代替|替代|대안|альтернатив|más simple|mais simples|einfacher/u;

/** Whether a column has reasons: why an exception is needed, or why its alternative was rejected. */
export function isReasonHead(head: string): boolean {
  const lower = head.toLowerCase();
  return REASON_HEAD.test(lower) || ALTERNATIVE_HEAD.test(lower);
}
