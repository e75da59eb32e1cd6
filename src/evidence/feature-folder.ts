import { posix } from 'node:path';
import { parsePlan } from '../plan/parse/parse-plan.js';
import type { Disk } from './disk.js';
import type { FeatureFolder, Tasks } from './evidence.js';

/** The artifacts of the workflow, without `plan.md` itself. */
const ARTIFACTS: readonly string[] = ['spec.md', 'research.md', 'data-model.md', 'quickstart.md', 'tasks.md', 'contracts/'];
const BOX = /^\s*[-*+]\s+\[([ xX])\]\s(.*)$/s;
const FENCE = /^\s*(?:```|~~~)/;

/** Reads the folder of a plan. */
export function readFeatureFolder(folder: string, disk: Disk): FeatureFolder {
  const hasTasks = disk.kind(posix.join(folder, 'tasks.md')) === 'file';
  const boxes = boxesIn(hasTasks ? (disk.text(posix.join(folder, 'tasks.md')) ?? '') : '');
  const tasks: Tasks = { done: boxes.filter(({ ticked }) => ticked).length, left: boxes.filter(({ ticked }) => !ticked).length };
  return {
    name: posix.basename(folder),
    get artefacts() { return ARTIFACTS.filter((name) => disk.names(folder).includes(name)); },
    ...(hasTasks && { tasks }),
    isActive: !hasTasks || tasks.left > 0 || tasks.done === 0,
  };
}

/** The texts of the open tasks. */
export function openTasks(folder: string, disk: Disk): readonly string[] {
  return boxesIn(disk.text(posix.join(folder, 'tasks.md')) ?? '').filter(({ ticked }) => !ticked).map(({ text }) => text);
}

/** The open NEEDS CLARIFICATION markers of `spec.md`. */
export function openQuestionsOf(folder: string, disk: Disk): readonly string[] {
  const path = posix.join(folder, 'spec.md');
  const text = disk.text(path);
  return text === undefined ? [] : parsePlan(text, { path }).markers.map((marker) => marker.text);
}

interface Box {
  readonly ticked: boolean;
  readonly text: string;
}

/** The checkboxes of a text, without those in code blocks. */
function boxesIn(text: string): readonly Box[] {
  let inFence = false;
  return text.split(/\r?\n/).flatMap((line) => {
    if (FENCE.test(line)) inFence = !inFence;
    const [, sign, words = ''] = inFence ? [] : (BOX.exec(line) ?? []);
    return sign === undefined ? [] : [{ ticked: sign !== ' ', text: words }];
  });
}
