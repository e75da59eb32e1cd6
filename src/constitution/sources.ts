import type { Rule } from '../rule/problem.js';
import type { Constitution } from './constitution.js';

/** A file that was found, with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a plan may be judged by: what was asked for, and what was found. */
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
