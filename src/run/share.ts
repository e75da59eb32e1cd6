import type { Principle } from '../constitution/model.js';
import { principleRule } from '../rule/principle.js';
import type { FailedFile } from '../result.js';
import { UsageError } from '../usage-error.js';
import type { World } from '../world.js';
import { fileJudge, type Assignment } from './judge-file.js';
import type { Judgement } from './judge.js';
import type { Registry } from './registry.js';
import { NO_STOPWATCH } from './stopwatch.js';
import { newTrace, takeFrom, tracedWorld, type Trace } from './trace.js';

/** Plans for another thread to judge, seen from a folder. */
export interface Share {
  readonly cwd: string;
  readonly plans: readonly Assignment[];
  /** Whether to tell what was asked of the disk. */
  readonly traced?: true;
}

/** A judgement without its functions, which do not cross to another thread: of its rules, the principles that they were made for. */
interface PlainJudgement extends Omit<Judgement, 'rules'> {
  readonly principles: readonly Principle[];
}

/** What comes of one plan of a share. */
type SharedJudgement = PlainJudgement | FailedFile;

/** What comes of a share, in its order. */
export interface JudgedShare {
  readonly judged: readonly SharedJudgement[];
  readonly trace?: Trace;
}

/** A judged share, or the user's mistake that keeps all plans from being judged. */
export type Answer = JudgedShare | { readonly mistake: string };

/** Makes what judges the shares of one run, in their order. What they have in common is read once. */
export function shareJudge(registry: Registry, machine: World): (share: Share) => Answer {
  let judge: ((plans: readonly Assignment[]) => JudgedShare) | undefined;
  return ({ cwd, plans, traced }) => {
    judge ??= traced ? tracedJudge(registry, { ...machine, cwd }) : plainJudge(registry, { ...machine, cwd });
    try {
      return judge(plans);
    } catch (error) {
      if (error instanceof UsageError) return { mistake: error.message };
      throw error;
    }
  };
}

function plainJudge(registry: Registry, world: World): (plans: readonly Assignment[]) => JudgedShare {
  const judge = fileJudge(registry, world, NO_STOPWATCH);
  return (plans) => ({ judged: judge(plans).map(withoutRules) });
}

/** Tells with each share what was asked of the disk since the last. */
function tracedJudge(registry: Registry, world: World): (plans: readonly Assignment[]) => JudgedShare {
  const trace = newTrace();
  const judge = plainJudge(registry, tracedWorld(world, trace));
  return (plans) => ({ ...judge(plans), trace: takeFrom(trace) });
}

function withoutRules(judged: Judgement | FailedFile): SharedJudgement {
  if (!('file' in judged)) return judged;
  const { rules, ...plain } = judged;
  return { ...plain, principles: rules.flatMap(({ principle }) => (principle?.declaredBy === 'constitution' ? [principle] : [])) };
}

/** The judgement with the rules that were made from a constitution; all others are known. */
export function withRules(judged: SharedJudgement): Judgement | FailedFile {
  if (!('file' in judged)) return judged;
  const { principles, ...plain } = judged;
  return { ...plain, rules: principles.map((principle) => principleRule(principle)) };
}
