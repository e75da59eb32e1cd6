import type { ConstitutionCheck, Gate, PrincipleRef } from '../../plan/model.js';
import { readPrincipleRef } from '../../plan/words/principle-ref.js';
import { matchPrinciple } from './match.js';
import { resembles } from '../../plan/words/similarity/mentions.js';
import type { Principle } from '../constitution.js';

const AFTER_NAME = /[:：]|\s[-–—]\s/u;

/** A gate with its principles, and the index of its check. */
export interface Claim {
  readonly gate: Gate;
  readonly principles: readonly Principle[];
  /** 0 for the first check; higher for every later one. */
  readonly round: number;
}

/** The gates of a check with their principles, none for a gate of the plan's own. `index` is the index of the check in the plan. */
export function claimsOf(check: ConstitutionCheck, index: number, principles: readonly Principle[]): readonly Claim[] {
  return check.gates.map((gate) => ({
    gate,
    principles: claimantsOf(gate, principles),
    round: check.recheck || gate.recheck ? index + 1 : 0,
  }));
}

/** The principles of a gate: by its label; else by the text of an expected gate; else by the name at the start of the gate's text. */
export function claimantsOf(gate: Gate, principles: readonly Principle[]): readonly Principle[] {
  const labelled = gate.principle === undefined ? [] : matchPrinciple(gate.principle, principles);
  if (labelled.length > 0) return labelled;
  const expecting = principles.find(({ gates }) => gates.some((expected) => resembles(gate.text, expected)));
  return expecting === undefined ? matchOwnWords(gate.text, principles) : [expecting];
}

/** Matches the text before the first dash or colon of a gate. It is more often a sentence than a name, so it must be one word or similar to the whole name. */
function matchOwnWords(text: string, principles: readonly Principle[]): readonly Principle[] {
  const ref = readPrincipleRef(text.split(AFTER_NAME, 1)[0] ?? '');
  const matched = ref.ordinals.length > 1 ? [] : matchPrinciple(ref, principles);
  return matched.filter(({ name }) => !ref.name.includes(' ') || resembles(ref.name, name));
}

/** The principles that the labels and gates of checks name. */
export function refsIn(checks: readonly ConstitutionCheck[]): readonly PrincipleRef[] {
  return [...checks.flatMap(({ labels }) => labels), ...checks.flatMap(({ gates }) => gates.flatMap(({ principle }) => principle ?? []))];
}
