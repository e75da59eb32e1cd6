import { mentions } from '../../plan/words/similarity/mentions.js';
import { textOfCheck } from '../../plan/check/text-of-check.js';
import type { ConstitutionCheck, Gate, Plan } from '../../plan/model.js';
import type { Facts } from '../problem.js';

/** Words for all gates or the remaining ones. */
const ALL = /\b(?:all|every|each|others?|remaining|rest|same|tod[oa]s|demás|restantes|demais|tous|toutes|autres|alle|übrigen|anderen|tutt[ie]|wszystkie|pozostałe|tüm)\b|すべて|全て|全部|所有|一切|其余|其餘|其他|残り|その他|모든|모두|전체|나머지|(?:^|\s)(?:все|остальн\p{Alpha}*|всі)(?=\s)/iu;
const GATES = /\b(?:principles?|gates?|checks?|rules|articles?|principios|princípios|reglas|regras|principes|règles|prinzipien|grundsätze|regeln|principi)\b(?! (?:below|in the table|listed))|原則|原则|规则|規則|检查|檢查|チェック|ゲート|원칙|규칙|게이트|항목|принцип/i;
const MET = /\b(?:pass\w*|met|meets|hold|holds|held|satisf\w+|compl(?:y|ies|iant|iance)|conform\w*|unchanged|cumpl\w*|erfüllt|eingehalten|rispett\w*|geçti)\b|準拠|准拠|適合|合格|符合|通过|通過|满足|滿足|준수|통과|충족|соответств|соблюд|выполн/i;
const NOTHING_NEW = /\b(?:no|zero|without) (?:new|additional|further|other) (?:\w+ ){0,2}(?:violations?|deviations?|exceptions?|issues?|conflicts?|concerns?|gates?)\b|新たな(?:違反|逸脱)|(?:没有|沒有|无|無)(?:新的?|新增)|未引入新|새로운 (?:위반|문제)|\bsin nuevas? (?:violaciones|desviaciones)|\bsem nov[ao]s (?:violações|desvios)|\bkeine neuen (?:verstöße|verletzungen|abweichungen)|\baucune nouvelle (?:violation|dérogation)|новых нарушений нет|нет новых нарушений/i;
/** A statement that the re-check covers what the design added. */
const ADDITIONS = /\b(?:design|phase ?1|data model|contracts?) (?:has |have )?(?:introduc|add|chang|brought|brings)\w*/i;
/** List items, table rows, headings and code. */
const NO_PROSE = /^\s*(?:[|#>`~]|[-*+]\s|\d+[.)]\s)|^\s{2,}\S/;

/** The distinct gates that a re-check leaves out. */
export function leftOut(check: ConstitutionCheck, { plan, standings }: Pick<Facts, 'plan' | 'standings'>): readonly string[] {
  if (!check.recheck || check.gates.length === 0 || coversAll(check, plan)) return [];
  const before = plan.checks.filter(({ recheck }) => !recheck).flatMap(({ gates }) => gates);
  const repeated = check.gates.map((gate) => repeatedBy(gate, before, standings)).filter((gates) => gates.length > 0);
  const all = new Set(repeated.flat());
  const left = before.filter((gate) => !all.has(gate));
  // A re-check that repeats fewer than half of its own gates checks other ones.
  if (repeated.length * 2 < check.gates.length || all.size === 0) return [];
  return [...new Set(left.map(({ text, principle }) => principle?.text ?? text))];
}

/** Whether a sentence of the re-check covers all gates; a line that was read as a gate must also name gates or principles. */
function coversAll(check: ConstitutionCheck, plan: Plan): boolean {
  const gateLines = new Set(check.gates.map(({ at }) => at.start.line));
  const lines = textOfCheck(check, plan).split('\n').map((text, index) => ({ text, isGate: gateLines.has(check.at.start.line + index + 1) }));
  const prose = lines.filter(({ text }) => !NO_PROSE.test(text));
  const summaries = check.summaries.map(({ text }) => ({ text, isGate: false }));
  return [...prose, ...summaries].some(({ text, isGate }) => {
    if (ALL.test(text) && (GATES.test(text) || (!isGate && MET.test(text)))) return true;
    return !isGate && (NOTHING_NEW.test(text) || ADDITIONS.test(text));
  });
}

/** The gates of the first check that a gate repeats, by its text or its principle. */
function repeatedBy(gate: Gate, before: readonly Gate[], standings: Facts['standings']): readonly Gate[] {
  const together = new Set(standings.flatMap(({ principle, gates }) => (principle !== undefined && gates.includes(gate) ? gates : [])));
  const text = `${gate.principle?.text ?? ''} ${gate.text}`;
  return before.filter((one) => together.has(one) || mentions(text, one.principle?.name ?? one.text));
}
