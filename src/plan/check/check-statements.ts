import type { ConstitutionCheck, Plan } from '../model.js';
import { saysNoConstitution } from '../words/check-words.js';
import { textOfCheck } from './text-of-check.js';

/** Items, rows and headings, which are gates and not statements about the constitution. */
const NO_STATEMENT = /^\s*(?:[|#>]|[-*+]\s|\d+[.)]\s)/;
/** Words for all gates or the remaining ones. */
const ALL = /\b(?:all|every|each|others?|remaining|rest|same|tod[oa]s|demás|restantes|demais|tous|toutes|autres|alle|übrigen|anderen|tutt[ie]|wszystkie|pozostałe|tüm)\b|すべて|全て|全部|所有|一切|其余|其餘|其他|残り|その他|모든|모두|전체|나머지|(?:^|\s)(?:все|остальн\p{Alpha}*|всі)(?=\s)/iu;
const GATES = /\b(?:principles?|gates?|checks?|rules|articles?|principios|princípios|reglas|regras|principes|règles|prinzipien|grundsätze|regeln|principi)\b(?! (?:below|in the table|listed))|原則|原则|规则|規則|检查|檢查|チェック|ゲート|원칙|규칙|게이트|항목|принцип/i;
const MET = /\b(?:pass\w*|met|meets|hold|holds|held|satisf\w+|compl(?:y|ies|iant|iance)|conform\w*|unchanged|cumpl\w*|erfüllt|eingehalten|rispett\w*|geçti)\b|準拠|准拠|適合|合格|符合|通过|通過|满足|滿足|준수|통과|충족|соответств|соблюд|выполн/i;
const NOTHING_NEW = /\b(?:no|zero|without) (?:new|additional|further|other) (?:\w+ ){0,2}(?:violations?|deviations?|exceptions?|issues?|conflicts?|concerns?|gates?)\b|新たな(?:違反|逸脱)|(?:没有|沒有|无|無)(?:新的?|新增)|未引入新|새로운 (?:위반|문제)|\bsin nuevas? (?:violaciones|desviaciones)|\bsem nov[ao]s (?:violações|desvios)|\bkeine neuen (?:verstöße|verletzungen|abweichungen)|\baucune nouvelle (?:violation|dérogation)|новых нарушений нет|нет новых нарушений/i;
/** A statement that the re-check covers what the design added. */
const ADDITIONS = /\b(?:design|phase ?1|data model|contracts?) (?:has |have )?(?:introduc|add|chang|brought|brings)\w*/i;
/** List items, table rows, headings and code. */
const NO_PROSE = /^\s*(?:[|#>`~]|[-*+]\s|\d+[.)]\s)|^\s{2,}\S/;

/** What the sentences of a check say of it as a whole. */
export function statementsIn(check: ConstitutionCheck, plan: Pick<Plan, 'sections' | 'source'>): Pick<ConstitutionCheck, 'deniesConstitution' | 'coversAll'> {
  const lines = textOfCheck(check, plan).split('\n');
  const denies = lines.some((line) => saysNoConstitution(line) && !NO_STATEMENT.test(line));
  return { ...(denies && { deniesConstitution: true }), ...(check.recheck && coversAll(check, lines) && { coversAll: true }) };
}

/** Whether a sentence covers all gates; a line that was read as a gate must also name gates or principles. */
function coversAll({ gates, summaries, at }: ConstitutionCheck, lines: readonly string[]): boolean {
  const gateLines = new Set(gates.map((gate) => gate.at.start.line));
  const sentences = lines.map((text, index) => ({ text, isGate: gateLines.has(at.start.line + index + 1) })).filter(({ text }) => !NO_PROSE.test(text));
  return [...sentences, ...summaries.map(({ text }) => ({ text, isGate: false }))].some(({ text, isGate }) => {
    if (ALL.test(text) && (GATES.test(text) || (!isGate && MET.test(text)))) return true;
    return !isGate && (NOTHING_NEW.test(text) || ADDITIONS.test(text));
  });
}
