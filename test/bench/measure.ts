import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Program, Workload } from './programs.js';

/** One task, for all programs that are to be compared at it. */
export interface Task {
  readonly workload: Workload;
  readonly folder: string;
  readonly runs: number;
}

/** Milliseconds of each run, in the order of the rounds: the n-th runs of all programs stood side by side. */
export interface Timing {
  readonly program: string;
  readonly workload: Workload;
  readonly milliseconds: readonly number[];
  /** Of a program that runs in Node. */
  readonly peakMegabytes?: number;
}

/** What was timed, and what could not be. */
export interface Measurement {
  readonly timings: readonly Timing[];
  readonly notes: readonly string[];
}

/** Node adds up the peak of the whole process, threads included, and says it on exit; other programs are not asked. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent('import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeFileSync(process.env.BENCH_PEAK,String(process.resourceUsage().maxRSS)))')}`;
const KILOBYTES = 1024;

/** Times whole processes in rounds, A B C A B C …, so that a slow moment of the machine meets all of them. */
export function measure(task: Task, programs: readonly Program[]): Measurement {
  const trials = programs.filter(({ words }) => words[task.workload] !== undefined).map((program) => ({ program, problem: problemOf(program, task) }));
  const able = trials.flatMap(({ program, problem }) => (problem === undefined ? [program] : []));
  const rounds = Array.from({ length: task.runs }, () => able.map((program) => timeOf(program, task)));
  return {
    timings: able.map((program, place) => ({
      program: program.name,
      workload: task.workload,
      milliseconds: rounds.flatMap((round) => round[place] ?? []),
      ...peakOf(program, task),
    })),
    notes: trials.flatMap(({ program, problem }) => (problem === undefined ? [] : [`${program.name} (${task.workload}) is left out: ${problem}`])),
  };
}

function commandOf({ start: [file, ...always], words }: Program, { workload }: Task): readonly [string, readonly string[]] {
  return [file, [...always, ...(words[workload] ?? [])]];
}

const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: '', ...more });

/** A first run, not timed: fills caches, and shows that the program does what it is timed for. */
function problemOf(program: Program, task: Task): string | undefined {
  const [file, words] = commandOf(program, task);
  const { error, stdout, stderr } = spawnSync(file, words, { cwd: task.folder, env: environment(), encoding: 'utf8', maxBuffer: Infinity });
  if (error !== undefined) return error.message;
  return program.proof.test(stdout + stderr) ? undefined : `it says ${JSON.stringify((stderr || stdout).slice(0, 200))}`;
}

function timeOf(program: Program, task: Task): number {
  const [file, words] = commandOf(program, task);
  const start = performance.now();
  spawnSync(file, words, { cwd: task.folder, env: environment(), stdio: 'ignore' });
  return performance.now() - start;
}

function peakOf(program: Program, task: Task): { readonly peakMegabytes?: number } {
  const [file, words] = commandOf(program, task);
  if (file !== process.execPath) return {};
  const note = join(task.folder, 'peak.txt');
  spawnSync(file, [`--import=${TELL_PEAK}`, ...words], { cwd: task.folder, env: environment({ BENCH_PEAK: note }), stdio: 'ignore' });
  if (!existsSync(note)) return {};
  const kilobytes = Number(readFileSync(note, 'utf8'));
  rmSync(note);
  return { peakMegabytes: kilobytes / KILOBYTES };
}
