import type { Root } from 'mdast';

/**
 * The Plan: what a plan.md says, as facts with places. No Markdown is left in it,
 * and nothing in it is judged: whether a fact is a problem is for the rules to say.
 */

/** A place between two characters: line and column count from 1, columns in UTF-16 units; a BOM does not count. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, and not including, `end`. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** A fact that stands somewhere in the plan. */
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

/** How far a stretch of text has come from the template: nothing there, only template text or an open marker, or content. */
export type Completeness = 'empty' | 'placeholder' | 'marker' | 'filled';

/** The first H1. `at` is its line. */
export interface Title extends Located {
  readonly text: string;
  readonly state: Completeness;
}

/** A heading with all that stands below it. `at` is the heading's line; `name` is there for a section of the template, in any language. */
export interface Section extends Located {
  readonly name?: SectionName;
  readonly title: string;
  readonly level: number;
  readonly state: Completeness;
  /** The plan keeps to the template's headings but for this one, which stands where `name` is expected. */
  readonly renamed?: true;
}

/** Sections of the template that stand inside a code block: a fence opened above was closed too early or never. `at` is the first of them; line 1 when the fence holds the whole plan. */
export interface HiddenSections extends Located {
  readonly names: readonly SectionName[];
  readonly wholePlan: boolean;
}

/** One `**Label**: value` of Technical Context. `at` is the value (the label where there is no value); `value` has its markup stripped and its lines joined. */
export interface Field extends Located {
  readonly label: string;
  readonly name?: FieldName;
  readonly value: string;
  readonly state: Completeness;
  /** Words in the value that put the decision off: `TBD`, `or similar`. */
  readonly undecided: readonly Phrase[];
}

/** A piece of the text, as written. */
export interface Phrase extends Located { readonly text: string }

/** An unresolved NEEDS CLARIFICATION. `label` names the field or bold label whose value it is in. */
export interface Marker extends Phrase { readonly label?: string }

/** Text of the template that the author should have replaced or deleted, or that a tool or a chat left. */
export interface Leftover extends Phrase {
  readonly kind: 'placeholder' | 'option-label' | 'instruction' | 'debris';
}

/** An HTML comment, as written between `<!--` and `-->`. */
export type Comment = Phrase;

/** A directory tree drawn in a code block of Project Structure. `entries` are the names as drawn, without comments: `src`, `models`, `lib.rs`. */
export interface Tree extends Located {
  readonly entries: readonly string[];
}

/** The `**Structure Decision**: …` of Project Structure. `directories` are those named in backticks. */
export interface StructureDecision extends Located {
  readonly text: string;
  readonly state: Completeness;
  readonly directories: readonly Phrase[];
}

/** A cell: `filler` is empty or says nothing (`-`, `N/A`, `needed`); `placeholder` is the template's bracketed text. */
export interface Cell extends Located {
  readonly text: string;
  readonly state: 'real' | 'filler' | 'placeholder';
}

/** A row that justifies something. `none` says in its own words that there is nothing to justify. `reason` is the text of its second cell. */
export interface JustificationRow extends Located {
  readonly cells: readonly Cell[];
  readonly state: 'placeholder' | 'none' | 'real';
  readonly reason: string;
}

/** A table of Complexity Tracking, or one of violations inside the check. */
export interface JustificationTable extends Located {
  readonly columns: readonly string[];
  /** One of the columns is for reasons: without one the table justifies nothing. */
  readonly reasoned: boolean;
  readonly rows: readonly JustificationRow[];
}

/** The Complexity Tracking section. `statement` is there when it says in prose that there are no violations. */
export interface ComplexityTracking extends Located {
  readonly tables: readonly JustificationTable[];
  readonly statement?: Phrase;
}

/** How a gate stands by the text. `waived` is not in the text: it is computed from a waiver. */
export type Verdict = 'pass' | 'fail' | 'open' | 'na';

/** Where a verdict was read from. */
export type VerdictForm =
  /** A checkbox, ticked or not. */
  | 'box'
  /** Something that looks like a checkbox and is none: `[~]`, `[✓]`, `[]`. */
  | 'pseudo-box'
  /** A word or an emoji in the status slot. */
  | 'status'
  /** A status slot with nothing in it. */
  | 'blank'
  /** Still the template's question. */
  | 'question'
  /** No status: the statement is taken as an assertion that the gate is met. */
  | 'assertion';

