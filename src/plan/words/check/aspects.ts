import { wordSet } from '../word-set.js';
import { memoize } from '../../memoize.js';

/** Names of remarks. */
const NOTICE = /^(?:observations?|info|information|remarks?|caveats?|tips?|nb|heads[- ]up|observaci(?:ón|ones)|observaç(?:ão|ões)|hinweise?|anmerkung(?:en)?|remarques?|osservazion[ei]|opmerking(?:en)?|uwag[ai]|примечани[ея]|примітк[аи]|所見|观察|觀察|提示|참고 사항)$/u;

/** Whether a name introduces a remark without a verdict: `⚠️ **OBSERVATION**: …`. */
export function isNotice(name: string): boolean {
  return NOTICE.test(name.trim().toLowerCase());
}

/** Labels of details about a gate. */
const ASPECTS = wordSet(
  'status compliance evidence check checks rationale reason note notes details detail verification justification action actions how requirement requirements implementation assessment result findings risk risks mitigation approach impact design plan evaluation ' +
    'analysis description scope application coverage validation conclusion verdict decision gate question answer response context assumption assumptions caveat exception tests example examples why finding follow-up followup deliverables adherence alignment applicability',
);

/** Labels of several words or in other languages. */
const ASPECT_PHRASES = /^(?:状态|狀態|状態|ステータス|判定|結果|结果|说明|說明|説明|理由|根拠|依据|証拠|证据|対応|影響|备注|備考|상태|결과|근거|설명|비고|이유|estado|evidencia|justificación|nota|notas|status|evidência|statut|preuve|nachweis|begründung|статус|обоснование|action required|action item|mitigation plan|implementation ready|constitutional alignment|how (?:we|this) compl(?:y|ies)|compliance check|compliance status|gate status|design decision)$/u;
/** Labels of a status. */
const STATUS_ASPECTS = /^(?:(?:check|compliance) )?(?:status|result|verdict|assessment|compliance|evaluation)$|^(?:状态|狀態|状態|ステータス|判定|結果|结果|상태|결과|estado|statut|статус|ergebnis|résultat|resultado)$/u;

/** Whether a label describes the gate above it instead of naming one. */
export const isAspect = memoize((name): boolean => {
  const plain = name.replace(/[(（][^()（）]*[)）]/gu, '').trim().toLowerCase();
  return ASPECTS.has(plain) || ASPECT_PHRASES.test(plain);
});

/** Whether a label is that of a gate's status: `**Status**: PASS`. */
export function isStatusAspect(name: string): boolean {
  return STATUS_ASPECTS.test(name.trim().toLowerCase());
}
