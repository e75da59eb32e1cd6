import type { Principle, Standing } from './constitution/model.js';
import type { Gate, Located } from './plan/model.js';
import { PLAN_START, problem, type Facts, type Problem } from './problem.js';
import { compareWording, type Likeness } from './wording.js';

/** Judges the gates of one principle, or those that none claims. */
export function* checkGates(standing: Standing, facts: Facts): Iterable<Problem> {
  for (const gate of standing.deciding) yield* checkVerdict(gate);
  yield* checkReasons(standing);
  if (isUnread(facts)) return;
  const { principle } = standing;
  if (principle !== undefined && isUnchecked(standing) && !isChosen(principle, facts)) yield problem('principle-missing', checkHeading(facts), { data: { principle: principle.name } });
  else yield* checkExpected(standing, facts);
}

function* checkVerdict(gate: Gate): Iterable<Problem> {
  switch (gate.verdict) {
    case 'fail':
      yield problem('gate-failed', gate, { gate });
      break;
    case 'open':
      yield gate.partial ? problem('gate-partial', gate, { gate }) : problem('gate-open', gate, { gate, data: { state: stateOf(gate) } });
      break;
    case 'pass':
      if (gate.deviation !== undefined) yield problem('gate-deviates', gate, { gate });
      break;
    case 'na':
      break;
  }
}

/** What keeps a gate open, in the words that come before its text. */
function stateOf({ form, sign }: Gate): string {
  switch (form) {
    case 'box':
      return 'Unchecked gate';
    case 'pseudo-box':
      return `No true checkbox (${sign}) for gate`;
    case 'status':
      return `Gate still ${sign}:`;
    case 'blank':
      return 'No status for gate';
    case 'question':
      return 'Unanswered gate';
    case 'assertion':
      return 'Open gate';
  }
}

/** Once per principle: one missing reason is reported, not each. */
function* checkReasons({ deciding }: Standing): Iterable<Problem> {
  const unexplained = deciding.find(({ verdict, reason }) => verdict === 'na' && reason === '');
  if (unexplained !== undefined) yield problem('gate-na-unexplained', unexplained, { gate: unexplained });
}

/** A plan in which no gate was read is told so once, not principle by principle. */
function isUnread({ plan }: Facts): boolean {
  return plan.checks.every(({ gates, labels }) => gates.length === 0 && labels.length === 0);
}

function isUnchecked({ gates, label }: Standing): boolean {
  return gates.length === 0 && label === undefined;
}

/** A template with gates of its own has chosen what a plan checks. */
function isChosen({ declaredBy }: Principle, { constitution }: Facts): boolean {
  return declaredBy === 'constitution' && (constitution.expected?.gates.length ?? 0) > 0;
}

function* checkExpected(standing: Standing, facts: Facts): Iterable<Problem> {
  const place = standing.label ?? standing.gates.find(({ principle }) => principle !== undefined) ?? checkHeading(facts);
  for (const { label } of standing.missing) yield problem('gate-missing', place, { data: { gate: label }, severity: 'warning' });
  for (const { gate, stated, likeness } of pairGates(standing)) {
    if (stated === undefined) yield problem('gate-missing', place, { data: { gate } });
    else if (likeness !== 'same') yield problem('gate-reworded', stated, { gate: stated, data: { gate }, severity: likeness === 'weaker' ? 'error' : 'warning' });
  }
}

/** An expected gate and the stated one that comes nearest to it. */
interface Pair {
  readonly gate: string;
  readonly stated?: Gate;
  readonly likeness: Likeness;
}

/** The nearest first, so that a gate which is the same is not taken for another's rewording. */
const NEAREST_FIRST = ['same', 'weaker', 'reworded'] as const satisfies readonly Likeness[];

/** A later check may sum a principle up: its gates are still stated above. */
function pairGates({ principle, gates }: Standing): readonly Pair[] {
  const left = new Set(gates);
  const found = new Map<string, Pair>();
  for (const likeness of NEAREST_FIRST) {
    for (const gate of principle?.gates ?? []) {
      const stated = found.has(gate) ? undefined : [...left].find((candidate) => likenessOf(gate, candidate) === likeness);
      if (stated === undefined) continue;
      left.delete(stated);
      found.set(gate, { gate, stated, likeness });
    }
  }
  return (principle?.gates ?? []).map((gate) => found.get(gate) ?? { gate, likeness: 'different' });
}

/** A gate may be split at its colon or dash into name and evidence: the whole of it is compared as well. */
function likenessOf(expected: string, { text, evidence }: Gate): Likeness {
  const whole = compareWording(expected, `${text} ${evidence}`);
  return whole === 'same' ? whole : compareWording(expected, text);
}

function checkHeading({ plan }: Facts): Located {
  return plan.checks[0] ?? { at: PLAN_START };
}
