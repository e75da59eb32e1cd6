import type { Field, Plan } from '../../plan/model.js';
import { isDecided } from '../../plan/sections/decided-fields.js';
import { PACKAGE_NAMES } from '../known/package-names.js';
import { UNCOMPARABLE } from '../known/uncomparable.js';
import type { Level } from '../manifest.js';
import type { Comparison } from '../evidence.js';
import { npmRange } from '../ranges.js';
import { nearestRequirements, type FoundRequirement } from './scope.js';
import { compareVersions, type VersionClaim } from './compare-versions.js';

/** The separators of the items in a value. */
const SEPARATOR = /[,;|:·•→\n)]|\s[-–—+&/]\s|\((?=\s?[\p{Alpha}@])|\b(?:and|with|on|using|via|plus)\b/u;
/** A name of up to four words at the start of an item, and its version. */
const NAMED_VERSION = /^(?:the )?([\p{Alpha}@][\p{Alpha}\d@/._#-]*(?:[ -]\p{Alpha}[\p{Alpha}\d._#]*){0,3})(?:\s?\(|\s|@)(>=|≥|\^|~>?|={1,2})?\s?v?(\d{1,3})(?:\.(?:\d+|x)){0,2}(\s?\+|\s(?:or|and) (?:newer|later|higher|above))?(?![\p{Alpha}\d%]|[.-]\d)/u;

/** The dependencies that a plan names with another major version than the manifest. */
export function compareDependencies(plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  if (levels.length === 0) return [];
  const fields = plan.fields.filter((field) => (field.name === 'Primary Dependencies' || field.name === 'Testing') && isDecided(field));
  return fields.flatMap((field) => claimsIn(field).flatMap((claim) => compare(claim, plan, levels)));
}

interface Claim extends VersionClaim {
  readonly name: string;
}

function claimsIn(field: Field): readonly Claim[] {
  return field.value.split(SEPARATOR).flatMap((item) => {
    const [words, name = '', sign = '', major = '', more] = NAMED_VERSION.exec(item.trim()) ?? [];
    const isOpen = more !== undefined || sign === '>=' || sign === '≥';
    const range = npmRange(isOpen ? `>=${major}.0.0` : `${major}.x`);
    return words === undefined || range === undefined || UNCOMPARABLE.has(plain(name)) ? [] : [{ field, name, words, range }];
  });
}

function compare(claim: Claim, plan: Plan, levels: readonly Level[]): readonly Comparison[] {
  const found = requirementsOf(claim.name, levels).filter(({ requirement }) => requirement.range !== undefined);
  return compareVersions([claim], found, [claim.name], plan).map((comparison) => ({ ...comparison, text: comparison.text.replace('(', '') }));
}

/** The packages with the name, or with a name that the table of package names gives for it. */
function requirementsOf(name: string, levels: readonly Level[]): readonly FoundRequirement[] {
  const key = plain(name);
  const packages: ReadonlySet<string> = new Set([...(PACKAGE_NAMES[key] ?? PACKAGE_NAMES[withoutJs(key)] ?? []), name.toLowerCase()]);
  const isMeant = (candidate: string): boolean => packages.has(candidate) || plain(candidate) === key || plain(candidate) === withoutJs(key);
  return nearestRequirements(levels, ({ dependencies }) => dependencies.filter((one) => isMeant(one.name)));
}

/** The name in lower case, without spaces and punctuation, so that `Next.js` equals `next-js`. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s._-]/g, '');
}

function withoutJs(key: string): string {
  return key.length > 4 ? key.replace(/js$/, '') : key;
}
