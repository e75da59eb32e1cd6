import type { Plan } from '../../plan/model.js';
import { claimantsOf, refsIn } from '../matching/claims.js';
import { matchPrinciple } from '../matching/match.js';
import type { Principle } from '../constitution.js';
import { titleOf } from '../../rule/principle-title.js';
import { countShared, significantWords } from '../../plan/words/similarity/significant-words.js';

/** The differences between the principles of a template and of its constitution, as written. */
export interface Drift {
  /** Declared by the constitution, but not in the template. */
  readonly missing: readonly string[];
  /** Numbered as a principle in the template, but not declared by the constitution. */
  readonly unknown: readonly string[];
}

/** Compares a template, parsed as a plan, with the principles of a constitution. Missing principles count only if the template lists principles; one common word is sufficient for a match. */
export function findDrift({ checks }: Plan, principles: readonly Principle[]): Drift | undefined {
  const gates = checks.flatMap((check) => check.gates);
  const refs = refsIn(checks);
  const matched = new Set([...refs.flatMap((ref) => matchPrinciple(ref, principles)), ...gates.flatMap((gate) => claimantsOf(gate, principles))]);
  const texts = [...refs.map(({ text }) => text), ...gates.map(({ text }) => text)];
  const missing = principles.filter((principle) => !matched.has(principle) && !texts.some((text) => sharesWord(text, principle.name)));
  const numbered = refs.filter(({ ordinals }) => ordinals.length === 1);
  const unknown = numbered.filter((ref) => matchPrinciple(ref, principles).length === 0 && !principles.some(({ name }) => sharesWord(ref.text, name)));
  return driftOf(matched.size * 2 >= principles.length ? missing.map(titleOf) : [], unknown.map(({ text }) => text));
}

function driftOf(missing: readonly string[], unknown: readonly string[]): Drift | undefined {
  return missing.length + unknown.length === 0 ? undefined : { missing, unknown: [...new Set(unknown)] };
}

function sharesWord(text: string, other: string): boolean {
  return countShared(significantWords(text), significantWords(other)) > 0;
}
