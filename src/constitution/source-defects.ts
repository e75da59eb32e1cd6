import type { Plan } from '../plan/model.js';
import { PLAN_START, type SourceDefect } from '../rule/problem.js';
import { findDrift } from './drift.js';
import type { ConstitutionFile } from './read.js';

/** The defects of the constitution and of the template, each with its file. */
export function findSourceDefects(found: ConstitutionFile | undefined, template: Plan | undefined): readonly SourceDefect[] {
  if (found === undefined) return [];
  const { path, left } = found;
  if (found.unfilled) return [{ defect: 'unfilled', path, at: PLAN_START }];
  const half: readonly SourceDefect[] = left === undefined ? [] : [{ defect: 'unfilled', path, left, at: PLAN_START }];
  return template === undefined || found.principles.length === 0 ? half : [...half, ...driftDefects(found, template)];
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
