import type { Field, FieldName } from '../plan/model.js';
import { isAscii } from '../plan/words/letters.js';
import { isReasonedNotApplicable } from '../plan/words/verdicts/not-applicable.js';
import { wordSet } from '../plan/words/word-set.js';

/** Words that rate without an amount. */
const RATINGS = wordSet(`reasonable reasonably appropriate appropriately adequate adequately acceptable sufficient sufficiently suitable proper properly
  good great decent fine nice fast quick quickly responsive performant scalable robust high low best optimal standard normal usual typical common
  moderate many several various numerous well efficient efficiently smooth smoothly possible needed necessary etc
  razonable razonables adecuado adecuada adecuados adecuadas aceptable aceptables buen buena estándar rápido rápida necesario
  razoável razoáveis adequado adequada adequados adequadas aceitável boa bom padrão necessário
  raisonnable raisonnables adéquat adéquate acceptable bonne bonnes
  angemessen angemessene angemessener angemessenes ausreichend ausreichende gute guter übliche üblichen schnell`);
/** Words that name a subject and say nothing about it. */
const SUBJECTS = wordSet(`performance performances response responses time times latency throughput speed load loads test tests testing tested coverage
  constraint constraints requirement requirements limit limits user users data scale scaling size traffic usage practices quality
  error errors handling handle memory resources experience app application system service expected expectations
  rendimiento tiempo tiempos respuesta pruebas restricciones usuarios carga
  desempenho tempo testes restrições usuários
  temps réponse contraintes utilisateurs charge
  leistung antwortzeit antwortzeiten tests nutzer benutzer einschränkungen`);
const CONNECTIVES = wordSet(`a an the and or of for with to as so be is are should must will shall can may apply applies applied follow industry
  if where when this our under on in it all very enough have has y o de con e ou com et avec und mit le la les el los las`);
/** `性能良好`, `適切なテスト`, `적절한 성능`: a rating and its subject, and nothing else. */
const RATED_IN_CJK = /^(?:合理|良好|适当|適當|合适|適切|十分|妥当|標準|标准|一般|적절한?|충분한?|합리적인?|일반적인?)(?:的|な)?\s?(?:性能|测试|測試|テスト|约束|制約|规模|規模|パフォーマンス|响应|負荷|성능|테스트|제약|규모)?$|^(?:性能|响应|パフォーマンス|성능)\s?(?:良好|合理|适当|十分|適切|양호|적절)$/u;
const LATEST = /\blatest\b/i;
const WORD = /[\p{Alpha}\d%<>]+/gu;

const RATED_FIELDS: readonly (FieldName | undefined)[] = ['Testing', 'Performance Goals', 'Constraints', 'Scale/Scope'];

/** Whether a field is filled, and its value has no content: `reasonable performance`, `tests as needed`, `TypeScript (latest)`. */
export function isVague({ name, state, value }: Field): boolean {
  if (state !== 'filled' || isReasonedNotApplicable(value)) return false;
  if (name === 'Language/Version') return LATEST.test(value) && !/\d/.test(value);
  return RATED_FIELDS.includes(name) && hasOnlyRatings(value.toLowerCase());
}

function hasOnlyRatings(value: string): boolean {
  if (!isAscii(value) && RATED_IN_CJK.test(value.replace(/[。.]$/u, ''))) return true;
  const words = value.match(WORD) ?? [];
  return words.some((word) => RATINGS.has(word)) && words.every((word) => RATINGS.has(word) || SUBJECTS.has(word) || CONNECTIVES.has(word));
}
