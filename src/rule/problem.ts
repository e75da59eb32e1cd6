import type { Node } from 'unist';
import type { Constitution, Principle, Standing } from '../constitution/constitution.js';
import type { Evidence } from '../evidence/evidence.js';
import { spanOfNode } from '../plan/document/node-span.js';
import type { Field, FieldName, Gate, JustificationRow, Located, Plan, Span } from '../plan/model.js';

/** The severity of a finding. An error fails the run. */
export type Severity = 'error' | 'warning' | 'off';

/** The text of a message. Values of the problem replace each `{slot}`. */
export interface Wording {
  /** The problem, with user text in backticks. */
  readonly text: string;
  /** How to fix it: one imperative sentence with a full stop. */
  readonly hint: string;
}

/** A message of a rule. */
export interface Message extends Wording {
  /** The severity in the preset `recommended`, the default; a problem may override it. */
  readonly severity: Severity;
  /** The severity in the preset `strict`, if it differs: a message that only `strict` reports is `off` in `recommended`. */
  readonly strict?: Severity;
  /** The severity while the plan is a draft (`--stage draft`), if it differs. The configuration and `strict` override it. */
  readonly draft?: Severity;
  /** Its finding says that the plan is not yet written: in a draft it replaces all others. */
  readonly headline?: true;
  /** It reports a gate that does not pass, which a row of Complexity Tracking excuses. */
  readonly waivable?: true;
  /** `false` for the gates of a NON-NEGOTIABLE principle: comments in the plan do not suppress it. */
  readonly suppressible?: false;
  /** Alternative texts of the message, by name; a problem may select one. */
  readonly variants?: Readonly<Record<string, Partial<Wording>>>;
}

/** Replaces the text at `at`; an empty span inserts. */
export interface Edit extends Located {
  readonly text: string;
}

/** Edits that are applied together or not at all. `title` is an imperative sentence without a full stop. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** A problem that a rule yields. The engine adds the rule id, the severity and the path. */
export interface Problem extends Located {
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly severity?: Exclude<Severity, 'off'>;
  /** The gate that it is about; waivers are matched by it. */
  readonly gate?: Gate;
  /** The variant of the message to use; without one of that name, the message itself. */
  readonly variant?: string;
  /** The name to list when several problems of one message at one place are joined: the variant `several` has the slots `{count}` and `{list}`. */
  readonly joint?: string;
  /** A safe change that resolves the problem; `--fix` applies it. */
  readonly fix?: Fix;
  /** Changes to choose from; no command applies them. */
  readonly suggest?: readonly Fix[];
}

/** The fields of Technical Context by their English name, in whatever language the plan is written. */
export interface FieldLookup {
  /** The first field with that name. */
  get(name: FieldName): Field | undefined;
  /** All fields with that name; a plan may describe two stacks. */
  all(name: FieldName): readonly Field[];
  /** All fields with these names whose value can be checked: neither template text, nor an open question, nor only `TBD`. */
  decided(...names: readonly FieldName[]): readonly Field[];
}

/** A gate that does not pass, with its principle. */
export interface UnmetGate {
  readonly principle?: Principle | undefined;
  readonly gate: Gate;
}

/** A complete row of Complexity Tracking. Without gates it excuses nothing. */
export interface Waiver {
  readonly row: JustificationRow;
  /** The unmet gates that it names. */
  readonly named: readonly UnmetGate[];
}

/** The options of a rule. */
export interface RuleOptions<Options extends object = object> {
  /** The JSON Schema of each option, by name; configurations are validated with it. */
  readonly schema: Readonly<Record<string, object>>;
  /** The values of options that are not configured. */
  readonly defaults: Options;
}

