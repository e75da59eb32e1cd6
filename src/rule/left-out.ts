import { mentionedIn } from '../constitution/matching/mentions.js';
import { textOfCheck } from '../plan/check/text-of-check.js';
import type { ConstitutionCheck, Gate } from '../plan/model.js';
import type { Facts } from './problem.js';

/** A summary on all gates at once, or on the rest of them. */
const ON_ALL = /\b(?:all|other|others|remaining|rest|every)\b/i;
/** The same somewhere in its prose. */
const ALL_PRINCIPLES = new RegExp([
  String.raw`\b(?:all|every|each of the)\b(?: of)?(?: the)?(?: \w+){0,4} (?:principles?|gates?|checks|rules|articles?)\b(?! (?:below|in the table|listed))`,
  String.raw`\b(?:todos|todas)\b[^.\n|]{0,30}\b(?:princ[ií]pios|reglas|regras|puertas|gates)\b|\btou(?:s|tes)\b[^.\n|]{0,30}\b(?:principes|règles)\b|\ball[en]?\b[^.\n|]{0,30}\b(?:prinzipien|grundsätze|regeln)\b|\btutti\b[^.\n|]{0,30}\bprincipi\b|все(?:м|х)? [^.\n|]{0,30}принцип`,
  '(?:すべて|全て|全|所有|全部)[^。\\n|]{0,30}(?:原則|原则|principles?|ゲート|规则|規則|检查项|檢查項|チェック項目)|모든[^.\\n|]{0,20}(?:원칙|게이트|규칙|항목)',
].join('|'), 'iu');

/** What the first check judged and a re-check does not, each once: nothing, where the re-check takes up no gate at all, and so speaks of the whole, or a sentence in it speaks of all the others. */
export function leftOut(check: ConstitutionCheck, { plan, standings }: Pick<Facts, 'plan' | 'standings'>): readonly string[] {
  if (!check.recheck || check.gates.length === 0 || check.summaries.some(({ text }) => ON_ALL.test(text))) return [];
  const before = plan.checks.filter(({ recheck }) => !recheck).flatMap(({ gates }) => gates);
  const left = before.filter(notTakenUp(check, standings));
  return left.length > 0 && left.length < before.length && !ALL_PRINCIPLES.test(textOfCheck(check, plan)) ? [...new Set(left.map(({ text, principle }) => principle?.text ?? text))] : [];
}

/** Neither a gate nor another of its principle is judged again. */
function notTakenUp({ gates }: ConstitutionCheck, standings: Facts['standings']): (gate: Gate) => boolean {
  const later = new Set(gates);
  const together = new Set(standings.flatMap((standing) => (standing.principle !== undefined && standing.gates.some((gate) => later.has(gate)) ? standing.gates : [])));
  const isMentioned = mentionedIn(gates.map(({ principle, text }) => `${principle?.text ?? ''} ${text}`));
  return (gate) => !together.has(gate) && !isMentioned(gate.principle?.name ?? gate.text);
}