/** What a gate or a summary says of its verdict. `sign` is that as written (`[ ]`, `PASS`, `⚠️`); `partial` marks the verdicts between open and passed. */
export interface Status {
  readonly verdict: Verdict;
  readonly form: VerdictForm;
  readonly sign: string;
  readonly partial: boolean;
  /** The words in the status slot, where they say neither yes nor no: the gate passes by assertion. */
  readonly unclear?: string;
}

/** The principle that a gate names, in the plan's own words: `IV. Performance & Scalability (NON-NEGOTIABLE)`. */
export interface PrincipleRef {
  readonly text: string;
  /** Arabic numerals, in order: `['4']`, and for `III, IV, VII` all three. */
  readonly ordinals: readonly string[];
  /** Without ordinal, brackets, emphasis and status; may be empty. */
  readonly name: string;
  /** Other names of the same thing, from a bilingual plan. */
  readonly aliases: readonly string[];
  /** The words beside the ordinal say what it is about, and need not be its name: `V (untrusted input)`, `X Embeddable`. */
  readonly gloss?: boolean;
}

/** One thing that the Constitution Check says must hold. `at` is the line, row or heading that carries it. */
export interface Gate extends Located, Status {
  /** The principle named by the gate itself or by the label or heading above it. */
  readonly principle?: PrincipleRef;
  /** The gate's own words, without box, status and evidence. */
  readonly text: string;
  /** The words beside, after or nested below the gate. */
  readonly evidence: string;
  readonly asserted: boolean;
  /** The gate was read in a later check of the same gates. */
  readonly recheck: boolean;
  /** For `na`: the reason given, or an empty string. */
  readonly reason: string;
  /** For `pass`: the words in the evidence that admit a deviation. */
  readonly deviation?: string;
}

/** A line that sums up the check: `**Gate Result**: PASS`. */
export interface Summary extends Located, Status {
  readonly text: string;
}

/**
 * A table that Markdown does not show as it is written. `text`: it shows no table at all, since the head has not as many `cells` as the delimiter row has `columns` (0: there is no such row).
 * `cells`: it leaves out what stands beyond the head's `columns`; `row`, `cells` and `lost` are those of the first such row.
 */
export interface BrokenTable extends Located {
  readonly kind: 'text' | 'cells';
  readonly row: string;
  readonly cells: number;
  readonly columns: number;
  readonly lost: string;
}

/** What a check holds besides its heading. */
export type CheckContent =
  | 'gates'
  /** A sentence that says how all of it stands. */
  | 'summary'
  /** Text that is neither. */
  | 'prose'
  /** It says that there is no constitution to check against. */
  | 'no-constitution'
  | 'placeholder'
  | 'empty';

/** A Constitution Check, or a later check of the same gates. `at` is its heading (or the label that opens a re-check). */
export interface ConstitutionCheck extends Located {
  readonly title: string;
  readonly recheck: boolean;
  readonly content: CheckContent;
  readonly gates: readonly Gate[];
  /** The principles that label gates here, with their places: where a missing gate is reported. */
  readonly labels: readonly PrincipleLabel[];
  readonly summaries: readonly Summary[];
  /** Tables of violations with a column of reasons. */
  readonly justifications: readonly JustificationTable[];
  readonly brokenTables: readonly BrokenTable[];
}

/** A heading or bold label that names a principle. */
export interface PrincipleLabel extends PrincipleRef, Located {}

/** All that a plan.md says. */
export interface Plan {
  /** As given to the reader; `/`-separated. */
  readonly path: string;
  readonly source: string;
  /** The text as mdast, for unist-util-visit and its kin. Not to be changed. */
  readonly tree: Root;
  readonly title?: Title;
  /** `**Branch**`, `**Date**`, `**Spec**` and the like above the first section. */
  readonly metadata: readonly Field[];
  readonly sections: readonly Section[];
  readonly hidden: readonly HiddenSections[];
  readonly fields: readonly Field[];
  /** Sections and fields of the template that a heading or label which was not understood could mean. */
  readonly unclear: readonly (SectionName | FieldName)[];
  readonly checks: readonly ConstitutionCheck[];
  readonly trees: readonly Tree[];
  readonly structureDecision?: StructureDecision;
  readonly complexity?: ComplexityTracking;
  readonly markers: readonly Marker[];
  readonly leftovers: readonly Leftover[];
  readonly comments: readonly Comment[];
}
