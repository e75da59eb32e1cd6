import type { Principle, Standing } from './constitution/model.js';
import type { Facts, Message, Problem, Rule } from './problem.js';

/** What a principle module's own check may know: the facts, and how the plan stands by this principle. */
export interface PrincipleFacts extends Facts {
  readonly standing: Standing;
  /** Whether the gate of those words is stated and passes. */
  passes(gate: string): boolean;
}

/** A principle, as its author writes it. */
export interface PrincipleDefinition {
  readonly name: string;
  readonly ordinal?: string;
  readonly nonNegotiable?: boolean;
  readonly why: string;
  /** The gates that a plan must state for it, word for word. */
  readonly gates?: readonly string[];
  /** What `check` can say besides the messages that every principle has. */
  readonly messages?: Readonly<Record<string, Message>>;
  check?(facts: PrincipleFacts): Iterable<Problem>;
}

/** Declares a principle and adds the checks that all have: its gates open, failed, missing, reworded, N/A. The rule's id is the slug of its name. */
export declare function definePrinciple(definition: PrincipleDefinition): Rule;
/** The rule for a principle that is known by its constitution only. */
export declare function principleRule(principle: Principle): Rule;
