/** A name with the versions that a manifest allows. */
export interface Requirement {
  readonly name: string;
  /** The requirement as written: `rust-version = "1.85"`. */
  readonly written: string;
  /** The range in npm syntax; absent if any version is allowed. */
  readonly range?: string;
}

/** The requirements of a manifest. */
export interface ManifestContent {
  /** The versions of languages and runtimes, by the keys of the language table. */
  readonly languages: readonly Requirement[];
  readonly dependencies: readonly Requirement[];
}

/** A manifest with its path. */
export interface Manifest extends ManifestContent {
  /** The path relative to the repository root. */
  readonly path: string;
}

/** A folder, with the manifests that apply there. */
export interface Level {
  /** The path relative to the repository root; `.` is the root. */
  readonly folder: string;
  readonly manifests: readonly Manifest[];
}

/** Reads the text of a manifest; throws if it is invalid. */
export type ManifestReader = (text: string) => ManifestContent;

export const NOTHING: ManifestContent = { languages: [], dependencies: [] };

/** A requirement, without a range if none is given. */
export function requirement(name: string, written: string, range: string | undefined): Requirement {
  return range === undefined ? { name, written } : { name, written, range };
}
