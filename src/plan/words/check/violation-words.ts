/** `Violation?`, `Conflicts`, in lower case. */
export const VIOLATION_QUESTION = /^(?:(?:any|is|principle|constitutional) )?(?:violat(?:ions?|ed|es)|deviat(?:ions?|es)|conflicts?|breach(?:es|ed)?|exceptions?|infring(?:es|ed|ements?))(?: found)?\s*[?？]?$|^(?:違反|违反|违规|違規|위반)(?:か|の有無|여부|吗)?\s*[?？]?$|^¿?(?:violaci[oó]n(?:es)?|viola(?:ção|ções)|desvio|verst(?:oß|öße|oss)|violations?|нарушени[ея])\s*\??$/u;
/** Of these, the questions for exceptions: `Exceptions`, `Any deviations?` */
export const EXCEPTION_QUESTION = /exception|deviat|desvio/;
/** The answers to such a question. */
export const NO_ANSWER = /^(?:no|none|nein|non|não|nenhum\w?|ninguna?|keine?|aucune?|нет|なし|無し|无|無|否|없음|아니오)(?![\p{Alpha}\d]|-\p{Alpha})/iu;
export const YES_ANSWER = /^(?:yes|ja|oui|sí|sim|да|あり|有り|有|是|있음|예)(?![\p{Alpha}\d])/iu;
