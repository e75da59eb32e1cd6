import type { ConstitutionCheck, Plan } from '../model.js';
import { textOfCheck } from './text-of-check.js';
import { saysNoConstitution } from '../words/check/no-constitution.js';
import { coversAllGates } from '../words/check/sentences-about-all.js';

/** Items, rows and headings, which are gates and not statements about the constitution. */
const NO_STATEMENT = /^\s*(?:[|#>]|[-*+]\s|\d+[.)]\s)/;
/** List items, table rows, headings and code. */
const NO_PROSE = /^\s*(?:[|#>`~]|[-*+]\s|\d+[.)]\s)|^\s{2,}\S/;

/** What the sentences of a check say of it as a whole. */
export function statementsIn(check: ConstitutionCheck, plan: Pick<Plan, 'sections' | 'source'>): Pick<ConstitutionCheck, 'deniesConstitution' | 'coversAll'> {
  const lines = textOfCheck(check, plan).split('\n');
  const denies = lines.some((line) => saysNoConstitution(line) && !NO_STATEMENT.test(line));
  return { ...(denies && { deniesConstitution: true }), ...(check.recheck && coversAll(check, lines) && { coversAll: true }) };
}

/** Whether a sentence covers all gates. */
function coversAll({ gates, summaries, at }: ConstitutionCheck, lines: readonly string[]): boolean {
  const gateLines = new Set(gates.map((gate) => gate.at.start.line));
  const sentences = lines.map((text, index) => ({ text, isGate: gateLines.has(at.start.line + index + 1) })).filter(({ text }) => !NO_PROSE.test(text));
  return [...sentences, ...summaries.map(({ text }) => ({ text, isGate: false }))].some(({ text, isGate }) => coversAllGates(text, isGate));
}
