import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Stage } from '../stage.js';

/** What a run said or wrote. */
export interface Output {
  readonly how: 'print' | 'complain' | 'write' | 'append';
  readonly text: string;
  /** The file that was written; without one, the summary of the job, wherever that is now. */
  readonly path?: string;
}

/** The variable that says where the summary of a job is written: elsewhere in each job, whatever is written there. */
export const SUMMARY = 'GITHUB_STEP_SUMMARY';

/** What a run asked of the disk and was told, and what came of it: while the answers are the same, so is the outcome. */
export interface Recording {
  readonly key: string;
  /** The variables of the environment that were looked at. */
  readonly env: Readonly<Record<string, string | null>>;
  readonly folders: readonly RecordedFolder[];
  /** Kinds by name. Most folders are asked the same. */
  readonly answers: readonly Readonly<Record<string, string>>[];
  readonly files: readonly RecordedFile[];
  readonly outputs: readonly Output[];
  readonly code: number;
}

/** `answers` is the number of the answers about what stands in it; `listing` is the digest of all its names, empty where they were not asked for. */
export type RecordedFolder = readonly [path: string, stamp: string, answers: number, listing: string];

/** `contents` is a digest, or the size where no more was asked. */
export type RecordedFile = readonly [path: string, stamp: string, contents: string];

/** The option that asks for it, looked for before the command line is read. */
export const CACHE = '--cache';

const DEFAULT_FOLDER = '.planlintcache';
const LOCATION = '--cache-location';
/** Two changes within so many milliseconds may get the same time from the file system. */
const CLOCK_TICK = 1000;

/** What tells one command from another, beside the files. */
export function keyOf(argv: readonly string[], version: string, { cwd, terminal, width }: Stage): string {
  return JSON.stringify([version, process.version, cwd, argv, terminal, width]);
}

/** Where the recording for a key is kept. Two keys may share the place: the recording knows whose it is. */
export function recordingPath(argv: readonly string[], key: string, { cwd }: Stage): string {
  let hash = 0;
  for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0;
  return resolve(cwd, folderFrom(argv), `${hash.toString(16).padStart(8, '0')}.json`);
}

function folderFrom(argv: readonly string[]): string {
  const index = argv.findLastIndex((word) => word === LOCATION || word.startsWith(`${LOCATION}=`));
  const word = argv[index] ?? '';
  const folder = word === LOCATION ? argv[index + 1] : word.slice(LOCATION.length + 1);
  return folder === undefined || folder === '' ? DEFAULT_FOLDER : folder;
}

/** What differs whenever a file or folder was changed; empty where it was changed so shortly before `moment` that it may not. */
export function stampOf(path: string, moment = Infinity): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  const { mtimeMs, ctimeMs, size, ino } = stats;
  return Math.max(mtimeMs, ctimeMs) > moment - CLOCK_TICK ? '' : `${mtimeMs}:${ctimeMs}:${size}:${ino}`;
}
