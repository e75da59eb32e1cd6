import type { Gate, PrincipleRef, Span, Status } from '../../model.js';
import { readDeviation } from '../../words/verdicts/deviation.js';
import { hasWord } from '../../words/letters.js';
import type { Statement } from '../statement/read-statement.js';
import { DECLARED_ORDINAL } from '../../words/constitution/citation-words.js';

/** The parts of a gate that a reader found. */
export interface GateParts {
  readonly at: Span;
  readonly text: string;
  /** Lazy, because most gates are read twice, first to find out whether any has a status. */
  readonly evidence: () => string;
  readonly status: Status;
  readonly principle?: PrincipleRef | undefined;
  /** Whether the gate belongs to a later check of the same gates. */
  readonly recheck: boolean;
}

/** The context in which a gate is read. */
export interface Scope {
  /** The principle of the label above. */
  readonly principle?: PrincipleRef;
  readonly recheck: boolean;
  /** The status of a heading that is only a status: `### ✅ Passes`. */
  readonly groupStatus?: Status;
  /** Which statements without a status are gates: all, only those beside gates with one, or none, if the check says that there is no constitution. */
  readonly assertions: 'free' | 'siblings' | 'none';
}

/** The principle of a gate: that of the label above, or the one that the gate names if the label has no ordinal. */
export function principleIn({ principle }: Scope, own: PrincipleRef | undefined): PrincipleRef | undefined {
  if (principle === undefined) return own;
  return principle.ordinals.length === 0 && own !== undefined && own.ordinals.length > 0 && DECLARED_ORDINAL.test(own.text) ? own : principle;
}

/** Creates a gate; reads its reason and its deviation from the evidence. */
export function makeGate({ at, text, evidence: gather, status, principle, recheck }: GateParts): Gate {
  const evidence = gather();
  const deviation = status.verdict === 'pass' ? readDeviation(evidence) : undefined;
  return {
    text,
    evidence,
    asserted: status.form === 'assertion',
    recheck,
    reason: status.verdict === 'na' ? reasonIn(evidence) : '',
    at,
    ...status,
    ...(principle !== undefined && { principle }),
    ...(deviation !== undefined && { deviation }),
  };
}

const LEADING_NA = /^[^\p{Alpha}\d]*n\/?a/u;

/** The reason in the evidence of an N/A; a repeated `N/A` is none. */
function reasonIn(evidence: string): string {
  return hasWord(evidence.toLowerCase().replace(LEADING_NA, '')) ? evidence : '';
}

/** The text of a gate: its name, or all words if the name is only an exclamation (`⚠️ **CRITICAL**: …`). */
export function textOf({ name, words }: Statement): string {
  return name === '' || EXCLAMATION.test(name) ? words : name;
}

const EXCLAMATION = /^[A-Z]{4,}(?: [A-Z]{4,}){0,2}$/;

/** The evidence of a statement: the text after its name, or beside its status if it has no name. */
export function evidenceOf({ name, evidence, remark }: Statement): string {
  return name === '' ? remark : evidence;
}

/** Joins the parts that are not empty. */
export function joinEvidence(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
