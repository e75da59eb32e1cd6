import type { Field, Plan } from '../../plan/model.js';
import { LANGUAGES, type Language } from '../known/languages.js';
import type { Level } from '../manifest.js';
import type { Comparison } from '../evidence.js';
import { mayName, nameInText } from './names-in-text.js';
import { type FoundRequirement, nearestRequirements } from './scope.js';
import { versionAt } from './version-words.js';
import { compareVersions, type VersionClaim } from './compare-versions.js';

/** The versions in Language/Version, each compared with the nearest manifests. */
export function compareLanguages(plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  if (levels.length === 0) return [];
  const fields = plan.fields.filter(({ name, state }) => name === 'Language/Version' && state === 'filled');
  return LANGUAGES.flatMap((language) => {
    const claims = fields.flatMap((field) => claimsOf(language, field));
    return claims.length === 0 ? [] : compareVersions(claims, requirementsOf(language, levels), language.names, plan);
  });
}

function claimsOf({ names, majors: [first, last] }: Language, field: Field): readonly VersionClaim[] {
  if (!mayName(field.value, names)) return [];
  return [...field.value.matchAll(nameInText(names))].flatMap(({ index, 0: name }) => {
    const versions = versionAt(field.value, index + name.length);
    if (versions === undefined || versions.major < first || versions.major > last) return [];
    return [{ field, words: field.value.slice(index, versions.to).trim(), range: versions.range }];
  });
}

function requirementsOf({ key }: Language, levels: readonly Level[]): readonly FoundRequirement[] {
  return nearestRequirements(levels, ({ languages }) => languages.filter(({ name, range }) => name === key && range !== undefined));
}
