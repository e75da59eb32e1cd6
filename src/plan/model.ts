import type { Root } from 'mdast';

/**
 * The Plan: the content of a plan.md as facts with positions, without Markdown.
 * It contains no findings: rules decide whether a fact is a problem.
 */

/** A position between two characters; line and column count from 1, columns in UTF-16 units without the BOM. */
export interface Point { readonly line: number; readonly column: number }

/** A range from `start` up to, but not including, `end`. */
export interface Span { readonly start: Point; readonly end: Point }

/** A fact with its span in the plan. */
export interface Located { readonly at: Span }

/** The five sections of the plan template, by their English names. */
export const SECTION_NAMES = ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure', 'Complexity Tracking'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** The nine labels of Technical Context in the plan template. */
export const FIELD_NAMES = [
  'Language/Version', 'Primary Dependencies', 'Storage', 'Testing',
  'Target Platform', 'Project Type', 'Performance Goals', 'Constraints', 'Scale/Scope',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** The state of a text: empty, only template text, with an open marker, or filled in. */
export type Completeness = 'empty' | 'placeholder' | 'marker' | 'filled';

/** The first H1. `at` is its line. */
export interface Title extends Located {
  readonly text: string;
  readonly state: Completeness;
}

/** A heading with its content. `at` is the heading's line; `name` is set for a section of the template, in any language. */
export interface Section extends Located {
  readonly name?: SectionName;
  readonly title: string;
  readonly level: number;
  readonly state: Completeness;
  /** The only heading that differs from the template's, in a place where `name` is expected. */
  readonly renamed?: true;
}

/** Template sections inside a code block, because a fence above was closed too early or never. `at` is the first of them; line 1 if the fence contains the whole plan. */
export interface HiddenSections extends Located {
  readonly names: readonly SectionName[];
  readonly wholePlan: boolean;
  /** The line of the fence, if it is never closed. */
  readonly opened?: number;
}

/** A Structure Decision inside a code block that is opened at the line `opened` and never closed. */
export interface HiddenDecision extends Located { readonly opened: number }

/** A `**Label**: value` of Technical Context. `at` is the value (the label if there is no value); `value` has no markup and its lines are joined. */
export interface Field extends Located {
  readonly label: string;
  readonly name?: FieldName;
  readonly value: string;
  readonly state: Completeness;
  /** Words in the value that postpone the decision: `TBD`, `or similar`. */
  readonly undecided: readonly Phrase[];
}

/** A part of the text, as written. */
export interface Phrase extends Located { readonly text: string }

/** An unresolved NEEDS CLARIFICATION. `label` is the field or bold label whose value contains it. */
export interface Marker extends Phrase { readonly label?: string }

/** Template text to replace or delete, or a leftover of a tool or chat. */
export interface Leftover extends Phrase {
  readonly kind: 'placeholder' | 'option-label' | 'instruction' | 'debris';
}

/** The text of an HTML comment between `<!--` and `-->`. */
export type Comment = Phrase;

/** A directory tree in a code block of Project Structure. `entries` are the names as drawn, without comments: `src`, `models`, `lib.rs`. */
export interface Tree extends Located {
  readonly entries: readonly string[];
}

/** A directory in backticks, with whether the text chooses it for the feature, rather than only mentions it. */
export interface NamedDirectory extends Phrase { readonly chosen: boolean }

/** The `**Structure Decision**: …` of Project Structure. */
export interface StructureDecision extends Located {
  readonly text: string;
  readonly state: Completeness;
  readonly directories: readonly NamedDirectory[];
}

/** A cell: `filler` is empty or has no content (`-`, `N/A`, `needed`); `placeholder` is the template's bracketed text. */
export interface Cell extends Located {
  readonly text: string;
  readonly state: 'real' | 'filler' | 'placeholder';
}

/** A row with a justification. The state `none` means that it says that there is nothing to justify. `subject` and `reason` are the texts of its first two cells. */
export interface JustificationRow extends Located {
  readonly cells: readonly Cell[];
  readonly state: 'placeholder' | 'none' | 'real';
  readonly subject: string;
  readonly reason: string;
}

/** A table of Complexity Tracking, or a table of violations in the check. */
export interface JustificationTable extends Located {
  readonly columns: readonly string[];
  /** Whether a column is for reasons; a table without one justifies nothing. */
  readonly reasoned: boolean;
  readonly rows: readonly JustificationRow[];
}

/** The Complexity Tracking section. `statement` is a sentence that says that there are no violations. */
export interface ComplexityTracking extends Located {
  readonly tables: readonly JustificationTable[];
  readonly statement?: Phrase;
}

/** The verdict of a gate in the text. `waived` is not among them, because it depends on waivers. */
export type Verdict = 'pass' | 'fail' | 'open' | 'na';

/** The source of a verdict. */
export type VerdictForm =
  /** A checkbox, ticked or not. */
  | 'box'
  /** Text that resembles a checkbox: `[~]`, `[✓]`, `[]`. */
  | 'pseudo-box'
  /** A word or an emoji in the place of the status. */
  | 'status'
  /** An empty place for the status. */
  | 'blank'
  /** A question of the template without an answer. */
  | 'question'
  /** No status: the statement asserts that the gate is met. */
  | 'assertion';

/** The verdict of a gate or a summary. `sign` is the verdict as written (`[ ]`, `PASS`, `⚠️`); `partial` marks verdicts between open and passed. */
export interface Status {
  readonly verdict: Verdict;
  readonly form: VerdictForm;
  readonly sign: string;
  readonly partial: boolean;
  /** Words in the place of the status that are no verdict; the gate passes by assertion. */
  readonly unclear?: string;
}

/** The principle that a gate names, as written in the plan: `IV. Performance & Scalability (NON-NEGOTIABLE)`. */
export interface PrincipleRef {
  readonly text: string;
  /** Arabic numerals in order: `['4']`, or all three for `III, IV, VII`. */
  readonly ordinals: readonly string[];
  /** The name without ordinal, brackets, emphasis and status; may be empty. */
  readonly name: string;
  /** Other names of the principle in a bilingual plan. */
  readonly aliases: readonly string[];
  /** The words beside the ordinal describe the principle and may not be its name: `V (untrusted input)`, `X Embeddable`. */
  readonly gloss?: boolean;
}

/** A requirement in the Constitution Check. `at` is its line, row or heading. */
export interface Gate extends Located, Status {
  /** The principle that the gate, or the label or heading above it, names. */
  readonly principle?: PrincipleRef;
  /** The text of the gate, without checkbox, status and evidence. */
  readonly text: string;
  /** The text beside, after or nested below the gate. */
  readonly evidence: string;
  readonly asserted: boolean;
  /** Whether the gate belongs to a later check of the same gates. */
  readonly recheck: boolean;
  /** The reason of an `na` verdict, or an empty string. */
  readonly reason: string;
  /** The line of an `na` verdict without a reason, or the line above it, gives one. */
  readonly reasonBeside?: true;
  /** Words in the evidence of a `pass` verdict that admit a deviation. */
  readonly deviation?: string;
}

/** A line with the verdict of the whole check: `**Gate Result**: PASS`. */
export interface Summary extends Located, Status { readonly text: string }

/**
 * A table that Markdown does not render as written. `delimiters`: it is no table, because the head has not as many `cells` as the delimiter row has `columns`.
 * `undelimited`: it is no table, because it has no delimiter row. `cells`: cells beyond the head's `columns` are lost; `row`, `cells` and `lost` describe the first such row.
 */
export interface BrokenTable extends Located {
  readonly kind: 'delimiters' | 'undelimited' | 'cells';
  readonly row: string;
  readonly cells: number;
  readonly columns: number;
  readonly lost: string;
}

/** The content of a check. */
export type CheckContent =
  | 'gates'
  /** A sentence with the verdict of the whole check. */
  | 'summary'
  /** Other text. */
  | 'prose'
  /** A statement that there is no constitution. */
  | 'no-constitution'
  | 'placeholder'
  | 'empty';

/** A Constitution Check, or a later check of the same gates. `at` is its heading, or the label that opens a re-check. */
export interface ConstitutionCheck extends Located {
  readonly title: string;
  readonly recheck: boolean;
  readonly content: CheckContent;
  /** Its prose says that there is no constitution. */
  readonly deniesConstitution?: true;
  /** A sentence of this re-check covers the gates that it does not repeat. */
  readonly coversAll?: true;
  readonly gates: readonly Gate[];
  /** The labels of principles in this check, where missing gates are reported. */
  readonly labels: readonly PrincipleLabel[];
  readonly summaries: readonly Summary[];
  /** The tables of violations with a column of reasons. */
  readonly justifications: readonly JustificationTable[];
  readonly brokenTables: readonly BrokenTable[];
}

/** A heading or bold label with the name of a principle. */
export interface PrincipleLabel extends PrincipleRef, Located {}

/** The content of a plan.md. */
export interface Plan {
  /** The path as given to the parser, `/`-separated. */
  readonly path: string;
  readonly source: string;
  /** The mdast tree of the text, for unist utilities. Do not change it. */
  readonly tree: Root;
  readonly title?: Title;
  /** `**Branch**`, `**Date**`, `**Spec**` and other fields above the first section. */
  readonly metadata: readonly Field[];
  readonly sections: readonly Section[];
  readonly hidden: readonly HiddenSections[];
  readonly fields: readonly Field[];
  /** Template sections and fields that an unknown heading or label may mean. */
  readonly unclear: readonly (SectionName | FieldName)[];
  readonly checks: readonly ConstitutionCheck[];
  readonly trees: readonly Tree[];
  readonly structureDecision?: StructureDecision;
  readonly hiddenDecision?: HiddenDecision;
  readonly complexity?: ComplexityTracking;
  readonly markers: readonly Marker[];
  readonly leftovers: readonly Leftover[];
  readonly comments: readonly Comment[];
}
