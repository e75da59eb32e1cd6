import type { Principle } from '../constitution/model.js';
import type { Gate } from '../plan/model.js';
import type { Facts } from './problem.js';

/** A gate whose words call themselves a principle, by an ordinal, and name none of the constitution's. */
export interface UnknownPrinciple {
  readonly text: string;
  readonly gate: Gate;
  /** The principle that has the ordinal, under another name. */
  readonly declared?: Principle;
}

/** The principles that a plan names and the constitution does not, each once. A plan older than the last amendment may have older names. */
export function unknownPrinciples({ constitution, standings }: Facts): readonly UnknownPrinciple[] {
  if (constitution.principles.length === 0) return [];
  const found = new Map<string, UnknownPrinciple>();
  for (const { text, gate } of standings.flatMap(numberedGates)) {
    const declared = standings.find(({ misnamed }) => misnamed?.includes(gate))?.principle;
    if (!found.has(text)) found.set(text, { text, gate, ...(declared !== undefined && { declared }) });
  }
  return [...found.values()];
}

function numberedGates({ principle, deciding, later }: Facts['standings'][number]): readonly UnknownPrinciple[] {
  if (principle !== undefined || later === true) return [];
  return deciding.flatMap((gate) => (gate.principle === undefined || gate.principle.ordinals.length === 0 ? [] : [{ text: gate.principle.text, gate }]));
}
