import type { SourceLines } from '../document/text-of-nodes.js';
import type { ConstitutionCheck, Gate } from '../model.js';
import { endsInReasonedNotApplicable } from '../words/verdicts/not-applicable.js';

/** Marks the N/A gates without a reason that the reason on their line or on the line above covers. */
export function withReasonsBeside(checks: readonly ConstitutionCheck[], lines: SourceLines): readonly ConstitutionCheck[] {
  const reasoned = reasonedLines(checks.flatMap(({ gates }) => gates), lines);
  if (reasoned.size === 0) return checks;
  const mark = (gate: Gate): Gate => {
    const isCovered = gate.verdict === 'na' && gate.reason === '' && reasoned.has(gate.at.start.line);
    return isCovered ? { ...gate, reasonBeside: true } : gate;
  };
  return checks.map((check) => ({ ...check, gates: check.gates.map(mark) }));
}

/** The lines of N/A gates with a reason, and of those directly below a line with one, even if that is no gate. */
function reasonedLines(gates: readonly Gate[], lines: SourceLines): ReadonlySet<number> {
  const reasoned = new Set<number>();
  for (const { verdict, reason, at: { start: { line } } } of gates) {
    const isReasoned = reason !== '' || reasoned.has(line - 1) || endsInReasonedNotApplicable(lines[line - 2] ?? '');
    if (verdict === 'na' && isReasoned) reasoned.add(line);
  }
  return reasoned;
}
