import type { Phrase, Plan } from '../../plan/model.js';
import { proseLinesOf } from '../source-lines.js';
import { saysNoneLeft } from '../../plan/words/template/marker-mentions.js';

const TICKED = /^\s*[-*+]\s+\[[xX]\]\s(.*)$/s;

/** The ticked boxes that say that no NEEDS CLARIFICATION is left. */
export function settledClaims(plan: Plan): readonly Phrase[] {
  return proseLinesOf(plan).flatMap((line, index) => {
    const text = TICKED.exec(line)?.[1]?.trim() ?? '';
    if (!saysNoneLeft(text)) return [];
    const column = line.indexOf(text) + 1;
    return [{ text: text.replace(/[*_`]/g, ''), at: { start: { line: index + 1, column }, end: { line: index + 1, column: column + text.length } } }];
  });
}
