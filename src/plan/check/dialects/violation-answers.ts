import type { ReadStatus } from '../statement/status.js';

/** `Violation?`, `Conflicts`, in lower case. */
const QUESTION = /^(?:(?:any|is|principle|constitutional) )?(?:violat(?:ions?|ed|es)|deviat(?:ions?|es)|conflicts?|breach(?:es|ed)?|exceptions?|infring(?:es|ed|ements?))(?: found)?\s*[?？]?$|^(?:違反|违反|违规|違規|위반)(?:か|の有無|여부|吗)?\s*[?？]?$|^¿?(?:violaci[oó]n(?:es)?|viola(?:ção|ções)|desvio|verst(?:oß|öße|oss)|violations?|нарушени[ея])\s*\??$/u;
const NO = /^(?:no|none|nein|non|não|nenhum\w?|ninguna?|keine?|aucune?|нет|なし|無し|无|無|否|없음|아니오)(?![\p{Alpha}\d])/iu;
const YES = /^(?:yes|ja|oui|sí|sim|да|あり|有り|有|是|있음|예)(?![\p{Alpha}\d])/iu;

/** Whether the head of a column asks for a violation, so that a yes fails. */
export function asksForViolation(head: string): boolean {
  return QUESTION.test(head);
}

/** The verdict of an answer in such a column. */
export function answerAboutViolation(cell: string): ReadStatus | undefined {
  const no = NO.exec(cell);
  const [sign] = no ?? YES.exec(cell) ?? [];
  return sign === undefined ? undefined : { verdict: no === null ? 'fail' : 'pass', partial: false, sign, length: sign.length, by: 'word', weak: false };
}
