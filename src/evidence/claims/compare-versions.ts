import type { Field, Plan } from '../../plan/model.js';
import { linesOf } from '../../plan/source-lines.js';
import { isChanging } from '../../plan/words/evidence/change-words.js';
import type { Comparison } from '../evidence.js';
import { overlap } from '../ranges.js';
import { nameInText } from './names-in-text.js';
import type { FoundRequirement } from './scope.js';
import { spanOfWords } from './words-span.js';

/** A version in a field, with its range in npm syntax. */
export interface VersionClaim {
  readonly field: Field;
  readonly words: string;
  readonly range: string;
}

/** Compares the versions of one thing with requirements: agrees if any version agrees with any requirement, because both may state several. */
export function compareVersions(claims: readonly VersionClaim[], found: readonly FoundRequirement[], names: readonly string[], plan: Plan): readonly Comparison[] {
  const [claim] = claims;
  if (claim === undefined || found.length === 0) return [];
  const agrees = claims.some(({ range }) => found.some(({ requirement }) => overlap(range, requirement.range ?? '*')));
  const { field, words } = claim;
  const statements = found.map(({ path, requirement }) => ({ path, text: requirement.written }));
  return [{ label: field.label, text: words, at: spanOfWords(words, field, plan), state: agrees ? 'agrees' : stateOfDifference(plan, names), found: statements }];
}

/** The state of a claim that the manifests contradict, by whether the plan announces a change of something with one of the names. */
export function stateOfDifference(plan: Plan, names: readonly string[]): 'changing' | 'contradicted' {
  const pattern = nameInText(names);
  const announces = linesOf(plan).some((line) => [...line.matchAll(pattern)].some(({ index, 0: name }) => isChanging(line, index, index + name.length)));
  return announces ? 'changing' : 'contradicted';
}
