import { posix } from 'node:path';
import { suggestion } from '../../engine/did-you-mean.js';
import type { FailedFile } from '../../engine/result.js';
import type { Host } from '../../host/host.js';
import type { PlanFile } from './find-plans.js';
import { decode, reasonOf } from '../files/text-files.js';

/** The text of a plan, or the reason why it cannot be read. `source` is the text if it is already known: from stdin or the index. */
export function readPlan({ path, shown, source }: PlanFile & { readonly source?: string }, maxSize: number, host: Host): string | FailedFile {
  if (source !== undefined) return oversize(shown, Buffer.byteLength(source), maxSize) ?? source;
  if (host.kind(path) === 'nothing') return { path: shown, error: { kind: 'unreadable', message: `No such file${suggestion(shown, neighbors(path, shown, host))}` } };
  try {
    const expected = oversize(shown, host.size(path), maxSize);
    if (expected) return expected;
    const bytes = host.read(path);
    // The file may have grown since its size was read.
    return oversize(shown, bytes.length, maxSize) ?? decode(bytes);
  } catch (error) {
    return { path: shown, error: { kind: 'unreadable', message: reasonOf(error) } };
  }
}

function oversize(path: string, size: number, maxSize: number): FailedFile | undefined {
  return size > maxSize ? { path, error: { kind: 'oversize', message: `${size} bytes are more than --max-size ${maxSize}` } } : undefined;
}

function neighbors(path: string, shown: string, host: Host): readonly string[] {
  const folder = posix.dirname(path);
  if (host.kind(folder) !== 'folder') return [];
  return host.glob(['*.md', '*/plan.md'], folder).map((file) => posix.join(posix.dirname(shown), posix.relative(folder, file)));
}
