import type { Plan } from '../plan/model.js';
import { PLAN_START, problem } from '../rule/problem.js';
import { findDrift } from './drift.js';
import type { ConstitutionFile } from './read.js';
import type { SourceProblem } from './sources.js';

const RULE = 'constitution-source';

/** What is wrong with the constitution and the template themselves, each told under its own file. */
export function findSourceProblems(found: ConstitutionFile | undefined, template: Plan | undefined): readonly SourceProblem[] {
  if (found === undefined) return [];
  if (found.unfilled) return [{ ...problem('unfilled', { at: PLAN_START }, { data: { path: found.path } }), rule: RULE, path: found.path }];
  return template === undefined || found.principles.length === 0 ? [] : driftProblems(found, template);
}

function driftProblems(found: ConstitutionFile, template: Plan): readonly SourceProblem[] {
  const { path } = template;
  const drift = findDrift(template, found.principles);
  if (drift === undefined) return [];
  const place = { at: template.checks[0]?.at ?? PLAN_START };
  const lacks = drift.missing.length > 0 ? [`does not check ${listOf(drift.missing)}`] : [];
  const adds = drift.unknown.length > 0 ? [`checks ${listOf(drift.unknown)}, which it does not declare`] : [];
  const data = { constitution: found.path, difference: [...lacks, ...adds].join(' and ') };
  return [{ ...problem('template-drift', place, { data }), rule: RULE, path }];
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
