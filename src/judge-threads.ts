import { availableParallelism } from 'node:os';
import type { Answer, JudgedShare, Share } from './run/share.js';
import { UsageError } from './usage-error.js';

/** A thread beside this one that judges plans. */
export interface JudgeThread {
  /** Shares that are handed over while it is at work wait. */
  judge(share: Share): Promise<JudgedShare>;
  end(): void;
}

/** A thread more than this costs more memory than it saves time. */
const MOST_THREADS = 7;

/** One thread for each further core of the machine. */
export function startThreads(): readonly JudgeThread[] {
  return Array.from({ length: Math.min(availableParallelism() - 1, MOST_THREADS) }, startThread);
}

interface Waiting {
  readonly resolve: (judged: JudgedShare) => void;
  readonly reject: (error: unknown) => void;
}

function startThread(): JudgeThread {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const worker = new Worker(new URL('run/worker.js', import.meta.url));
  const waiting: Waiting[] = [];
  worker.on('message', (answer: Answer) => {
    const next = waiting.shift();
    if ('judged' in answer) next?.resolve(answer);
    else next?.reject(new UsageError(answer.mistake));
  });
  worker.on('error', (error) => { for (const { reject } of waiting.splice(0)) reject(error); });
  return {
    judge: (share) => new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(share);
    }),
    end: () => { void worker.terminate(); },
  };
}
