import { clean, clip } from '../../engine/findings/message.js';
import { worstOf } from '../../engine/principle-results.js';
import type { LintedFile, PrincipleResult, StandingVerdict } from '../../engine/result.js';
import { STATED_GATES } from '../../rule/gates/principle.js';
import { countedGates } from './counted.js';
import type { Paint } from './paint.js';
import { STANDING_SIGNS } from './standing-signs.js';
import { widthOf } from './width-of.js';

const NAME_LIMIT = 32;

/** The result for each principle, wrapped to the width: `Nebula Constitution  I ✔  IV ✖ 4/5  VI n/a  other gates ✔ 4`. */
export function standingLines({ constitution, principles }: LintedFile, width: number, paint: Paint): readonly string[] {
  if (!constitution || principles.length === 0) return [];
  const lines: string[] = [];
  let line = paint.strong(clip(clean(constitution.title), NAME_LIMIT * 2));
  for (const { text, verdict } of entriesOf(principles)) {
    if (widthOf(`  ${line}  ${text}`) > width) {
      lines.push(line);
      line = '';
    }
    line += `  ${colorOf(verdict, paint)(text)}`;
  }
  return [...lines, line].map((full) => `  ${full}`);
}

/** Whether at least one required principle does not pass. */
export function hasUnmetPrinciple({ principles }: LintedFile): boolean {
  return principles.some(({ verdict, asked }) => verdict !== 'pass' && asked !== false);
}

interface StandingEntry {
  readonly text: string;
  readonly verdict: StandingVerdict;
}

/** Joins the gates that belong to no principle into one entry, if there are principles. */
function entriesOf(principles: readonly PrincipleResult[]): readonly StandingEntry[] {
  const declared = principles.filter(({ rule }) => rule !== STATED_GATES);
  if (declared.length === 0) return principles.map((principle) => entryOf([principle]));
  const others = principles.filter(({ rule }) => rule === STATED_GATES);
  return [...runsOf(declared).map(entryOf), ...(others.length > 0 ? [entryOfOthers(others)] : [])];
}

/** Groups consecutive numbered principles without a gate, so that they become one entry. */
function runsOf(principles: readonly PrincipleResult[]): readonly (readonly PrincipleResult[])[] {
  const runs: PrincipleResult[][] = [];
  for (const principle of principles) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && joins(run[0], principle)) run.push(principle);
    else runs.push([principle]);
  }
  return runs;
}

function joins(one: PrincipleResult, next: PrincipleResult): boolean {
  return one.ordinal !== undefined && next.ordinal !== undefined && one.verdict === 'missing' && next.verdict === 'missing' && one.asked === next.asked;
}

function entryOf(run: readonly PrincipleResult[]): StandingEntry {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return { verdict: 'pass', text: '' };
  const names = (first === last ? [first] : [first, last]).map(({ ordinal, name }) => clip(clean(ordinal ?? name), NAME_LIMIT));
  const verdict = first.asked === false ? 'na' : first.verdict;
  return { verdict, text: `${names.join('–')} ${markOf(first)}` };
}

function markOf({ verdict, gates, asked }: PrincipleResult): string {
  const deciding = gates.filter((gate) => gate.deciding);
  if (asked === false) return `${STANDING_SIGNS.na} not asked for`;
  if (deciding.length === 0) return `${STANDING_SIGNS[verdict]} not checked`;
  if (deciding.every((gate) => gate.verdict === 'na')) return 'n/a';
  return deciding.length === 1 ? STANDING_SIGNS[verdict] : `${STANDING_SIGNS[verdict]} ${countedGates(gates) ?? ''}`;
}

function entryOfOthers(others: readonly PrincipleResult[]): StandingEntry {
  const gates = others.flatMap((other) => other.gates);
  const verdict = worstOf(others.map((other) => other.verdict));
  const count = verdict === 'pass' ? String(gates.filter(({ deciding }) => deciding).length) : (countedGates(gates) ?? 'not checked');
  return { verdict, text: `other gates ${STANDING_SIGNS[verdict]} ${count}` };
}

function colorOf(verdict: StandingVerdict, paint: Paint): (text: string) => string {
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
