import { setImmediate } from 'node:timers/promises';
import type { FailedFile } from '../engine/result.js';
import type { World } from '../host/world.js';
import { fileJudge, type Assignment } from './lint-file.js';
import type { Judgement } from './lint-plan.js';
import type { Progress } from '../cli/progress.js';
import type { Registry } from './registry.js';
import { withRules } from '../run/share.js';
import { NO_STOPWATCH, type Stopwatch } from './stopwatch.js';

/** Those who are told about a run while it lasts. */
export interface Onlookers {
  readonly stopwatch: Stopwatch;
  readonly progress: Progress;
}

type Judged = Judgement | FailedFile;
type Judge = (share: readonly Assignment[]) => Promise<readonly Judged[]>;

/** To start a thread takes as long as to judge so many plans. */
const FEWEST_FOR_THREADS = 60;
/** So many plans are handed over at a time: few enough that all threads end together. */
const SHARE = 16;

/** Judges every plan, in order; in several threads where that pays. One that cannot be judged does not keep the others from it. */
export async function judgeAll(plans: readonly Assignment[], registry: Registry, world: World, { stopwatch, progress }: Onlookers): Promise<readonly Judged[]> {
  const judgeHere = fileJudge(registry, world, stopwatch);
  const here: Judge = async (share) => {
    // Between two shares the other threads are heard.
    await setImmediate();
    return judgeHere(share);
  };
  const threads = mayCross(plans) && stopwatch === NO_STOPWATCH ? world.threads() : [];
  const there = threads.map((thread): Judge => async (share) => (await thread.judge({ cwd: world.cwd, plans: share })).judged.map(withRules));
  try {
    // A thread has its next share at hand before it is done with one.
    return await shareOut(plans, [...there, ...there, here], progress);
  } finally {
    for (const thread of threads) thread.end();
    progress.end();
  }
}

/** Functions do not cross to another thread, and plug-ins are made of them. */
function mayCross(plans: readonly Assignment[]): boolean {
  return plans.length >= FEWEST_FOR_THREADS && plans.every(({ settings }) => settings.plugins.length === 0);
}

/** Hands each judge a share as soon as it is done with its last. */
async function shareOut(plans: readonly Assignment[], judges: readonly Judge[], progress: Progress): Promise<readonly Judged[]> {
  const shares = Array.from({ length: Math.ceil(plans.length / SHARE) }, (_, index) => plans.slice(index * SHARE, (index + 1) * SHARE));
  const judged: (readonly Judged[])[] = [];
  const left = shares.entries();
  let done = 0;
  await Promise.all(judges.map(async (judge) => {
    for (const [index, share] of left) {
      judged[index] = await judge(share);
      done += share.length;
      await progress.step(done, plans.length);
    }
  }));
  return judged.flat();
}
