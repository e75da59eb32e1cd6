import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { namesOf } from '../files.js';
import { digestOf } from '../run/digest.js';
import { addTrace, newTrace, tracedWorld, type Trace } from '../run/trace.js';
import type { World } from '../world.js';
import { keyOf, recordingPath, stampOf, SUMMARY, type Output, type RecordedFolder, type Recording } from './recording.js';

/** A World that remembers what it was asked and told. */
export interface Recorder {
  readonly world: World;
  /** Keeps the recording for the next run of the same command; throws where it cannot be written. */
  save(code: number): void;
}

/** Findings or none: what a mistake or a bug leaves behind is not worth keeping. */
const LAST_CODE_KEPT = 1;

/** Makes a recorder for a command. */
export function recorderOf(argv: readonly string[], version: string, machine: World): Recorder {
  const heard: Heard = { begun: Date.now(), trace: newTrace(), env: {}, outputs: [] };
  const { world, isComplete } = withinTheTrace(machine);
  return {
    world: {
      ...besidesSummary(world, tracedWorld(world, heard.trace)),
      ...listenedTo(world, heard.outputs),
      env: lookedAt(world.env, heard.env),
      threads: () => world.threads().map((thread) => ({ ...thread, judge: async (share) => traced(await thread.judge({ ...share, traced: true }), heard.trace) })),
    },
    save: (code) => { if (isComplete() && code <= LAST_CODE_KEPT) save(argv, version, machine, heard, code); },
  };
}

/** What a run asked and said. */
interface Heard {
  /** When it began, in milliseconds. */
  readonly begun: number;
  readonly trace: Trace;
  readonly env: Record<string, string | null>;
  readonly outputs: Output[];
}

function save(argv: readonly string[], version: string, machine: World, { begun, trace, env, outputs }: Heard, code: number): void {
  const key = keyOf(argv, version, machine);
  const path = recordingPath(argv, key, machine);
  mkdirSync(dirname(path), { recursive: true });
  // No plan is looked for among the recordings of other commands.
  trace.listings.delete(dirname(path).replaceAll('\\', '/'));
  addOwnNames(trace, [dirname(path), ...outputs.flatMap((output) => output.path ?? [])]);
  keep(path, { key, env, ...stamped(trace, begun), outputs, code });
}

/** Tells whether the outcome depends on files and folders only: what code, git and stdin tell may change without them. */
function withinTheTrace(machine: World): { readonly world: World; readonly isComplete: () => boolean } {
  let complete = true;
  const beyond = <Question extends readonly unknown[], Answer>(ask: (...question: Question) => Answer) => (...question: Question): Answer => {
    complete = false;
    return ask(...question);
  };
  const world: World = {
    ...machine,
    load: beyond((path) => machine.load(path)),
    git: beyond((words, folder) => machine.git(words, folder)),
    input: beyond(() => machine.input()),
    watch: beyond((paths, wants) => machine.watch(paths, wants)),
    resolve: beyond((name, file) => machine.resolve(name, file)),
  };
  return { world, isComplete: () => complete };
}

/** What has been written into the summary of the job so far is of no matter. */
function besidesSummary(machine: World, traced: World): World {
  const isSummary = (path: string): boolean => path === machine.env[SUMMARY];
  return {
    ...traced,
    kind: (path) => (isSummary(path) ? machine : traced).kind(path),
    size: (path) => (isSummary(path) ? machine : traced).size(path),
  };
}

function lookedAt(variables: World['env'], seen: Record<string, string | null>): World['env'] {
  return new Proxy(variables, {
    get(_, name: string) {
      const value = variables[name];
      seen[name] = value === undefined ? null : name === SUMMARY ? name : value;
      return value;
    },
  });
}

function listenedTo(world: World, outputs: Output[]): Pick<World, 'print' | 'complain' | 'write' | 'append'> {
  return {
    print(text) {
      outputs.push({ how: 'print', text });
      world.print(text);
    },
    complain(text) {
      outputs.push({ how: 'complain', text });
      world.complain(text);
    },
    write(path, text) {
      outputs.push({ how: 'write', text, path });
      world.write(path, text);
    },
    append(path, text) {
      outputs.push({ how: 'append', text, ...(path !== world.env[SUMMARY] && { path }) });
      world.append(path, text);
    },
  };
}

function traced<Answer extends { readonly trace?: Trace }>(answer: Answer, trace: Trace): Answer {
  if (answer.trace) addTrace(trace, answer.trace);
  return answer;
}

/** What the run itself wrote is there when it is asked again: it changes no listing. */
function addOwnNames({ listings }: Trace, written: readonly string[]): void {
  for (const folder of new Set(written.map((path) => posix.dirname(path.replaceAll('\\', '/'))))) {
    const own = new Set(written.map((path) => posix.basename(path.replaceAll('\\', '/'))));
    const others = (names: string): string => names.split('\n').filter((name) => !own.has(name.replace(/[/@]$/, ''))).join('\n');
    const before = listings.get(folder);
    const now = before === undefined ? '' : namesOf(readdirSync(folder, { withFileTypes: true }));
    if (before !== undefined && others(before) === others(now)) listings.set(folder, now);
  }
}

/** The trace as it is kept: with stamps, so that what did not change need not be looked into. */
function stamped({ kinds, listings, contents }: Trace, moment: number): Pick<Recording, 'folders' | 'answers' | 'files'> {
  const numbers = new Map<string, number>();
  const answers: Readonly<Record<string, string>>[] = [];
  const numberOf = (told: Readonly<Record<string, string>>): number => {
    const text = JSON.stringify(told);
    const number = numbers.get(text) ?? answers.push(told) - 1;
    numbers.set(text, number);
    return number;
  };
  const folders = [...byFolder(kinds, listings.keys())].map(([folder, told]): RecordedFolder => [folder, stampOf(folder, moment), numberOf(told), listingDigest(listings.get(folder))]);
  const files = [...contents].map(([path, content]) => [path, stampOf(path, moment), content] as const);
  return { folders, answers, files };
}

/** The kinds by name of what stands, or does not stand, in each folder. In a folder that is not there nothing stands: its absence is what counts. */
function byFolder(kinds: Trace['kinds'], listed: Iterable<string>): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const folders = new Map<string, Record<string, string>>([...listed].map((folder) => [folder, {}]));
  const absent = new Set<string>();
  for (const [path, kind] of kinds) {
    let at = path;
    while (absent.has(posix.dirname(at)) || (!folders.has(posix.dirname(at)) && stampOf(posix.dirname(at)) === 'nothing')) {
      at = posix.dirname(at);
      absent.add(at);
    }
    const folder = posix.dirname(at);
    folders.set(folder, { ...folders.get(folder), [posix.basename(at)]: at === path ? kind : 'nothing' });
  }
  return folders;
}

function listingDigest(names: string | undefined): string {
  return names === undefined ? '' : digestOf(names);
}

/** All of it or nothing: whoever reads it meanwhile, or after a crash, finds no half of it. */
function keep(path: string, recording: Recording): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, JSON.stringify(recording));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
