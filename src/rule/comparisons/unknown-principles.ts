import { mentions } from '../../constitution/matching/mentions.js';
import type { Gate } from '../../plan/model.js';
import { nearestName } from '../nearest-name.js';
import type { Facts } from '../problem.js';

/** A gate with a principle's ordinal whose name the constitution does not declare. */
interface UnknownPrinciple {
  readonly text: string;
  readonly gate: Gate;
  /** The ordinal and name of the principle that has this ordinal; empty if none has it. */
  readonly ordinal: string;
  readonly name: string;
  /** The name of the most similar declared principle; empty if none is similar. */
  readonly nearest: string;
}

/** The distinct principles that a plan names and the constitution does not declare. A plan older than the last amendment may use former names. */
export function unknownPrinciples({ constitution, standings, evidence }: Facts): readonly UnknownPrinciple[] {
  if (constitution.principles.length === 0) return [];
  const found = new Map<string, UnknownPrinciple>();
  for (const { text, gate } of standings.flatMap(numberedGates)) {
    const declared = standings.find(({ misnamed }) => misnamed?.includes(gate))?.principle;
    const former = evidence.formerNames?.some((name) => mentions(text, name)) === true;
    if (!former && !found.has(text)) found.set(text, { text, gate, ordinal: declared?.ordinal ?? '', name: declared?.name ?? '', nearest: nearestTo(gate.principle?.name ?? text, constitution.principles.map((principle) => principle.name)) });
  }
  return [...found.values()];
}

/** The most similar name by spelling, else by shared words. */
function nearestTo(name: string, names: readonly string[]): string {
  const spelled = nearestName(name.toLowerCase(), names.map((one) => one.toLowerCase()));
  return names.find((one) => one.toLowerCase() === spelled) ?? names.find((one) => mentions(name, one) || mentions(one, name)) ?? '';
}

function numberedGates({ principle, deciding, later }: Facts['standings'][number]): readonly Pick<UnknownPrinciple, 'text' | 'gate'>[] {
  if (principle !== undefined || later === true) return [];
  return deciding.flatMap((gate) => (gate.principle === undefined || gate.principle.ordinals.length === 0 ? [] : [{ text: gate.principle.text, gate }]));
}
