import type { Plan, PrincipleRef } from '../plan/model.js';
import { matchPrinciple } from './match.js';
import type { Principle } from './model.js';

/** How the principles of a template and of its constitution differ, in their own words. */
export interface Drift {
  /** Declared by the constitution, not in the template. */
  readonly missing: readonly string[];
  /** Numbered as a principle in the template, not declared by the constitution. */
  readonly unknown: readonly string[];
}

/** The drift between a template, read as a plan, and the principles of a constitution. None where the template does not go by principles. */
export function findDrift(template: Plan, principles: readonly Principle[]): Drift | undefined {
  const refs = refsOf(template);
  const matched = new Set(refs.flatMap((ref) => matchPrinciple(ref, principles)));
  const goesByPrinciples = matched.size * 2 >= principles.length;
  const missing = goesByPrinciples ? principles.filter((principle) => !matched.has(principle)).map(titleOf) : [];
  const unknown = refs.filter((ref) => ref.ordinals.length === 1 && matchPrinciple(ref, principles).length === 0).map(({ text }) => text);
  return missing.length + unknown.length === 0 ? undefined : { missing, unknown: [...new Set(unknown)] };
}

/** What a template names: the labels of its check, and the gates that stand under none. */
function refsOf({ checks }: Plan): readonly PrincipleRef[] {
  return checks.flatMap(({ labels, gates }) => [
    ...labels,
    ...gates.map(({ principle, text }) => principle ?? { text, name: text, ordinals: [], aliases: [] }),
  ]);
}

function titleOf({ ordinal, name }: Principle): string {
  return ordinal === undefined ? name : `${ordinal}. ${name}`;
}