/** The facts that a rule receives. */
export interface Facts<Options extends object = object> {
  readonly plan: Plan;
  readonly fields: FieldLookup;
  /** Facts about the repository. Each part is read on first access. */
  readonly evidence: Evidence;
  readonly constitution: Constitution;
  readonly standings: readonly Standing[];
  /** Whether the plan is in a feature folder: `specs/012-export/plan.md`. */
  readonly inFeatureFolder: boolean;
  /** The complete rows of Complexity Tracking, and of tables of exceptions in a check. */
  readonly waivers: readonly Waiver[];
  /** The gates that do not pass and that no row excuses. */
  readonly unmet: readonly Gate[];
  /** Whether a row of Complexity Tracking excuses the gate. */
  readonly isWaived: (gate: Gate) => boolean;
  /** The unmet gates that a row of Complexity Tracking names, whether or not the row is complete. */
  readonly gatesNamedBy: (row: JustificationRow) => readonly Gate[];
  /** The defects of comments that suppress findings, in the phase `suppressions`; else empty. */
  readonly suppressions: readonly SuppressionState[];
  /** The defects of the constitution or the template, in the phase `sources`; else empty. */
  readonly sourceDefects: readonly SourceDefect[];
  /** The options of the rule: the configured values, and defaults for the others. */
  readonly options: Options;
  /** Whether a message of the rule is on, so that a rule can skip costly work. */
  readonly isReported: (messageId: string) => boolean;
}

/** A comment that suppresses nothing or must not. `near` is the most similar known name. */
export type SuppressionState = Located &
  (
    | { readonly state: 'unused' | 'not-allowed'; readonly rule: string }
    | { readonly state: 'unknown-rule'; readonly rule: string; readonly near?: string }
    | { readonly state: 'unknown-directive'; readonly written: string; readonly near?: string }
    | { readonly state: 'no-reason' | 'no-rule' }
  );

/** A defect of the file at `path`: the constitution or the plan template. */
export type SourceDefect = Located & { readonly path: string } & (
  | { readonly defect: 'unfilled'; readonly left?: string; readonly link?: string; readonly empty?: true }
  | { readonly defect: 'template-drift'; readonly constitution: string; readonly missing: string; readonly unknown: string }
);

/** Texts by path from the root of a repository. Its constitution is `.specify/memory/constitution.md`, its template `.specify/templates/plan-template.md`. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** When a rule runs: for each plan; for a constitution or template with defects; or for each plan after all others, when the suppressed findings are known. */
export type Phase = 'plan' | 'sources' | 'suppressions';

/** A rule. `principle` is set for a rule that checks a principle. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly messages: Readonly<Record<string, Message>>;
  readonly principle?: Principle;
  /** `plan` if absent. */
  readonly phase?: Phase;
  /** A short plan with findings of the rule, for its documentation; or the files of a repository with one `plan.md`. */
  readonly example?: string | ExampleFiles;
  /** The address of its documentation. */
  readonly url?: string;
  readonly options?: RuleOptions;
  check(facts: Facts): Iterable<Problem>;
}

/** The definition of a document rule. */
export interface RuleDefinition<Options extends object = object> extends Omit<Rule, 'principle' | 'options' | 'check'> {
  readonly options?: RuleOptions<Options>;
  check(facts: Facts<Options>): Iterable<Problem>;
}

/** Defines a rule about the document. */
export function defineRule<Options extends object = object>(definition: RuleDefinition<Options>): Rule {
  return definition;
}

/** Optional details of a problem. */
export interface ProblemDetails extends Partial<Pick<Problem, 'data' | 'severity' | 'gate' | 'variant' | 'joint' | 'suggest'>> {
  readonly fix?: Fix | undefined;
}

/** The place of a problem: a fact of the plan, or a node of its tree. */
export type ProblemPlace = Located | Node;

/** Creates a problem at the place of a fact or a node; the texts and numbers of the fact fill the slots that `details.data` leaves open. */
export function problem(messageId: string, fact: ProblemPlace, details: ProblemDetails = {}): Problem {
  if (!isPlace(fact)) throw new TypeError(`problem('${messageId}', …) got ${typeof fact} as its place: it must be a fact of the plan or a node of its tree`);
  const { data, fix, ...rest } = details;
  return { messageId, at: spanOf(fact), data: { ...wordsOf(fact), ...data }, ...rest, ...(fix && { fix }) };
}

/** Plug-ins in JavaScript may pass an absent fact. */
function isPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function spanOf({ at, position }: Partial<Located> & Pick<Node, 'position'>): Span {
  return at ?? spanOfNode({ ...(position && { position }) });
}

function wordsOf(fact: ProblemPlace): Record<string, string> {
  const words: [string, string][] = [];
  for (const [name, value] of Object.entries(fact)) if (typeof value === 'string' || typeof value === 'number') words.push([name, String(value)]);
  return Object.fromEntries(words);
}

/** The start of a plan, for problems without a better place. */
export const PLAN_START: Span = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
