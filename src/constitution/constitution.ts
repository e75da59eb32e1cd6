import type { FieldName, Gate, Located, PrincipleRef, SectionName } from '../plan/model.js';

/** One article of a constitution. `gates` are the gates that a plan is expected to state for it, word for word; empty where the plan chooses its own. */
export interface Principle {
  /** The id of the rule that judges it. */
  readonly rule: string;
  /** As the constitution writes it: `IV`, `4`, `P4`; absent where it numbers nothing. */
  readonly ordinal?: string;
  readonly name: string;
  /** The file that declares it, where the constitution is in several. */
  readonly file?: string;
  readonly nonNegotiable: boolean;
  readonly gates: readonly string[];
  /** A module (built in or a plug-in) knows what the principle asks for, and is strict; a principle read from a constitution file is known by its name only. */
  readonly declaredBy: 'module' | 'constitution';
}

/** What a plan is expected to hold, read from the project's own plan template or, for the built-in constitution, from Nebula's. */
export interface Expectations {
  readonly sections: readonly SectionName[];
  readonly fields: readonly FieldName[];
  /** Headings and labels that the project's template adds to the stock one's. */
  readonly furtherSections: readonly string[];
  readonly furtherFields: readonly string[];
  /** What that template calls the sections and fields, where it has names of its own for them. */
  readonly labels: ReadonlyMap<SectionName | FieldName, string>;
  readonly structureDecision: boolean;
  /** The gates the project's template states. Empty where it states none. */
  readonly gates: readonly ExpectedGate[];
  /** What the template's own check says: words that it offers as a status are clear in its plans. */
  readonly checkText?: string;
  /** Bracketed texts of the template that a plan must replace. */
  readonly placeholders: readonly string[];
  /** The template has a place for evidence behind its gates: `- [ ] **Name**: [evidence]`. */
  readonly evidenceSlots?: true;
  /** How the project's template words its parts; absent for the built-in constitution. */
  readonly wording?: TemplateWording;
}

/** The template's own Markdown: of a section with its heading, of a field its line. */
export interface TemplateWording {
  readonly sections: ReadonlyMap<SectionName, string>;
  readonly fields: ReadonlyMap<FieldName, string>;
}

/** A gate of the project's template: its label there, never the instruction after it. */
export interface ExpectedGate {
  readonly label: string;
  readonly principle?: PrincipleRef;
}

/** Where the principles come from: the seven of this package, the plan's own gates, or a constitution file. */
type ConstitutionOrigin = 'built-in' | 'stated' | 'file';

/** A binding sentence of a constitution outside of its principles. */
export interface Clause {
  readonly text: string;
  /** Its first words, for reports. */
  readonly label: string;
  /** The heading that it stands under. */
  readonly section: string;
}

/** What a constitution says of its own changes. Dates are ISO dates. */
export interface History {
  readonly ratified?: string;
  readonly amended?: string;
  /** The words of its report on the latest change. */
  readonly changes: string;
}

/** What a plan is judged by. */
export interface Constitution {
  readonly title: string;
  readonly origin: ConstitutionOrigin;
  /** `built-in`, `stated`, or the file's path, `/`-separated; of several files their paths, joined by commas. */
  readonly source: string;
  /** As its file states it. */
  readonly version?: string;
  /** When it was last amended, or else ratified, as its file states it. */
  readonly amended?: string;
  readonly principles: readonly Principle[];
  /** Its binding clauses outside of the principles: looked for when a rule asks. */
  readonly clauses?: () => readonly Clause[];
  /** When it came into force and was amended, as it says itself. */
  readonly history?: History;
  /** Absent when neither the built-in constitution is in force nor the project has a template: nothing is expected then. */
  readonly expected?: Expectations;
}

/** How a plan stands by one principle. */
export interface Standing {
  /** Absent for gates that no principle claims. */
  readonly principle?: Principle;
  /** Every line that was read for it, first check and re-checks. */
  readonly gates: readonly Gate[];
  /** The gates that decide: of the same gate the later verdict, and within one check the worst. */
  readonly deciding: readonly Gate[];
  /** Gates of the project's template for this principle that the plan does not state. */
  readonly missing: readonly ExpectedGate[];
  /** Where the principle is labelled in the plan: at that label a missing gate is reported. */
  readonly label?: Located;
  /** No gate names it, but the check's prose does, or speaks of all the others. */
  readonly covered?: boolean;
  /** The constitution may have got it after the plan was written; of the gates that no principle claims, that their names may be older ones. */
  readonly later?: boolean;
  /** Gates that give its ordinal to another name. */
  readonly misnamed?: readonly Gate[];
}
