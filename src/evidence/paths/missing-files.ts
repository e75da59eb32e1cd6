import { posix } from 'node:path';
import type { Plan } from '../../plan/model.js';
import { openTasks } from '../feature-folder.js';
import { foldersUp } from '../manifests/levels.js';
import type { FileReference } from '../evidence.js';
import { candidatesOf, namedPaths, type NamedPath } from './references.js';
import type { Surroundings } from '../surroundings.js';

/** The files that a plan names as existing and that exist nowhere in the repository. Ignores paths that git ignores. */
export function missingFiles(plan: Plan, surroundings: Surroundings): readonly FileReference[] {
  const { folder, disk } = surroundings;
  const missing = namedPaths(plan).filter((named) => isMissing(named, surroundings));
  const tasks = missing.length === 0 ? [] : openTasks(folder, disk);
  return missing.map(({ text, at, kind }) => {
    const inFeature = candidatesOf({ text }, [folder]).some((path) => path.startsWith(`${folder}/`)) && !text.startsWith('/') && isFeatureFile(text);
    const isEvidence = plan.checks.some(({ gates }) => gates.some((gate) => gate.verdict === 'pass' && gate.at.start.line <= at.start.line && at.end.line <= gate.at.end.line));
    return { text, at, kind, isEvidence, place: inFeature ? 'feature' : 'repository', isPlanned: tasks.some((task) => task.includes(posix.basename(text))) };
  });
}

/** Whether the path belongs to the feature folder: an artifact, or the target of a relative link. */
function isFeatureFile(text: string): boolean {
  return text.startsWith('./') || !text.includes('/') || /^(?:contracts|checklists)\//.test(text);
}

function isMissing(named: NamedPath, { folder, disk, tree, isIgnored }: Surroundings): boolean {
  const candidates = candidatesOf(named, foldersUp(folder));
  if (candidates.length === 0 || candidates.some((path) => disk.kind(path) !== 'nothing' || isIgnored(path))) return false;
  if (named.kind === 'link' || !named.text.includes('/')) return true;
  return !tree().some((path) => path.endsWith(`/${named.text.replace(/^\.?\//, '')}`));
}
