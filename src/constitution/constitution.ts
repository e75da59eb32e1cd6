import type { FieldName, Gate, Located, PrincipleRef, SectionName } from '../plan/model.js';

/** A principle of a constitution. `gates` are the exact texts of the gates that a plan must state for it; empty if the plan chooses its own. */
export interface Principle {
  /** The id of the rule that checks it. */
  readonly rule: string;
  /** The ordinal as written: `IV`, `4`, `P4`; absent for an unnumbered principle. */
  readonly ordinal?: string;
  readonly name: string;
  /** The file that declares it, for a constitution in several files. */
  readonly file?: string;
  readonly nonNegotiable: boolean;
  readonly gates: readonly string[];
  /** A module (built in or a plug-in) defines what the principle requires, and is strict; of a principle in a constitution file only the name is known. */
  readonly declaredBy: 'module' | 'constitution';
}

/** The expected content of a plan, from the project's template or, for the built-in constitution, from Nebula's. */
export interface Expectations {
  readonly sections: readonly SectionName[];
  readonly fields: readonly FieldName[];
  /** Headings and labels that the project's template has in addition to the stock template. */
  readonly furtherSections: readonly string[];
  readonly furtherFields: readonly string[];
  /** The names of sections and fields in that template, where they differ. */
  readonly labels: ReadonlyMap<SectionName | FieldName, string>;
  readonly structureDecision: boolean;
  /** The gates in the project's template. */
  readonly gates: readonly ExpectedGate[];
  /** Whether it has a placeholder for gates that the plan chooses. */
  readonly gatesLeft?: true;
  /** The text of the template's check; words that it offers as a status are clear in plans. */
  readonly checkText?: string;
  /** Bracketed texts of the template that a plan must replace. */
  readonly placeholders: readonly string[];
  /** Whether the template has a place for evidence after its gates: `- [ ] **Name**: [evidence]`. */
  readonly evidenceSlots?: true;
  /** The Markdown of the project's template; absent for the built-in constitution. */
  readonly wording?: TemplateWording;
}

/** The Markdown of the template: sections with their headings, fields as one line. */
export interface TemplateWording {
  readonly sections: ReadonlyMap<SectionName, string>;
  readonly fields: ReadonlyMap<FieldName, string>;
}

/** A gate of the project's template, without the instruction after it. */
export interface ExpectedGate {
  readonly label: string;
  readonly principle?: PrincipleRef;
}

/** The source of the principles: this package, the gates of the plan itself, or a constitution file. */
type ConstitutionOrigin = 'built-in' | 'stated' | 'file';

/** A binding sentence of a constitution outside its principles. */
export interface Clause {
  readonly text: string;
  /** The first words, for reports. */
  readonly label: string;
  /** The heading above it. */
  readonly section: string;
}

/** The history in a constitution, with ISO dates. */
export interface History {
  readonly ratified?: string;
  readonly amended?: string;
  /** The text of its report on the latest change. */
  readonly changes: string;
  /** The lines of that report on additions; empty for the first version. */
  readonly added: string;
}

/** The principles that a plan is linted with. */
export interface Constitution {
  readonly title: string;
  readonly origin: ConstitutionOrigin;
  /** `built-in`, `stated`, or the path of the file, `/`-separated; the paths of several files, joined by commas. */
  readonly source: string;
  /** The version in its file. */
  readonly version?: string;
  /** The date of the last amendment, or else of the ratification, in its file. */
  readonly amended?: string;
  readonly principles: readonly Principle[];
  /** The binding clauses outside the principles, read on first access. */
  readonly clauses?: () => readonly Clause[];
  /** The dates and the latest change in its file. */
  readonly history?: History;
  /** Absent if neither the built-in constitution is used nor the project has a template. */
  readonly expected?: Expectations;
}

/** The result of a plan for one principle. */
export interface Standing {
  /** Absent for gates that belong to no principle. */
  readonly principle?: Principle;
  /** All gates of the principle, from the first check and re-checks. */
  readonly gates: readonly Gate[];
  /** The gates that count: the later verdict on the same gate, and within one check the worst. */
  readonly deciding: readonly Gate[];
  /** Gates of the project's template for this principle that the plan does not state. */
  readonly missing: readonly ExpectedGate[];
  /** The label of the principle in the plan, where missing gates are reported. */
  readonly label?: Located;
  /** Whether only the prose of the check covers it, by name or as one of all others. */
  readonly covered?: boolean;
  /** Whether the principle may be newer than the plan; for gates that belong to no principle, whether their names may be former ones. */
  readonly later?: boolean;
  /** Gates with the ordinal of the principle and another name. */
  readonly misnamed?: readonly Gate[];
}
