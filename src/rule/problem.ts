import type { Node } from 'unist';
import type { Constitution, Principle, Standing } from '../constitution/constitution.js';
import type { Evidence } from '../evidence/evidence.js';
import { placeOf } from '../plan/place.js';
import type { Field, FieldName, Gate, JustificationRow, Located, Plan, Span } from '../plan/model.js';

/** How much a finding weighs. An error fails the run. */
export type Severity = 'error' | 'warning' | 'off';

/** The words of a message. `{name}` is replaced by the problem's data. */
export interface Wording {
  /** What is wrong, with the writer's words in backticks. */
  readonly text: string;
  /** How to mend it: one imperative sentence with a full stop. */
  readonly hint: string;
}

/** What a rule can say. */
export interface Message extends Wording {
  /** In the preset `recommended`, the default; a problem may carry a lighter or heavier one where the contract names two. */
  readonly severity: Severity;
  /** In the preset `strict`, where that is another: a message that only `strict` reports is `off` in `recommended`. */
  readonly strict?: Severity;
  /** Other words for the same finding, by name: a problem may ask for them. */
  readonly variants?: Readonly<Record<string, Partial<Wording>>>;
}

/** A change to the text: what stands at `at` becomes `text`; an empty place is where `text` is inserted. */
export interface Edit extends Located {
  readonly text: string;
}

/** Edits that belong together: all of them are applied, or none. `title` is an imperative sentence without a full stop. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What a rule yields: which of its messages, where, with which words. The engine adds rule id, severity and path. */
export interface Problem extends Located {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly severity?: Exclude<Severity, 'off'>;
  /** The gate it is about, where it is about one: waivers are looked up by it. */
  readonly gate?: Gate;
  /** The variant of the message that fits; without one of that name the message's own words do. */
  readonly variant?: string;
  /** What it names, where problems of one message at one place are reported as one, by the message's variant `several`: `{count}`, `{list}`. */
  readonly joint?: string;
  /** A safe change that resolves the problem: `--fix` applies it. */
  readonly fix?: Fix;
  /** Changes for a person to choose from; no command applies them. */
  readonly suggest?: readonly Fix[];
}

/** The fields of Technical Context by their English name, whatever language the plan is in. */
export interface FieldLookup {
  /** The first field of that name. */
  get(name: FieldName): Field | undefined;
  /** Every field of that name: a plan may describe two stacks. */
  all(name: FieldName): readonly Field[];
}

/** What a project may set for a rule. */
export interface RuleOptions<Options extends object = object> {
  /** The JSON Schema of each option, by name; a configuration is validated by it. */
  readonly schema: Readonly<Record<string, object>>;
  /** The values of options that nobody sets. */
  readonly defaults: Options;
}

/** All that a rule may know. */
export interface Facts<Options extends object = object> {
  readonly plan: Plan;
  readonly fields: FieldLookup;
  /** What stands beside the plan. A part that no rule asks for is not looked at. */
  readonly evidence: Evidence;
  readonly constitution: Constitution;
  readonly standings: readonly Standing[];
  /** The plan stands in a folder of features: `specs/012-export/plan.md`. */
  readonly inFeatureFolder: boolean;
  /** Whether a row of exceptions excuses that the gate does not pass. */
  readonly isWaived: (gate: Gate) => boolean;
  /** The gates that do not pass and that a row of exceptions names, whether or not the row is complete. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
  /** What is wrong with the comments that suppress findings: known once all other rules have run, and empty before. */
  readonly suppressions: readonly SuppressionState[];
  /** What is wrong with the constitution or the template: empty where a plan is linted. */
  readonly sourceDefects: readonly SourceDefect[];
  /** The options of the rule: what the project sets, and the defaults of the rest. */
  readonly options: Options;
  /** Whether a message of the rule is on: what costs time need not be looked for in vain. */
  readonly isReported: (messageId: string) => boolean;
}

/** A comment that suppresses nothing, or may not. `near` is the known name that was probably meant. */
export type SuppressionState = Located &
  (
    | { readonly state: 'unused' | 'not-allowed'; readonly rule: string }
    | { readonly state: 'unknown-rule'; readonly rule: string; readonly near?: string }
    | { readonly state: 'unknown-directive'; readonly written: string; readonly near?: string }
    | { readonly state: 'no-reason' | 'no-rule' }
  );

/** What is wrong with the file at `path`: the constitution, or the plan template. */
export type SourceDefect = Located & { readonly path: string } & ({ readonly defect: 'unfilled'; readonly left?: string } | { readonly defect: 'template-drift'; readonly constitution: string; readonly difference: string });

/** A rule: what it says and how it finds it. `principle` is there for a rule that judges one. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly messages: Readonly<Record<string, Message>>;
  readonly principle?: Principle;
  /** A short plan that the rule complains of: its documentation shows it with the real report. */
  readonly example?: string;
  readonly options?: RuleOptions;
  check(facts: Facts): Iterable<Problem>;
}

/** A rule about the document, as its author writes it. */
export interface RuleDefinition<Options extends object = object> extends Omit<Rule, 'principle' | 'options' | 'check'> {
  readonly options?: RuleOptions<Options>;
  check(facts: Facts<Options>): Iterable<Problem>;
}

/** Declares a rule about the document. */
export function defineRule<Options extends object = object>(definition: RuleDefinition<Options>): Rule {
  return definition;
}

/** What a problem may add to its place. An absent fix may be given as `undefined`. */
export interface ProblemDetails extends Partial<Pick<Problem, 'data' | 'severity' | 'gate' | 'variant' | 'joint' | 'suggest'>> {
  readonly fix?: Fix | undefined;
}

/** Where a problem is: a fact of the plan, or a node of its tree. */
export type ProblemPlace = Located | Node;

/** A problem at the place of a fact or a node. Its words (`text`, `label`, `value` …) fill the message's `{…}`; `details.data` goes before them. */
export function problem(messageId: string, fact: ProblemPlace, details: ProblemDetails = {}): Problem {
  const { data, fix, ...rest } = details;
  return { messageId, at: spanOf(fact), data: { ...wordsOf(fact), ...data }, ...rest, ...(fix && { fix }) };
}

function spanOf({ at, position }: Partial<Located> & Pick<Node, 'position'>): Span {
  return at ?? placeOf({ ...(position && { position }) });
}

function wordsOf(fact: ProblemPlace): Record<string, string> {
  const words: [string, string][] = [];
  for (const [name, value] of Object.entries(fact)) if (typeof value === 'string') words.push([name, value]);
  return Object.fromEntries(words);
}

/** The beginning of a plan: where something absent is reported that has no better place. */
export const PLAN_START: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
