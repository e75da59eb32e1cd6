import type { Field, Plan } from '../../plan/model.js';
import { isChanging } from '../../plan/words/evidence/change-words.js';
import { LANGUAGES, type Language } from '../known/languages.js';
import { linesOf } from '../../plan/source-lines.js';
import type { Level } from '../manifest.js';
import type { Comparison } from '../evidence.js';
import { overlap } from '../ranges.js';
import { mayName, nameInText } from './names-in-text.js';
import { spanOfWords } from './words-span.js';
import { nearestRequirements } from './scope.js';
import { versionAt, type VersionWords } from './version-words.js';

/** The versions in Language/Version, each compared with the nearest manifests. */
export function compareLanguages(plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  if (levels.length === 0) return [];
  const fields = plan.fields.filter(({ name, state }) => name === 'Language/Version' && state === 'filled');
  return LANGUAGES.flatMap((language) => {
    const claims = fields.flatMap((field) => claimsOf(language, field));
    return claims.length === 0 ? [] : compare(language, claims, plan, levels);
  });
}

interface Claim {
  readonly field: Field;
  readonly words: string;
  readonly versions: VersionWords;
}

function claimsOf({ names, majors: [first, last] }: Language, field: Field): readonly Claim[] {
  if (!mayName(field.value, names)) return [];
  return [...field.value.matchAll(nameInText(names))].flatMap(({ index, 0: name }) => {
    const versions = versionAt(field.value, index + name.length);
    if (versions === undefined || versions.major < first || versions.major > last) return [];
    return [{ field, words: field.value.slice(index, versions.to).trim(), versions }];
  });
}

/** Agrees if any of the plan's versions agrees with any of the manifests, because both may state several. */
function compare({ key, names }: Language, claims: readonly Claim[], plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  const found = nearestRequirements(levels, ({ languages }) => languages.filter(({ name, range }) => name === key && range !== undefined));
  const [claim] = claims;
  if (claim === undefined || found.length === 0) return [];
  const agrees = claims.some(({ versions }) => found.some(({ requirement: { range = '*' } }) => overlap(versions.range, range)));
  const state = agrees ? 'agrees' : announcesChange(plan, names) ? 'changing' : 'contradicted';
  const { field, words } = claim;
  const requirements = found.map(({ path, requirement }) => ({ path, text: requirement.written }));
  return [{ label: field.label, text: words, at: spanOfWords(words, field, plan), state, found: requirements }];
}

/** Whether the plan announces a change of something with one of the names. */
export function announcesChange(plan: Plan, names: readonly string[]): boolean {
  const pattern = nameInText(names);
  return linesOf(plan).some((line) => [...line.matchAll(pattern)].some(({ index, 0: name }) => isChanging(line, index, index + name.length)));
}
