import type { Principle, Standing } from '../../constitution/constitution.js';
import { resembles } from '../../plan/words/similarity/mentions.js';
import type { Gate, Located } from '../../plan/model.js';
import { deniesConstitution, isUnchecked, templateChooses } from '../comparisons/unchecked-principles.js';
import { followsOther } from '../comparisons/unknown-principles.js';
import { addGate, addPrinciple } from '../edits/add-principle.js';
import { headingOf, titleOf } from '../principle-title.js';
import { PLAN_START, type Facts, type Problem } from '../problem.js';
import { gateProblem as problem, PRINCIPLE_MISSING } from './gate-messages.js';
import { compareWording, type Likeness } from './wording.js';

/** Reports a principle that the check leaves out, else the expected gates that it leaves out or words differently. */
export function* checkPresence(standing: Standing, facts: Facts): Iterable<Problem> {
  if (isUnread(facts)) return;
  const { principle, missing } = standing;
  if (principle === undefined || !isUnchecked(standing)) {
    yield* checkTemplate(standing, facts);
    yield* checkExpected(standing, facts);
  } else if (!isExcused(standing, facts) && !followsOther(facts)) {
    // A single gate stands for the principle.
    yield* missing.length === 1 ? checkTemplate(standing, facts) : checkPrinciple(principle, standing, facts);
  }
}

/** Whether no gate was read at all, which is one finding for the plan and not one per principle. */
function isUnread({ plan }: Facts): boolean {
  return plan.checks.every(({ gates, labels }) => gates.length === 0 && labels.length === 0);
}

/** Whether a missing principle is not reported: it is newer than the plan, covered in other words, or reported under a wrong name. */
function isExcused({ later, covered, misnamed }: Standing, { evidence }: Facts): boolean {
  return (later === true && evidence.formerNames === undefined) || covered === true || (misnamed?.length ?? 0) > 0;
}

function* checkPrinciple(principle: Principle, standing: Standing, facts: Facts): Iterable<Problem> {
  // A template that chooses the gates may leave the principle out.
  const mayBeLeftOut = principle.declaredBy === 'constitution' && standing.missing.length === 0 && templateChooses(facts);
  if (mayBeLeftOut || isNewer(principle, facts)) return;
  const variant = deniesConstitution(facts) ? 'denied' : '';
  const words = { principle: titleOf(principle), source: facts.constitution.source };
  const suggest = addPrinciple(principle, facts.plan);
  yield problem(PRINCIPLE_MISSING, checkHeading(facts), words, { variant, joint: headingOf(principle), suggest });
}

/** Whether the constitution did not have the principle when the plan was written. */
function isNewer({ name, declaredBy }: Principle, { evidence }: Facts): boolean {
  return declaredBy === 'constitution' && evidence.formerNames?.some((former) => resembles(former, name)) === false;
}

/** Reports gates of the project's template that the plan does not state. */
function* checkTemplate(standing: Standing, facts: Facts): Iterable<Problem> {
  const place = placeOf(standing, facts);
  for (const { label } of standing.missing) {
    const suggest = addGate(label, standing.gates, facts.plan);
    yield problem('gate-missing', place, { gate: label }, { severity: 'warning', joint: label, suggest });
  }
}

function* checkExpected(standing: Standing, facts: Facts): Iterable<Problem> {
  const place = placeOf(standing, facts);
  for (const { gate, stated, likeness } of pairGates(standing)) {
    const words = { gate: plain(gate) };
    if (stated === undefined) yield problem('gate-missing', place, words, { suggest: addGate(gate, standing.gates, facts.plan) });
    else if (likeness !== 'same') yield problem('gate-reworded', stated, words, { gate: stated, severity: likeness === 'weaker' ? 'error' : 'warning' });
  }
}

/** An expected gate and the most similar stated one. */
interface Pair {
  readonly gate: string;
  readonly stated?: Gate;
  readonly likeness: Likeness;
}

/** Pairs equal gates first, so that none of them is matched as a rewording. */
const NEAREST_FIRST = ['same', 'reworded', 'weaker'] as const satisfies readonly Likeness[];

/** Pairs expected and stated gates. The first check still states a gate that a re-check words differently. */
function pairGates({ principle, deciding, gates }: Standing): readonly Pair[] {
  const left = new Set([...deciding, ...gates]);
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

/** Compares the gate with and without its evidence, because a gate may contain the colon or dash that separates them. */
function likenessOf(expected: string, { text, evidence }: Gate): Likeness {
  const readings = [compareWording(expected, `${text} ${evidence}`), compareWording(expected, text)];
  return NEAREST_FIRST.find((likeness) => readings.includes(likeness)) ?? 'different';
}

/** A gate without markup, as findings show it. */
const plain = (gate: string): string => gate.replaceAll('`', '');

/** The place to report something missing: the principle's label, else its first gate, else the heading of the check. */
function placeOf({ label, gates }: Standing, facts: Facts): Located {
  return label ?? gates[0] ?? checkHeading(facts);
}

function checkHeading({ plan }: Facts): Located {
  return plan.checks[0] ?? { at: PLAN_START };
}
