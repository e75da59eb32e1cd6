import type { ConstitutionCheck, Gate } from '../plan/model.js';
import { matchPrinciple, resembles } from './match.js';
import type { Principle } from './model.js';

/** A gate with the principles that it counts for, and the round of checking it was read in. */
export interface Claim {
  readonly gate: Gate;
  readonly principles: readonly Principle[];
  /** 0 for the first check; higher for every later one. */
  readonly round: number;
}

/** The gates of a check, each with the principles that claim it: none where it is the plan's own. `index` is the check's place among the plan's checks. */
export function claimsOf(check: ConstitutionCheck, index: number, principles: readonly Principle[]): readonly Claim[] {
  return check.gates.map((gate) => ({
    gate,
    principles: claimants(gate, principles),
    round: check.recheck || gate.recheck ? index + 1 : 0,
  }));
}

/** By the label; else by the words that a principle expects; else, where there is no label, by the gate's own words. */
function claimants(gate: Gate, principles: readonly Principle[]): readonly Principle[] {
  const labelled = gate.principle === undefined ? [] : matchPrinciple(gate.principle, principles);
  if (labelled.length > 0) return labelled;
  const expecting = principles.find(({ gates }) => gates.some((expected) => resembles(gate.text, expected)));
  if (expecting !== undefined) return [expecting];
  return gate.principle === undefined ? matchOwnWords(gate.text, principles) : [];
}

/** A gate's own words are a sentence more often than a name: they must be like the principle's name as a whole. */
function matchOwnWords(text: string, principles: readonly Principle[]): readonly Principle[] {
  const matched = matchPrinciple({ text, ordinals: [], name: text, aliases: [] }, principles);
  return matched.filter(({ name }) => resembles(text, name));
}
