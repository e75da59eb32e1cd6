import { mentions } from '../../constitution/matching/mentions.js';
import type { Gate } from '../../plan/model.js';
import type { Facts } from '../problem.js';

/** A gate whose words call themselves a principle, by an ordinal, and name none of the constitution's. */
interface UnknownPrinciple {
  readonly text: string;
  readonly gate: Gate;
  /** Ordinal and name of the principle that has the ordinal, under that other name; empty where none has it. */
  readonly ordinal: string;
  readonly name: string;
}

/** The principles that a plan names and the constitution does not, each once. A plan older than the last amendment may have older names. */
export function unknownPrinciples({ constitution, standings, evidence }: Facts): readonly UnknownPrinciple[] {
  if (constitution.principles.length === 0) return [];
  const found = new Map<string, UnknownPrinciple>();
  for (const { text, gate } of standings.flatMap(numberedGates)) {
    const declared = standings.find(({ misnamed }) => misnamed?.includes(gate))?.principle;
    const former = evidence.formerNames?.some((name) => mentions(text, name)) === true;
    if (!former && !found.has(text)) found.set(text, { text, gate, ordinal: declared?.ordinal ?? '', name: declared?.name ?? '' });
  }
  return [...found.values()];
}

function numberedGates({ principle, deciding, later }: Facts['standings'][number]): readonly Pick<UnknownPrinciple, 'text' | 'gate'>[] {
  if (principle !== undefined || later === true) return [];
  return deciding.flatMap((gate) => (gate.principle === undefined || gate.principle.ordinals.length === 0 ? [] : [{ text: gate.principle.text, gate }]));
}
