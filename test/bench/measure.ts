import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Program, Workload } from './programs.js';

/** A task that all compared programs run. */
export interface Task {
  readonly workload: Workload;
  readonly folder: string;
  readonly runs: number;
}

/** The time of each run in milliseconds, by round; runs of one round are adjacent in time. */
export interface Timing {
  readonly program: string;
  readonly workload: Workload;
  readonly milliseconds: readonly number[];
  /** Only for Node programs. */
  readonly peakMegabytes?: number;
}

/** The timings, and notes about programs that failed. */
export interface Measurement {
  readonly timings: readonly Timing[];
  readonly notes: readonly string[];
}

/** Makes Node report its peak memory on exit; other programs have no such option. */
const REPORT_PEAK = `data:text/javascript,${encodeURIComponent('import{writeFileSync}from"node:fs";import{isMainThread}from"node:worker_threads";if(isMainThread)process.on("exit",()=>writeFileSync(process.env.BENCH_PEAK,String(process.resourceUsage().maxRSS)))')}`;
const KILOBYTES = 1024;

/** Times whole processes in rounds A B C A B C …, so that a slow moment affects all programs. */
export function measure(task: Task, programs: readonly Program[]): Measurement {
  const trials = programs.filter(({ words }) => words[task.workload] !== undefined).map((program) => ({ program, ...tryOut(program, task) }));
  const able = trials.filter(({ problem }) => problem === undefined);
  const rounds = Array.from({ length: task.runs }, () => able.map(({ program }) => timeOf(program, task)));
  return {
    timings: able.map(({ program, peakMegabytes }, place) => ({
      program: program.name,
      workload: task.workload,
      milliseconds: rounds.flatMap((round) => round[place] ?? []),
      ...(peakMegabytes !== undefined && { peakMegabytes }),
    })),
    notes: trials.flatMap(({ program, problem }) => (problem === undefined ? [] : [`${program.name} (${task.workload}) is left out: ${problem}`])),
  };
}

function commandOf({ start: [file, ...always], words }: Program, { workload }: Task): readonly [string, readonly string[]] {
  return [file, [...always, ...(words[workload] ?? [])]];
}

const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({ ...process.env, NODE_OPTIONS: '', ...more });

interface Trial {
  readonly problem?: string;
  readonly peakMegabytes?: number;
}

/** Runs a program once before timing, to fill caches, to check its output and to learn its peak memory. */
function tryOut(program: Program, task: Task): Trial {
  const [file, words] = commandOf(program, task);
  const isNode = file === process.execPath;
  const note = join(task.folder, 'peak.txt');
  const { error, stdout, stderr } = spawnSync(file, isNode ? [`--import=${REPORT_PEAK}`, ...words] : words, { cwd: task.folder, env: environment({ BENCH_PEAK: note }), encoding: 'utf8', maxBuffer: Infinity });
  if (error !== undefined) return { problem: error.message };
  if (!program.proof.test(stdout + stderr)) return { problem: `its output is ${JSON.stringify((stderr || stdout).slice(0, 200))}` };
  return isNode ? { peakMegabytes: readPeak(note) } : {};
}

function readPeak(note: string): number {
  const kilobytes = Number(readFileSync(note, 'utf8'));
  rmSync(note);
  return kilobytes / KILOBYTES;
}

function timeOf(program: Program, task: Task): number {
  const [file, words] = commandOf(program, task);
  const start = performance.now();
  spawnSync(file, words, { cwd: task.folder, env: environment(), stdio: 'ignore' });
  return performance.now() - start;
}
