import type { Phrase, Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';

const TICKED = /^\s*[-*+]\s+\[[xX]\]\s(.*)$/;
const CLARIFICATION = /needs[ _-]?clarifications?|需要澄清|要確認|要明確化/i;
/** `No … remain`, `All … resolved`. */
const NONE_LEFT = /\b(?:no|zero|all|every|without)\b|\bresolved\b|無|没有|无|なし|すべて|全て|所有|已解决|解決|없|모든/i;

/** The ticked boxes that say that no NEEDS CLARIFICATION is left. */
export function settledClaims(plan: Plan): readonly Phrase[] {
  return proseLinesOf(plan).flatMap((line, index) => {
    const text = TICKED.exec(line)?.[1]?.trim() ?? '';
    if ( !CLARIFICATION.test(text) || !NONE_LEFT.test(text)) return [];
    const column = line.indexOf(text) + 1;
    return [{ text: text.replace(/[*_`]/g, ''), at: { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } } }];
  });
}
