import type { ConstitutionCheck, Gate } from '../../plan/model.js';
import { readPrincipleRef } from '../../plan/words/principle-ref.js';
import { matchPrinciple } from './match.js';
import { resembles } from './mentions.js';
import type { Principle } from '../constitution.js';

const AFTER_NAME = /[:：]|\s[-–—]\s/u;

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
    principles: claimantsOf(gate, principles),
    round: check.recheck || gate.recheck ? index + 1 : 0,
  }));
}

/** The principles that claim a gate: by the label; else by the words that a principle expects; else by the name that the gate's own words begin with. */
export function claimantsOf(gate: Gate, principles: readonly Principle[]): readonly Principle[] {
  const labelled = gate.principle === undefined ? [] : matchPrinciple(gate.principle, principles);
  if (labelled.length > 0) return labelled;
  const expecting = principles.find(({ gates }) => gates.some((expected) => resembles(gate.text, expected)));
  return expecting === undefined ? matchOwnWords(gate.text, principles) : [expecting];
}

/** A gate's own words are a sentence more often than a name: what stands before the dash or colon must be one word, or like the principle's name as a whole. */
function matchOwnWords(text: string, principles: readonly Principle[]): readonly Principle[] {
  const ref = readPrincipleRef(text.split(AFTER_NAME, 1)[0] ?? '');
  const matched = ref.ordinals.length > 1 ? [] : matchPrinciple(ref, principles);
  return matched.filter(({ name }) => !ref.name.includes(' ') || resembles(ref.name, name));
}
