import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { kindOf, namesOf } from '../files.js';
import type { Stage } from '../stage.js';
import { keyOf, recordingPath, stampOf, SUMMARY, type Output, type RecordedFile, type RecordedFolder, type Recording } from './recording.js';

/** Says and writes again what the same command did last time, and returns its exit code; undefined where there was none, or something it depends on has changed. */
export async function replay(argv: readonly string[], version: string, stage: Stage): Promise<number | undefined> {
  const key = keyOf(argv, version, stage);
  const recording = readRecording(recordingPath(argv, key, stage));
  if (recording?.key !== key || !await isUsable(recording, stage)) return undefined;
  try {
    for (const output of recording.outputs) write(output, stage);
  } catch {
    // The run itself tells why a file cannot be written.
    return undefined;
  }
  for (const { how, text } of recording.outputs) {
    if (how === 'print') stage.print(text);
    if (how === 'complain') stage.complain(text);
  }
  return recording.code;
}

/** A recording that cannot be read is none. */
function readRecording(path: string): Recording | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecording(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isRecording(content: unknown): content is Recording {
  return typeof content === 'object' && content !== null
    && 'key' in content && typeof content.key === 'string'
    && 'env' in content && typeof content.env === 'object' && content.env !== null
    && 'code' in content && typeof content.code === 'number'
    && ['folders', 'answers', 'files', 'outputs'].every((name) => name in content);
}

/** What cannot be checked, because files cannot be looked at or the recording is none inside, is judged anew: the run tells what is wrong. */
async function isUsable(recording: Recording, stage: Stage): Promise<boolean> {
  try {
    return await isCurrent(recording, stage);
  } catch {
    return false;
  }
}

/** Whether all that was told would be told again. */
async function isCurrent({ env, folders, answers, files }: Recording, stage: Stage): Promise<boolean> {
  if (Object.entries(env).some(([name, value]) => !isSet(name, value, stage))) return false;
  const changedFolders = folders.filter(([path, stamp]) => stampOf(path) !== stamp);
  const changedFiles = files.filter(([path, stamp]) => stampOf(path) !== stamp);
  if (changedFolders.length + changedFiles.length === 0) return true;
  const { digestOf } = await import('../run/digest.js');
  return changedFolders.every((folder) => isSameFolder(folder, answers, digestOf)) && changedFiles.every((file) => isSameFile(file, digestOf));
}

function isSet(name: string, value: string | null, { env }: Stage): boolean {
  const now = env[name] ?? null;
  return name === SUMMARY && now !== null ? value === SUMMARY : now === value;
}

type Digest = (contents: Uint8Array | string) => string;

function isSameFolder([path, , number, listing]: RecordedFolder, answers: Recording['answers'], digestOf: Digest): boolean {
  const isAnsweredAlike = Object.entries(answers[number] ?? {}).every(([name, kind]) => kindOf(posix.join(path, name)) === kind);
  return isAnsweredAlike && (listing === '' || (kindOf(path) === 'folder' && digestOf(namesOf(readdirSync(path, { withFileTypes: true }))) === listing));
}

function isSameFile([path, , contents]: RecordedFile, digestOf: Digest): boolean {
  if (kindOf(path) !== 'file') return false;
  const now = readFileSync(path);
  return contents === digestOf(now) || contents === String(now.length);
}

function write({ how, text, path }: Output, { env }: Stage): void {
  const target = path ?? env[SUMMARY] ?? '';
  if (how === 'write') writeFileSync(target, text);
  if (how === 'append') appendFileSync(target, text);
}
