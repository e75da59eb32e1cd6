import type { Gate, Phrase } from '../plan/model.js';

/** Facts about the repository around a plan. Each part is read on first access; unknown facts are absent and never contradict the plan. */
export interface Evidence {
  /** The folder of the plan; absent for a text without a file. */
  readonly feature: FeatureFolder | undefined;
  /** The NEEDS CLARIFICATION that are still open in the feature's `spec.md`. */
  readonly openQuestions: readonly string[];
  /** The requirements that the plan cites and `spec.md` does not have. */
  unknownRequirements(): readonly Phrase[];
  /** The ticked boxes that say that no NEEDS CLARIFICATION is left. */
  readonly settledClaims: readonly Phrase[];
  /** Whether the plan records a check of the gates after the design, or asks for one. */
  readonly recheck: 'recorded' | 'asked' | 'unasked';
  /** The files that the plan names as existing and that do not exist. */
  readonly missingFiles: readonly FileReference[];
  /** The paths in the trees and the Structure Decision that the repository does not have. */
  readonly missingPaths: readonly Phrase[];
  /** Whether the repository has a path, relative to its root or to any folder of it; undefined if the repository is unknown. */
  hasPath(path: string): boolean | undefined;
  /** The language versions in the plan, compared with the manifests. */
  readonly languages: readonly Comparison[];
  /** The dependency versions in the plan, compared with the manifests. */
  readonly dependencies: readonly Comparison[];
  /** The tools in the plan for which a manifest has a rival. */
  readonly tools: readonly Comparison[];
  /** Languages, trees and test tools of the plan that contradict each other. */
  readonly misfits: readonly Misfit[];
  /** The difference between the constitution that the plan cites and the current one. */
  readonly amendment: Amendment | undefined;
  /** The principle names of the constitution at the plan's date, if it was amended later; absent without git history. */
  readonly formerNames: readonly string[] | undefined;
  /** All constitution files of the repository, of which a plan may follow another one than that in use. */
  readonly constitutions: readonly NamedConstitution[];
  /** Whether the repository or a field of the plan supports a claim; undefined without a manifest. */
  supports(proof: Proof): boolean | undefined;
  /** Passing gates with an empty place for evidence; with `everyGateHasSlot`, every gate has such a place. */
  unprovenGates(everyGateHasSlot: boolean): readonly UnprovenGate[];
}

/** A constitution file with the names of its principles. `path` is as in reports. */
export interface NamedConstitution {
  readonly path: string;
  readonly names: readonly string[];
}

/** The folder of a feature. */
export interface FeatureFolder {
  /** The name of the folder: `004-berth-booking`. */
  readonly name: string;
  /** The existing artifacts: `spec.md`, `data-model.md`, `contracts`. */
  readonly artefacts: readonly string[];
  /** Absent without a `tasks.md`. */
  readonly tasks?: Tasks;
  /** Whether work is left: there is no `tasks.md`, or it has an open box. */
  readonly isActive: boolean;
}

/** The boxes of a `tasks.md`. */
export interface Tasks {
  readonly done: number;
  readonly left: number;
}

/** A file that the plan names. */
export interface FileReference extends Phrase {
  /** A link of the text, or a path that a gate or the Spec line names. */
  readonly kind: 'link' | 'path';
  /** Whether the file belongs in the feature folder or elsewhere in the repository. */
  readonly place: 'feature' | 'repository';
  /** Whether a passing gate cites it. */
  readonly isEvidence: boolean;
  /** Whether an open task names it, so that it does not exist yet. */
  readonly isPlanned: boolean;
}

/** A requirement in a manifest. */
export interface Statement {
  /** The path relative to the repository root. */
  readonly path: string;
  /** The requirement as written in the manifest. */
  readonly text: string;
}

/** A claim of the plan, compared with the nearest manifests. */
export interface Comparison extends Phrase {
  /** The label of the field that contains the claim. */
  readonly label: string;
  /** `changing`: the plan announces a change of it. */
  readonly state: 'agrees' | 'changing' | 'contradicted';
  readonly found: readonly Statement[];
}

/** A part of the plan that another part contradicts. */
export interface Misfit extends Phrase {
  readonly kind: 'tree' | 'test-tool';
  readonly language: string;
}

/** A gate without evidence, or with the same evidence as at least two others. */
export interface UnprovenGate {
  readonly gate: Gate;
  readonly why: 'no-evidence' | 'repeated';
}

/** An amendment of the constitution after the plan was written. */
export interface Amendment {
  /** The citation in the plan; absent if only the dates differ. */
  readonly cited?: Citation;
  /** The date of the plan, as written. */
  readonly date?: string;
  /** What differs: the major version, a lower one, or only the date. */
  readonly behind: 'major' | 'minor' | 'date';
  /** Whether the dates show that it is later than the plan. */
  readonly isLater: boolean;
  readonly version: string;
  readonly amended: string;
}

/** The version of the constitution that a plan cites. */
export interface Citation extends Phrase {
  readonly version: string;
}

/** Support for a claim: one of the packages or files, or a CI configuration. */
export interface Proof {
  readonly dependency?: readonly string[];
  readonly file?: readonly string[];
  readonly ci?: true;
  /** Words in a field of Technical Context that support it. */
  readonly words?: readonly string[];
}

