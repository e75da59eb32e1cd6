import stringWidth from 'fast-string-width';
import { clean, clip } from '../../engine/findings/message.js';
import type { GateResult, LintedFile, PrincipleResult, StandingVerdict } from '../../engine/result.js';
import { countedGates } from './counted.js';
import type { Paint } from './paint.js';

const NAME_LIMIT = 32;
const STATED_GATES_RULE = 'stated-gates';
const SIGNS: Readonly<Record<StandingVerdict, string>> = { pass: '✔', waived: '◐', na: '–', open: '✖', fail: '✖', missing: '✖' };
const WORST_FIRST: readonly StandingVerdict[] = ['fail', 'open', 'missing', 'waived', 'na', 'pass'];

/** The result for each principle, wrapped to the width: `Nebula Constitution  I ✔  IV ✖ 4/5  VI n/a  other gates ✔ 4`. */
export function standingLines({ constitution, principles }: LintedFile, width: number, paint: Paint): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const lines: string[] = [];
  let line = paint.strong(clip(clean(constitution.title), NAME_LIMIT * 2));
  for (const { text, verdict } of entriesOf(principles)) {
    if (stringWidth(`  ${line}  ${text}`) > width) {
      lines.push(line);
      line = '';
    }
    line += `  ${colourOf(verdict, paint)(text)}`;
  }
  return [...lines, line].map((full) => `  ${full}`);
}

/** Whether at least one principle does not pass. */
export function isUneven({ principles }: LintedFile): boolean {
  return principles.some(({ verdict }) => verdict !== 'pass');
}

interface StandingEntry {
  readonly text: string;
  readonly verdict: StandingVerdict;
}

/** Joins the gates that belong to no principle into one entry, if there are principles. */
function entriesOf(principles: readonly PrincipleResult[]): readonly StandingEntry[] {
  const declared = principles.filter(({ rule }) => rule !== STATED_GATES_RULE);
  if (declared.length === 0) return principles.map(entryOf);
  const others = principles.filter(({ rule }) => rule === STATED_GATES_RULE);
  return [...declared.map(entryOf), ...(others.length > 0 ? [entryOfOthers(others)] : [])];
}

function entryOf({ ordinal, name, verdict, gates }: PrincipleResult): StandingEntry {
  return { verdict, text: `${clip(clean(ordinal ?? name), NAME_LIMIT)} ${markOf(verdict, gates)}` };
}

function markOf(verdict: StandingVerdict, gates: readonly GateResult[]): string {
  const deciding = gates.filter((gate) => gate.deciding);
  if (deciding.length === 0) return `${SIGNS[verdict]} not checked`;
  if (deciding.every((gate) => gate.verdict === 'na')) return 'n/a';
  return deciding.length === 1 ? SIGNS[verdict] : `${SIGNS[verdict]} ${countedGates(gates) ?? ''}`;
}

function entryOfOthers(others: readonly PrincipleResult[]): StandingEntry {
  const gates = others.flatMap((other) => other.gates);
  const verdict = WORST_FIRST.find((worst) => others.some((other) => other.verdict === worst)) ?? 'pass';
  const count = verdict === 'pass' ? String(gates.filter(({ deciding }) => deciding).length) : (countedGates(gates) ?? 'not checked');
  return { verdict, text: `other gates ${SIGNS[verdict]} ${count}` };
}

function colourOf(verdict: StandingVerdict, paint: Paint): (text: string) => string {
  switch (verdict) {
    case 'pass':
      return paint.good;
    case 'waived':
    case 'na':
      return paint.warning;
    case 'open':
    case 'fail':
    case 'missing':
      return paint.error;
  }
}
