import type { Plan } from '../plan/model.js';
import { PLAN_START, type SourceDefect } from '../rule/problem.js';
import { findDrift } from './drift.js';
import type { ConstitutionFile } from './read.js';

/** Defects of the files of a constitution and of the template, each reported under its own file. `found` is the constitution as a whole. */
export function findSourceDefects(files: readonly ConstitutionFile[], found: ConstitutionFile, template: Plan | undefined): readonly SourceDefect[] {
  const own = files.flatMap((file) => defectsOf(file, found));
  return template === undefined || found.principles.length === 0 ? own : [...own, ...driftDefects(found, template)];
}

function defectsOf({ path, left, unfilled, principles }: ConstitutionFile, found: ConstitutionFile): readonly SourceDefect[] {
  if (unfilled) return [{ defect: 'unfilled', path, at: PLAN_START }];
  if (left !== undefined) return [{ defect: 'unfilled', path, left, at: PLAN_START }];
  // A single file of several may have no principles.
  return principles.length + found.principles.length === 0 ? [{ defect: 'unfilled', path, empty: true, at: PLAN_START }] : [];
}

function driftDefects(found: ConstitutionFile, template: Plan): readonly SourceDefect[] {
  const { path } = template;
  const drift = findDrift(template, found.principles);
  if (drift === undefined) return [];
  const lacks = drift.missing.length > 0 ? [`does not check ${listOf(drift.missing)}`] : [];
  const adds = drift.unknown.length > 0 ? [`checks ${listOf(drift.unknown)}, which it does not declare`] : [];
  return [{ defect: 'template-drift', path, constitution: found.path, difference: [...lacks, ...adds].join(' and '), at: template.checks[0]?.at ?? PLAN_START }];
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
