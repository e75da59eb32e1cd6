import type { Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import type { Evidence } from '../evidence.js';

/** Names of a re-check in plans. */
const RECHECK = /\bre-?(?:check|evaluat|validat|verif|assess|visit|confirm|review|affirm)|\bpost[- ]?(?:design|phase|research)|\b(?:after|following) (?:the )?(?:phase 1|design)\b|再評価|再チェック|再確認|重新评估|重新檢查|重新检查|复查|設計後|设计后|재검토|설계 후|reevalu|posterior al diseño|pós-design|перепроверк/i;
/** The template's line that asks for a re-check. */
const STOCK = /must pass before phase 0/i;
const OPEN_BOX = /^\s*[-*+]\s+\[ \]/;

const ASKS = /re-?check after phase/i;

/** Whether a plan records a re-check in any form, or asks for one. */
export function recheckOf(plan: Plan): Evidence['recheck'] {
  if (plan.checks.some(({ recheck, gates }) => recheck || gates.some((gate) => gate.recheck))) return 'recorded';
  const lines = proseLinesOf(plan);
  if (lines.some((line) => RECHECK.test(line) && !STOCK.test(line) && !OPEN_BOX.test(line))) return 'recorded';
  return lines.some((line) => ASKS.test(line)) ? 'asked' : 'unasked';
}
