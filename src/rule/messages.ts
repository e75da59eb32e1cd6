import type { Gate } from '../plan/model.js';
import { problem as anyProblem, type Fix, type Message, type Problem, type ProblemPlace, type Severity } from './problem.js';

/** The messages of a rule, by id, with their words as literal types. */
export type Messages = Readonly<Record<string, Message>>;

/** The names of the `{slots}` in a text; none where the text is not known as a literal. */
type SlotsOf<Text> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | SlotsOf<Rest> : never;

/** The part of a variant ('' for none), where it has its own; else that of the message. */
type PartOf<Own, Key extends 'text' | 'hint', Variant extends string> =
  Own extends { readonly variants: Readonly<Record<Variant, Readonly<Record<Key, infer Part>>>> } ? Part : Own extends Readonly<Record<Key, infer Part>> ? Part : never;
type SlotsIn<Own, Variant extends string> = SlotsOf<PartOf<Own, 'text', Variant>> | SlotsOf<PartOf<Own, 'hint', Variant>>;
type VariantsOf<Own> = Own extends { readonly variants: infer Variants } ? Extract<keyof Variants, string> : never;

/** The words that a fact brings along: its properties that are always strings. */
type WordsOf<Fact> = { [Key in keyof Fact]-?: Fact[Key] extends string ? Key : never }[keyof Fact];

/** Exactly the slots: those that the fact does not fill are required, those that it does may be replaced. */
type Words<Slots extends string, Fact> = [Slots] extends [never] ? Readonly<Record<string, never>> : Readonly<Record<Exclude<Slots, WordsOf<Fact>>, string> & Partial<Record<Extract<Slots, WordsOf<Fact>>, string>>>;

/** What a problem may say besides its words. */
interface Details<Variant extends string> {
  readonly severity?: Exclude<Severity, 'off'>;
  readonly gate?: Gate;
  readonly variant?: Variant;
  readonly joint?: string;
  readonly fix?: Fix | undefined;
  readonly suggest?: readonly Fix[];
}

/** Makes the problems of one rule: only declared ids, and exactly the words that the message has slots for. */
export type ProblemOf<Own extends Messages> = <Id extends Extract<keyof Own, string>, Fact extends ProblemPlace, Variant extends VariantsOf<Own[Id]> | '' = ''>(
  id: Id,
  fact: Fact,
  ...rest: [Exclude<SlotsIn<Own[Id], Variant>, WordsOf<Fact>>] extends [never] ? [words?: Words<SlotsIn<Own[Id], Variant>, Fact>, details?: Details<Variant>] : [words: Words<SlotsIn<Own[Id], Variant>, Fact>, details?: Details<Variant>]
) => Problem;

/** The messages of a rule, and what makes problems of them, checked by the compiler. */
export interface DeclaredMessages<Own extends Messages> {
  readonly messages: Own;
  readonly problem: ProblemOf<Own>;
}

/** Declares what a rule can say. */
export function declareMessages<const Own extends Messages>(messages: Own): DeclaredMessages<Own> {
  return { messages, problem: typedProblem };
}

/** Types see to it that id and words fit; at run time all problems are made alike. */
function typedProblem(id: string, fact: ProblemPlace, words: Readonly<Record<string, string | undefined>> = {}, details: Details<string> = {}): Problem {
  const data = Object.fromEntries(Object.entries(words).flatMap(([slot, word]) => (word === undefined ? [] : [[slot, word]])));
  return anyProblem(id, fact, { ...details, data });
}
