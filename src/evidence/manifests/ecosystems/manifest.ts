/** A name with the versions of it that a manifest allows. */
export interface Requirement {
  readonly name: string;
  /** The manifest's own words: `rust-version = "1.85"`. */
  readonly written: string;
  /** In the syntax of npm; absent where any version will do. */
  readonly range?: string;
}

/** What a manifest says. */
export interface ManifestContent {
  /** Versions of languages and runtimes, by the keys of the table of languages. */
  readonly languages: readonly Requirement[];
  readonly dependencies: readonly Requirement[];
}

/** A manifest that was read. */
export interface Manifest extends ManifestContent {
  /** From the root of the repository. */
  readonly path: string;
}

/** Reads the text of a manifest; may throw for what is none. */
export type ManifestReader = (text: string) => ManifestContent;

export const NOTHING: ManifestContent = { languages: [], dependencies: [] };

/** A requirement, or none where nothing is written. */
export function requirement(name: string, written: string, range: string | undefined): Requirement {
  return range === undefined ? { name, written } : { name, written, range };
}
