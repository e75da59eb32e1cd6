import type { Plan } from '../../plan/model.js';
import { PLAN_START, type SourceDefect } from '../../rule/problem.js';
import { findDrift } from './drift.js';
import type { ConstitutionFile } from '../reading/read.js';

/** Defects of the files of a constitution and of the template, each reported under its own file. `found` is the constitution as a whole. */
export function findSourceDefects(files: readonly ConstitutionFile[], found: ConstitutionFile, template: Plan | undefined): readonly SourceDefect[] {
  const own = files.flatMap((file) => defectsOf(file, found));
  return template === undefined || found.principles.length === 0 ? own : [...own, ...driftDefects(found, template)];
}

function defectsOf({ path, left, link, unfilled, principles }: ConstitutionFile, found: ConstitutionFile): readonly SourceDefect[] {
  if (unfilled) return [{ defect: 'unfilled', path, at: PLAN_START }];
  if (left !== undefined) return [{ defect: 'unfilled', path, left, at: PLAN_START }];
  if (link !== undefined) return [{ defect: 'unfilled', path, link, at: PLAN_START }];
  // A single file of several may have no principles.
  return principles.length + found.principles.length === 0 ? [{ defect: 'unfilled', path, empty: true, at: PLAN_START }] : [];
}

function driftDefects(found: ConstitutionFile, template: Plan): readonly SourceDefect[] {
  const { path } = template;
  const drift = findDrift(template, found.principles);
  if (drift === undefined) return [];
  return [{ defect: 'template-drift', path, constitution: found.path, missing: listOf(drift.missing), unknown: listOf(drift.unknown), at: template.checks[0]?.at ?? PLAN_START }];
}

/** The length of a list of names that a message shows in full. */
const MOST_CHARACTERS = 70;

/** The first names that a message has room for, and the number of the others. */
function listOf(names: readonly string[]): string {
  const shown = names.filter((_, index) => index === 0 || names.slice(0, index + 1).join(', ').length <= MOST_CHARACTERS);
  const rest = names.length - shown.length;
  return `${shown.map((name) => `\`${shortened(name)}\``).join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}`;
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= MOST_CHARACTERS ? name : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}
