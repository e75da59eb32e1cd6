import type { Gate } from '../plan/model.js';
import { problem as anyProblem, type Fix, type Message, type Problem, type ProblemPlace, type Severity } from './problem.js';

/** The messages of a rule by id; texts keep their literal types. */
export type Messages = Readonly<Record<string, Message>>;

/** The names of the `{slots}` in a text; never if the text has no literal type. */
type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** The text or hint of a variant, if it has its own, else that of the message ('' selects the message). */
type PartOf<Own, Key extends 'text' | 'hint', Variant extends string> =
  Own extends { readonly variants: Readonly<Record<Variant, Readonly<Record<Key, infer Part>>>> } ? Part : Own extends Readonly<Record<Key, infer Part>> ? Part : never;
/** The slots of a message; of several possible variants, those of each. */
type SlotsIn<Own, Variant extends string> = Variant extends string ? SlotsOf<PartOf<Own, 'text', Variant>> | SlotsOf<PartOf<Own, 'hint', Variant>> : never;
type VariantsOf<Own> = Own extends { readonly variants: infer Variants } ? Extract<keyof Variants, string> : never;

/** The value of a slot. */
type Word = string | number;

/** The slots that a fact fills: its properties that are texts or numbers. */
type WordsOf<Fact> = { [Key in keyof Fact]-?: Fact[Key] extends Word ? Key : never }[keyof Fact];

/** The slot values that a problem needs: required for slots that the fact does not fill, optional for the others. */
type Words<Slots extends string, Fact> = [Slots] extends [never]
  ? Readonly<Record<string, never>>
  : Readonly<Record<Exclude<Slots, WordsOf<Fact>>, Word> & Partial<Record<Extract<Slots, WordsOf<Fact>>, Word>>>;

/** Optional details of a problem. */
interface Details<Variant extends string> {
  readonly severity?: Exclude<Severity, 'off'>;
  readonly gate?: Gate;
  readonly variant?: Variant;
  readonly joint?: string;
  readonly fix?: Fix | undefined;
  readonly suggest?: readonly Fix[];
}

/** The arguments after the fact; the words are optional if the fact fills all slots. */
type Rest<Own, Variant extends string, Fact> = [Exclude<SlotsIn<Own, Variant>, WordsOf<Fact>>] extends [never]
  ? [words?: Words<SlotsIn<Own, Variant>, Fact>, details?: Details<Variant>]
  : [words: Words<SlotsIn<Own, Variant>, Fact>, details?: Details<Variant>];

/** Creates problems of one rule; the compiler accepts only declared ids and the slots of their texts. */
export type ProblemOf<Own extends Messages> = <Id extends Extract<keyof Own, string>, Fact extends ProblemPlace, Variant extends VariantsOf<Own[Id]> | '' = ''>(
  id: Id,
  fact: Fact,
  ...rest: Rest<Own[Id], Variant, Fact>
) => Problem;

/** The messages of a rule, with a type-checked `problem`. */
export interface DeclaredMessages<Own extends Messages> {
  readonly messages: Own;
  readonly problem: ProblemOf<Own>;
}

/** Declares the messages of a rule. */
export function declareMessages<const Own extends Messages>(messages: Own): DeclaredMessages<Own> {
  return { messages, problem: typedProblem };
}

/** The types check ids and slots; at run time all problems are created alike. */
function typedProblem(id: string, fact: ProblemPlace, words: Readonly<Record<string, Word | undefined>> = {}, details: Details<string> = {}): Problem {
  const data = Object.fromEntries(Object.entries(words).flatMap(([slot, word]) => (word === undefined ? [] : [[slot, String(word)]])));
  return anyProblem(id, fact, { ...details, data });
}
