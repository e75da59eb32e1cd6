import type { Standing } from '../../constitution/constitution.js';
import type { Proof } from '../../evidence/evidence.js';
import type { Gate } from '../../plan/model.js';
import { declareMessages } from '../messages.js';
import type { Facts, Message, Problem } from '../problem.js';
import { compareWording } from './wording.js';

/** A gate with the evidence that supports it. */
export interface ProvableGate {
  /** The exact text of the gate. */
  readonly gate: string;
  /** Any part of it is sufficient. */
  readonly evidence: Proof;
}

const { messages, problem } = declareMessages({
  'claim-unsupported': { text: 'Gate `{text}` passes, but {reason}', hint: 'Add what the gate claims, or name its replacement in Technical Context.', severity: 'warning', strict: 'error' },
});

/** The additional messages of a principle with provable gates. */
export const PROOF_MESSAGES: Readonly<Record<string, Message>> = messages;

/** Evidence that announces something for later. */
const STILL_TO_COME = /\b(?:add(?:s|ed|ing)?|create[sd]?|creating|new|will|to be|planned|introduc\w*|task|T\d{3})\b|新增|追加|추가/i;

/** Reports passing gates of active plans that neither a field of the plan nor the repository supports. */
export function* checkProofs(standing: Standing, gates: readonly ProvableGate[], { evidence }: Facts): Iterable<Problem> {
  for (const { gate, evidence: proof } of gates) {
    const stated = statedGate(standing, gate);
    if (stated?.verdict !== 'pass' || STILL_TO_COME.test(stated.evidence) || evidence.feature?.isActive !== true) continue;
    if (evidence.supports(proof) === false) yield problem('claim-unsupported', stated, { reason: reasonOf(proof) }, { gate: stated });
  }
}

/** The gate as stated, even if a later check replaces it by a verdict on the whole principle. */
export function statedGate({ gates, deciding }: Standing, gate: string): Gate | undefined {
  const states = ({ text }: Gate): boolean => compareWording(gate, text) !== 'different';
  return deciding.find(states) ?? gates.find(states);
}

function reasonOf({ dependency, file, ci }: Proof): string {
  const parts = [
    ...(dependency === undefined ? [] : [`no manifest has ${listOf(dependency)}`]),
    ...(file === undefined ? [] : [`there is no ${listOf(file)}`]),
    ...(ci === undefined ? [] : ['there is no CI configuration']),
  ];
  return parts.join(' and ');
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(' or ');
}
