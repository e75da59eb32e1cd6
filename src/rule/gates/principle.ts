import type { Principle, Standing } from '../../constitution/constitution.js';
import { checkGates } from './gate-checks.js';
import { gateMessages } from './gate-messages.js';
import { checkProofs, PROOF_MESSAGES, statedGate, type ProvableGate } from './gate-proofs.js';
import { headingOf } from '../principle-title.js';
import type { ExampleFiles, Facts, Message, Problem, Rule, RuleOptions } from '../problem.js';
import { slugOf } from '../slug.js';

/** The facts that the check of a principle receives. */
export interface PrincipleFacts<Options extends object = object> extends Facts<Options> {
  readonly standing: Standing;
  /** Whether the plan states the gate with exactly this text, and it passes. */
  readonly passes: (gate: string) => boolean;
}

/** The definition of a principle. */
export interface PrincipleDefinition<Options extends object = object> {
  readonly name: string;
  readonly ordinal?: string;
  readonly nonNegotiable?: boolean;
  readonly why: string;
  /** The exact texts of the gates that a plan must state; some with the evidence that supports them. */
  readonly gates?: readonly (string | ProvableGate)[];
  /** The messages of `check`, in addition to those of every principle. */
  readonly messages?: Readonly<Record<string, Message>>;
  /** A short plan with findings of the rule, for its documentation; or the files of a repository with one `plan.md`. */
  readonly example?: string | ExampleFiles;
  /** The address of its documentation. */
  readonly url?: string;
  /** The options of `check`. */
  readonly options?: RuleOptions<Options>;
  check?(facts: PrincipleFacts<Options>): Iterable<Problem>;
}

/** Defines a principle and adds the checks that all principles share: gates that are open, failed, missing, reworded or N/A. The rule's id is the slug of its name. */
export function definePrinciple<Options extends object = object>(definition: PrincipleDefinition<Options>): Rule {
  const { nonNegotiable = false, why, messages = {} } = definition;
  const provable = (definition.gates ?? []).filter((one) => typeof one !== 'string');
  const principle = principleOf(definition);
  return {
    id: principle.rule,
    title: headingOf(principle),
    why,
    messages: { ...gateMessages(nonNegotiable, 'module'), ...(provable.length > 0 && PROOF_MESSAGES), ...messages },
    principle,
    ...extrasOf(definition),
    *check(facts: Facts<Options>) {
      const standing = facts.standings.find((one) => one.principle?.rule === principle.rule);
      if (standing === undefined) return;
      yield* checkGates(standing, facts);
      yield* checkProofs(standing, provable, facts);
      yield* definition.check?.({ ...facts, standing, passes: (gate) => statedGate(standing, gate)?.verdict === 'pass' }) ?? [];
    },
  };
}

function extrasOf({ example, url, options }: Pick<PrincipleDefinition, 'example' | 'url' | 'options'>): Pick<Rule, 'example' | 'url' | 'options'> {
  return { ...(url !== undefined && { url }), ...(example !== undefined && { example }), ...(options && { options }) };
}

function principleOf({ name, ordinal, nonNegotiable = false, gates = [] }: Pick<PrincipleDefinition, 'name' | 'ordinal' | 'nonNegotiable' | 'gates'>): Principle {
  const words = gates.map((one) => (typeof one === 'string' ? one : one.gate));
  return { rule: slugOf(name), ...(ordinal !== undefined && { ordinal }), name, nonNegotiable, gates: words, declaredBy: 'module' };
}

/** The rule for a principle that only the constitution declares. */
export function principleRule(principle: Principle): Rule {
  return {
    id: principle.rule,
    title: headingOf(principle),
    why: 'The project\'s constitution declares this principle; a plan that does not meet it must not go on.',
    messages: gateMessages(principle.nonNegotiable, principle.declaredBy),
    principle,
    *check(facts) {
      const standing = facts.standings.find((one) => one.principle?.rule === principle.rule);
      if (standing !== undefined) yield* checkGates(standing, facts);
    },
  };
}

/** The id of the rule for stated gates that belong to no principle. */
export const STATED_GATES = 'stated-gates';

/** The rule for stated gates that belong to no principle. */
export function statedGatesRule(): Rule {
  return {
    id: STATED_GATES,
    title: 'Stated gates',
    why: 'A gate that the plan states is a promise, whether or not a constitution asks for it.',
    messages: gateMessages(false, 'constitution'),
    example: STATED_EXAMPLE,
    *check(facts) {
      for (const standing of facts.standings) if (standing.principle === undefined) yield* checkGates(standing, facts);
    },
  };
}

const STATED_EXAMPLE = `# Implementation Plan: Export

## Constitution Check

| Gate | Status | Notes |
|------|--------|-------|
| Small releases | ✅ PASS | One flag, off by default |
| Offline first | PENDING | Cache not designed |
| Audit trail | ❌ | Exports leave no record |
`;
