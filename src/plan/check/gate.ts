import type { Gate, PrincipleRef, Span, Status } from '../model.js';
import { readDeviation } from '../words/deviation.js';
import type { Statement } from './statement.js';

/** What a reader found of a gate, before what can be derived from it. */
export interface GateParts {
  readonly at: Span;
  readonly text: string;
  /** Gathered only of gates that stay: most are read twice, first to see whether any has a status. */
  readonly evidence: () => string;
  readonly status: Status;
  readonly principle?: PrincipleRef | undefined;
  /** It was read in a later check of the same gates. */
  readonly recheck: boolean;
}

/** Where a gate is read. */
export interface Scope {
  /** The principle of the label above, if that names one. */
  readonly principle?: PrincipleRef;
  readonly recheck: boolean;
  /** The status of a heading that is only a status: `### ✅ Passes`. */
  readonly groupStatus?: Status;
  /** What may be a gate without a status: anything that is stated; only what stands beside gates with one; nothing, where the check says that there is no constitution. */
  readonly assertions: 'free' | 'siblings' | 'none';
}

/** A Roman ordinal, or the word for a principle before its number: an Arabic number alone may count anything. */
const DECLARED = /^[^\p{L}\p{N}]{0,4}(?:[IVXL]{1,6}[.:)、]\s|(?:principle|article|art\.|principio|princípio|principe|prinzip|grundsatz|принцип|原則|原则|원칙)\s?[IVXL\d])/iu;

/** The principle of a gate: that of the label above, unless the label has no ordinal and the gate names a principle by its own. */
export function principleIn({ principle }: Scope, own: PrincipleRef | undefined): PrincipleRef | undefined {
  if (principle === undefined) return own;
  return principle.ordinals.length === 0 && own !== undefined && own.ordinals.length > 0 && DECLARED.test(own.text) ? own : principle;
}

/** A gate with its reason and deviation read from its evidence. */
export function makeGate({ at, text, evidence: gather, status, principle, recheck }: GateParts): Gate {
  const evidence = gather();
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

const LEADING_NA = /^[^\p{L}\p{N}]*n\/?a/u;

/** `N/A` again is no reason. */
function reasonIn(evidence: string): string {
  return /[\p{L}\p{N}]/u.test(evidence.toLowerCase().replace(LEADING_NA, '')) ? evidence : '';
}

/** The status that a statement itself gives. */
export function statusOf({ status }: Statement): Status | undefined {
  return status === undefined ? undefined : { verdict: status.verdict, partial: status.partial, sign: status.sign, form: 'status' };
}

export const ASSERTED: Status = { verdict: 'pass', form: 'assertion', sign: '', partial: false };
export const QUESTION: Status = { verdict: 'open', form: 'question', sign: '?', partial: false };

/** The gate's own words: its name, unless that is only a shout (`⚠️ **CRITICAL**: …`). */
export function textOf({ name, words }: Statement): string {
  return name === '' || SHOUT.test(name) ? words : name;
}

const SHOUT = /^[A-Z]{4,}(?: [A-Z]{4,}){0,2}$/;

/** What a statement says for its verdict: what stands behind its name; without a name what stands beside its status. */
export function evidenceOf({ name, evidence, remark }: Statement): string {
  return name === '' ? remark : evidence;
}

/** Some parts as one text, the empty ones left out. */
export function joinEvidence(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}

const FIRST_SENTENCE = /^(?:[^.。!！?？]|\.(?=\S))*[?？]/u;
const ABBREVIATIONS = /\b(?:e\.g|i\.e|etc|vs)\./g;
/** Behind the question mark: yes, a no that is all (`No premature abstraction` is advice), a sign, a dash or an arrow with what was decided. */
const ANSWER = /^[\s*_"'）)]*(?:yes|no(?=\s*(?:$|[.,;:!)—–(-]))|n\/a|sí|sim|oui|ja|はい|いいえ|是|否|예|아니오|[→—–✅✔✓❌✗⚠-])/u;

/** `I. Small modules: ?` */
const MARK_ALONE = /[:：—–-]\s*[?？]+\s*$/u;

/** Whether a text is still the template's question: its first sentence asks, and nothing answers. */
export function asks(text: string): boolean {
  if (!text.includes('?') && !text.includes('？')) return false;
  if (MARK_ALONE.test(text)) return true;
  const plain = text.toLowerCase().replace(ABBREVIATIONS, ' ');
  const question = FIRST_SENTENCE.exec(plain)?.[0];
  return question !== undefined && !ANSWER.test(plain.slice(question.length));
}
