import { posix } from 'node:path';
import type { FailedFile } from '../result.js';
import type { Severities } from '../severities.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';
import { findConstitutionSources } from './constitution-sources.js';
import type { PlanFile } from './find-plans.js';
import { judge, type Judgement } from './judge.js';
import { repositoryRoot } from './paths.js';
import { readPlan } from './read-plan.js';
import type { Registry } from './registry.js';

/** How a plan is to be judged. */
export interface Settings {
  /** `auto`, `nebula` or an absolute path. */
  readonly constitution: string;
  readonly severities: Severities;
  readonly maxSize: number;
}

/** A plan with the way it is to be judged. `source` is there when the text is at hand already. */
export interface Assignment extends PlanFile {
  readonly source?: string;
  readonly settings: Settings;
}

/** Reads and judges one plan. What goes wrong with it, a bug of a rule included, is said of this plan only. */
export function judgeFile(plan: Assignment, registry: Registry, world: World): Judgement | FailedFile {
  const source = plan.source ?? readPlan(plan, plan.settings.maxSize, world);
  if (typeof source !== 'string') return source;
  try {
    const sources = findConstitutionSources(plan.path, plan.settings.constitution, world);
    const text = { path: plan.shown, repositoryPath: repositoryPath(plan, world), source };
    return judge(text, sources, plan.settings.severities, registry);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return { path: plan.shown, error: { kind: 'crash', message: crashMessage(error, plan.shown) } };
  }
}

function repositoryPath({ path, shown }: PlanFile, world: World): string {
  const root = repositoryRoot(path, world);
  return root === undefined ? shown : posix.relative(root, path);
}

function crashMessage(error: unknown, path: string): string {
  if (!(error instanceof Error)) return `A bug of plan-lint on \`${path}\`: ${error}`;
  return error.name === 'RuleCrash' ? error.message : `A bug of plan-lint on \`${path}\`: ${error.stack ?? error.message}`;
}
