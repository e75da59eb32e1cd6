import { mentions } from '../../constitution/matching/mentions.js';
import type { Gate, Located, PrincipleRef } from '../../plan/model.js';
import { readPrincipleRefs } from '../../plan/words/principle-ref.js';
import { nearestName } from '../nearest-name.js';
import type { Facts } from '../problem.js';
import { isAmendedLater } from './amended-later.js';

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

/** A part of a gate's label with an ordinal. */
interface NumberedLabel {
  readonly ref: PrincipleRef;
  readonly gate: Gate;
  readonly isFirst: boolean;
}

/** From this number on, the unknown principles are one finding: the plan was checked against another constitution. */
const SEVERAL = 3;

/** The distinct principles that a plan names and the constitution does not declare. A plan older than the last amendment may use former names. */
export function unknownPrinciples({ constitution, standings, evidence }: Facts): readonly UnknownPrinciple[] {
  if (constitution.principles.length === 0) return [];
  const found = new Map<string, UnknownPrinciple>();
  for (const { ref: { text, name }, gate, isFirst } of standings.flatMap(numberedLabels)) {
    const declared = isFirst ? standings.find(({ misnamed }) => misnamed?.includes(gate))?.principle : undefined;
    const former = evidence.formerNames?.some((one) => mentions(text, one)) === true;
    if (!former && !found.has(text)) found.set(text, { text, gate, ordinal: declared?.ordinal ?? '', name: declared?.name ?? '', nearest: nearestTo(name, constitution.principles.map((principle) => principle.name)) });
  }
  return [...found.values()];
}

/** Whether a plan was checked against another constitution: it names several principles, and none of those that the project's constitution declares. */
export function followsOther(facts: Facts): boolean {
  const { constitution, standings } = facts;
  const isUnchecked = standings.every(({ principle, gates, label }) => principle === undefined || (gates.length === 0 && label === undefined));
  return constitution.origin === 'file' && isUnchecked && unknownPrinciples(facts).length >= SEVERAL;
}

/** The place of an unknown principle: of several, the heading of the check. */
export function unknownPlace({ gate }: UnknownPrinciple, all: readonly UnknownPrinciple[], { plan }: Facts): Located {
  return all.length < SEVERAL ? gate : (plan.checks[0] ?? gate);
}

/** The probable reason why the constitution does not declare a principle, as a variant of the message. */
export function unknownReason({ name, nearest }: UnknownPrinciple, facts: Facts): 'other' | 'misnamed' | 'amended' | 'near' | '' {
  if (followsOther(facts)) return 'other';
  if (name !== '') return 'misnamed';
  if (isAmendedLater(facts.evidence)) return 'amended';
  return nearest === '' ? '' : 'near';
}

/** The most similar name by spelling, else by shared words. */
function nearestTo(name: string, names: readonly string[]): string {
  const spelled = nearestName(name.toLowerCase(), names.map((one) => one.toLowerCase()));
  return names.find((one) => one.toLowerCase() === spelled) ?? names.find((one) => mentions(name, one) || mentions(one, name)) ?? '';
}

function numberedLabels({ principle, deciding, later }: Facts['standings'][number]): readonly NumberedLabel[] {
  if (principle !== undefined || later === true) return [];
  return deciding.flatMap((gate) => (gate.principle === undefined || gate.principle.ordinals.length === 0 ? [] : readPrincipleRefs(gate.principle.text).map((ref, index) => ({ ref, gate, isFirst: index === 0 }))));
}
