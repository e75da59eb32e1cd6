/** Words for all gates or the remaining ones. */
const ALL = /\b(?:all|every|each|others?|remaining|rest|same|tod[oa]s|demás|restantes|demais|tous|toutes|autres|alle|übrigen|anderen|tutt[ie]|wszystkie|pozostałe|tüm)\b|すべて|全て|全部|所有|一切|其余|其餘|其他|残り|その他|모든|모두|전체|나머지|(?:^|\s)(?:все|остальн\p{Alpha}*|всі)(?=\s)/iu;
/** What such a sentence is about. */
const GATES = /\b(?:principles?|gates?|checks?|rules|articles?|principios|princípios|reglas|regras|principes|règles|prinzipien|grundsätze|regeln|principi)\b(?! (?:below|in the table|listed))|原則|原则|规则|規則|检查|檢查|チェック|ゲート|원칙|규칙|게이트|항목|принцип/i;
/** What it says of them. */
const MET = /\b(?:pass\w*|met|meets|hold|holds|held|satisf\w+|compl(?:y|ies|iant|iance)|conform\w*|unchanged|cumpl\w*|erfüllt|eingehalten|rispett\w*|geçti)\b|準拠|准拠|適合|合格|符合|通过|通過|满足|滿足|준수|통과|충족|соответств|соблюд|выполн/i;
/** A statement that the design adds no exceptions. */
const NOTHING_NEW = /\b(?:no|zero|without) (?:new|additional|further|other) (?:\w+ ){0,2}(?:violations?|deviations?|exceptions?|issues?|conflicts?|concerns?|gates?)\b|新たな(?:違反|逸脱)|(?:没有|沒有|无|無)(?:新的?|新增)|未引入新|새로운 (?:위반|문제)|\bsin nuevas? (?:violaciones|desviaciones)|\bsem nov[ao]s (?:violações|desvios)|\bkeine neuen (?:verstöße|verletzungen|abweichungen)|\baucune nouvelle (?:violation|dérogation)|новых нарушений нет|нет новых нарушений/i;
/** A statement that the re-check covers what the design added. */
const ADDITIONS = /\b(?:design|phase ?1|data model|contracts?) (?:has |have )?(?:introduc|add|chang|brought|brings)\w*/i;

/** Words of a sentence about the whole check. */
export const ABOUT_ALL = /\b(?:all|every|each|any|no|none|nothing|zero|constitution\w*|charter|principles|gates|plan|phase|design|passe[sd]|violations?|(?:re-?)?(?:checked|evaluated))\b/iu;
/** The words after the subject of a sentence. */
export const PREDICATE = /\s(?:is|are|must|shall)\s.*$/u;

/** Whether a sentence of a re-check covers all gates; one that was read as a gate must also name gates or principles. */
export function coversAllGates(sentence: string, isGate: boolean): boolean {
  if (ALL.test(sentence) && (GATES.test(sentence) || (!isGate && MET.test(sentence)))) return true;
  return !isGate && (NOTHING_NEW.test(sentence) || ADDITIONS.test(sentence));
}
