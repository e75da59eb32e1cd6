import { WORD_END } from '../letters.js';

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

/** A text that says that nothing needs a justification. */
export const NOTHING_TO_JUSTIFY = new RegExp(String.raw`^(?:none|no (?!other )(?:\w+[\s-]){0,4}?(?:violations?|deviations?|exceptions?|complexity|justifications?)|no (?:row|entr)\w+|n/?a|not applicable|nothing|not required|zero (?:\w+ ){0,2}violations?|なし|無し|無|该当なし|該当なし|違反なし|违规无|无|沒有|没有|無需|无需|없음|해당\s?없음|해당 사항 없음|위반\s?(?:사항)?\s?없음|ninguna|ningún|ninguno|sin (?:violaciones|desviaciones|excepciones)|no hay|nenhuma|nenhum|não há|sem (?:violações|desvios)|aucune|aucun|keine|нет|отсутству\S*)${WORD_END}`);
/** A sentence that says that there are no violations. */
export const NO_VIOLATIONS = /\bno (?!other )(?:constitution(?:al)? |charter |gate |principle |unjustified |known |new )*(?:violations?|deviations?)\b|\bno complexity (?:violations?|tracking|justification)|違反(?:は)?(?:なし|ありません|無)|위반\s?(?:사항)?(?:이|은)?\s?없/;
/** A cell without content: empty, a dash, `N/A`, `needed`. */
export const FILLERS = new Set('|n/a|na|none|needed|required|not applicable|tbd|same|yes|no|無|なし|该当なし|該当なし|无|없음|해당 없음|ninguno|ninguna|nenhum|nenhuma|kein|keine|нет'.split('|'));
