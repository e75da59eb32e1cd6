import type { Rule } from '../../rule/problem.js';
import type { Constitution } from '../constitution.js';

/** A file with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The configured choice, and the constitution and template that were found. */
export interface ConstitutionSources {
  readonly choice: 'auto' | 'nebula' | 'file';
  /** The constitution, in one file or several. */
  readonly files?: readonly SourceFile[];
  readonly template?: SourceFile;
}

/** The constitution of this package, and the rules of its principles. */
export interface BuiltIn {
  readonly constitution: Constitution;
  readonly principleRules: readonly Rule[];
}
