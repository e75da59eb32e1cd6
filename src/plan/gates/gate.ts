import type { Gate, PrincipleRef, Span, Status } from '../model.js';
import { readDeviation } from './deviation.js';
import type { Statement } from './statement.js';

/** What a reader found of a gate, before what can be derived from it. */
export interface GateParts {
  readonly at: Span;
  readonly text: string;
  readonly evidence: string;
  readonly status: Status;
  readonly principle?: PrincipleRef;
}

/** Where a gate is read: the principle of the label above, if that names one. */
export interface Scope {
  readonly principle?: PrincipleRef;
  readonly recheck: boolean;
  /** The status of a heading that is only a status: `### ✅ Passes`. */
  readonly groupStatus?: Status;
}

/** A gate with its reason and deviation read from its evidence. */
export function makeGate(parts: GateParts, recheck: boolean): Gate {
  const { at, text, evidence, status, principle } = parts;
  const deviation = status.verdict === 'pass' ? readDeviation(evidence) : undefined;
  return {
    ...status,
    ...(principle !== undefined && { principle }),
    text,
    evidence,
    asserted: status.form === 'assertion',
    recheck,
    reason: status.verdict === 'na' ? reasonIn(evidence) : '',
    ...(deviation !== undefined && { deviation }),
    at,
  };
}

const EMPTY_REASON = /^[^\p{L}\p{N}]*(?:n\/?a)?[^\p{L}\p{N}]*$/iu;

function reasonIn(evidence: string): string {
  return EMPTY_REASON.test(evidence) ? '' : evidence;
}

/** The status that a statement itself gives. */
export function statusOf({ status }: Statement): Status | undefined {
  return status === undefined ? undefined : { verdict: status.verdict, partial: status.partial, sign: status.sign, form: 'status' };
}

export const ASSERTED: Status = { verdict: 'pass', form: 'assertion', sign: '', partial: false };
export const QUESTION: Status = { verdict: 'open', form: 'question', sign: '?', partial: false };

const FIRST_SENTENCE_ASKS = /^[^.。!！?？]*(?:\?|？)/u;
const PLAIN_CODE = /`[^`]*`/g;

/** Whether a text is still the template's question: its first sentence asks. */
export function asks(text: string): boolean {
  return FIRST_SENTENCE_ASKS.test(text.replace(PLAIN_CODE, ' ').replace(/\b(?:e\.g|i\.e|etc|vs)\./gi, ' ').replace(/(\w)\.(?=\w)/g, '$1 '));
}
