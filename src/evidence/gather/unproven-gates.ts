import type { Gate, Plan } from '../../plan/model.js';
import { wordsIn } from '../../plan/words/letters.js';
import { linesOf } from '../../plan/source-lines.js';
import type { UnprovenGate } from '../evidence.js';

/** This many gates with the same evidence have no evidence of their own. */
const FEWEST_REPEATED = 3;
/** A line that ends with a colon or dash. */
const OPEN_SLOT = /(?:[:：]|\s[–—-])[\s*_]*$/u;
const EVIDENCE_HEAD = /\b(?:evidence|notes?|how|proof|justification|rationale|comments?|remarks?|details?|explanation|implementation|application|where)\b|備考|说明|說明|证据|依据|根拠|설명|근거|evidencia|notas|evidência|доказат|примечан|nachweis/i;

/** The passing gates with an empty place for evidence, or with the same evidence as several others. If the template has a place for evidence, a gate without evidence counts as empty. */
export function unprovenGates(plan: Plan, templateHasSlots: boolean): readonly UnprovenGate[] {
  const passing = plan.checks.flatMap(({ gates }) => gates).filter(({ verdict, asserted }) => verdict === 'pass' && !asserted);
  const repeated = repeatedWords(passing);
  const lines = linesOf(plan);
  return passing.flatMap((gate): readonly UnprovenGate[] => {
    const words = plainWords(gate.evidence);
    if (repeated.has(words)) return [{ gate, why: 'repeated' }];
    return words === '' && (templateHasSlots || hasEmptySlot(gate, lines)) ? [{ gate, why: 'no-evidence' }] : [];
  });
}

function repeatedWords(gates: readonly Gate[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { evidence } of gates) counts.set(plainWords(evidence), (counts.get(plainWords(evidence)) ?? 0) + 1);
  return new Set([...counts].filter(([words, count]) => words !== '' && count >= FEWEST_REPEATED).map(([words]) => words));
}

function plainWords(text: string): string {
  return wordsIn(text.toLowerCase()).join(' ');
}

function hasEmptySlot({ at: { start } }: Gate, lines: readonly string[]): boolean {
  const line = lines[start.line - 1] ?? '';
  return line.trimStart().startsWith('|') ? hasEvidenceColumn(lines, start.line - 1) : OPEN_SLOT.test(line);
}

/** Whether the table that contains a line has a column for evidence. */
function hasEvidenceColumn(lines: readonly string[], index: number): boolean {
  let head = index;
  while ((lines[head - 1] ?? '').trimStart().startsWith('|')) head -= 1;
  return EVIDENCE_HEAD.test(lines[head] ?? '');
}
