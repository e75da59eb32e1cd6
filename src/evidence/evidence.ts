import type { Gate, Phrase } from '../plan/model.js';

/** What stands beside a plan, as data. Each part is gathered when a rule first asks for it; what is not known is absent, and never a contradiction. */
export interface Evidence {
  /** The plan's folder; absent for a text that came without a file. */
  readonly feature: FeatureFolder | undefined;
  /** The NEEDS CLARIFICATION that are still open in the feature's `spec.md`. */
  readonly openQuestions: readonly string[];
  /** What the plan says of itself in ticked boxes: that no NEEDS CLARIFICATION is left. */
  readonly settledClaims: readonly Phrase[];
  /** Whether the plan records that the gates were judged again after the design, and if not, whether it asks for that itself. */
  readonly recheck: 'recorded' | 'asked' | 'unasked';
  /** The files that the plan names as being there, and that are not. */
  readonly missingFiles: readonly FileReference[];
  /** What the plan's trees and its Structure Decision show, and the repository has not. */
  readonly missingPaths: readonly Phrase[];
  /** The versions of languages that the plan gives, beside those of the manifests. */
  readonly languages: readonly Comparison[];
  /** The same for the dependencies that the plan names with a version. */
  readonly dependencies: readonly Comparison[];
  /** The tools that the plan names, where a manifest holds a rival of theirs. */
  readonly tools: readonly Comparison[];
  /** Where the languages that the plan names, its trees and its test tools do not fit together. */
  readonly misfits: readonly Misfit[];
  /** How the constitution that the plan cites compares with the one in force. */
  readonly amendment: Amendment | undefined;
  /** The names of the principles that the constitution had at the plan's date, where it was amended since; absent where git cannot tell. */
  readonly formerNames: readonly string[] | undefined;
  /** Whether anything in the repository or in the plan's fields supports a claim; undefined where no manifest tells. */
  supports(proof: Proof): boolean | undefined;
  /** Gates that pass without a word of evidence where there is a place for it; `everyGateHasSlot`, where the template has one behind each. */
  unprovenGates(everyGateHasSlot: boolean): readonly UnprovenGate[];
}

/** The folder of a plan's feature. */
export interface FeatureFolder {
  /** Its own name: `004-berth-booking`. */
  readonly name: string;
  /** The artefacts that are there: `spec.md`, `data-model.md`, `contracts`. */
  readonly artefacts: readonly string[];
  /** Absent where there is no `tasks.md`. */
  readonly tasks?: Tasks;
  /** Work is left: there is no `tasks.md`, or not every box in it is ticked. */
  readonly isActive: boolean;
}

/** The boxes of a `tasks.md`. */
export interface Tasks {
  readonly done: number;
  readonly left: number;
}

/** A file that the plan names. */
export interface FileReference extends Phrase {
  /** A file of the feature's folder, or one elsewhere in the repository. */
  readonly place: 'feature' | 'repository';
  /** A gate that passes names it. */
  readonly isEvidence: boolean;
  /** An open task names it: it is still to be made. */
  readonly isPlanned: boolean;
}

/** What a manifest says. */
export interface Statement {
  /** From the root of the repository. */
  readonly path: string;
  /** The manifest's own words. */
  readonly text: string;
}

/** A claim of the plan beside what the nearest manifests say. */
export interface Comparison extends Phrase {
  /** The label of the field that makes the claim. */
  readonly label: string;
  /** `changing`: the plan says that it adds, moves or upgrades this. */
  readonly state: 'agrees' | 'changing' | 'contradicted';
  readonly found: readonly Statement[];
}

/** Two parts of the plan that do not fit: the one named, and what contradicts it. */
export interface Misfit extends Phrase {
  readonly kind: 'tree' | 'test-tool';
  readonly language: string;
}

/** A gate without proof: there is no evidence, or the same as at two other gates at least. */
export interface UnprovenGate {
  readonly gate: Gate;
  readonly why: 'no-evidence' | 'repeated';
}

/** A constitution that was amended after the plan was written. */
export interface Amendment {
  /** The citation in the plan; absent where only its date tells. */
  readonly cited?: Citation;
  /** The plan's date, as written. */
  readonly date?: string;
  /** What is behind: the first number, a later one, or only the date. */
  readonly behind: 'major' | 'minor' | 'date';
  readonly version: string;
  readonly amended: string;
}

/** Where a plan says by which version of the constitution it was checked. */
export interface Citation extends Phrase {
  readonly version: string;
}

/** What would support a claim: any of the packages, any of the files, or a CI configuration. */
export interface Proof {
  readonly dependency?: readonly string[];
  readonly file?: readonly string[];
  readonly ci?: true;
  /** Words in a field of Technical Context that stand for it. */
  readonly words?: readonly string[];
}

