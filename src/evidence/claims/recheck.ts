import type { Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import type { Evidence } from '../evidence.js';

/** How plans call the second look at the gates. */
const RECHECK = /\bre-?(?:check|evaluat|validat|verif|assess|visit|confirm|review|affirm)|\bpost[- ]?(?:design|phase|research)|\b(?:after|following) (?:the )?(?:phase 1|design)\b|再評価|再チェック|再確認|重新评估|重新檢查|重新检查|复查|設計後|设计后|재검토|설계 후|reevalu|posterior al diseño|pós-design|перепроверк/iu;
/** The stock line, which only asks for it. */
const STOCK = /must pass before phase 0/i;
const OPEN_BOX = /^\s*[-*+]\s+\[ \]/;

const ASKS = /re-?check after phase/i;

/** Whether a plan records that the gates were judged again, in whatever form, or asks for it. */
export function recheckOf(plan: Plan): Evidence['recheck'] {
  if (plan.checks.some(({ recheck, gates }) => recheck || gates.some((gate) => gate.recheck))) return 'recorded';
  const lines = proseLinesOf(plan);
  if (lines.some((line) => RECHECK.test(line) && !STOCK.test(line) && !OPEN_BOX.test(line))) return 'recorded';
  return lines.some((line) => ASKS.test(line)) ? 'asked' : 'unasked';
}
