import type { FSWatcher } from 'chokidar';
import { once } from 'node:events';
import { UsageError } from './usage-error.js';

/** Whether to watch a file or folder. */
export type WatchFilter = (path: string, isFolder: boolean) => boolean;

/** The quiet time that ends a batch of changes, because editors write a file several times per save. */
const QUIET_IN_MILLISECONDS = 100;

/** Watches files and folders until SIGINT or SIGTERM, and yields changed paths in batches. */
export async function watchFiles(paths: readonly string[], wants: WatchFilter): Promise<AsyncIterable<readonly string[]>> {
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => stats !== undefined && !wants(slashed(path), stats.isDirectory()),
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { stop.abort(); });
  const changes = collectChanges(watcher, stop);
  await once(watcher, 'ready');
  return batchesOf(changes, watcher);
}

interface Changes {
  /** The changed paths since the last batch. */
  readonly paths: Set<string>;
  readonly errors: unknown[];
  readonly isOver: () => boolean;
  /** Resolves on the next change, or at the end. */
  readonly wait: () => Promise<void>;
}

function collectChanges(watcher: FSWatcher, { signal }: { readonly signal: AbortSignal }): Changes {
  const paths = new Set<string>();
  const errors: unknown[] = [];
  let wake = (): void => undefined;
  watcher.on('all', (event, path) => {
    // Ignores events of folders, because their files have events of their own.
    if (event === 'addDir' || event === 'unlinkDir') return;
    paths.add(slashed(path));
    wake();
  });
  watcher.on('error', (error) => {
    errors.push(error);
    wake();
  });
  signal.addEventListener('abort', () => { wake(); });
  return { paths, errors, isOver: () => signal.aborted || errors.length > 0, wait: () => new Promise((resolve) => { wake = resolve; }) };
}

async function* batchesOf(changes: Changes, watcher: FSWatcher): AsyncGenerator<readonly string[]> {
  for (let batch = await nextBatch(changes); batch.length > 0; batch = await nextBatch(changes)) yield batch;
  await watcher.close();
  // Usually the system's limit of watched files.
  for (const error of changes.errors) throw new UsageError(`--watch: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}

/** The paths of the next batch; empty at the end. */
async function nextBatch({ paths, isOver, wait }: Changes): Promise<readonly string[]> {
  while (paths.size === 0 && !isOver()) await wait();
  for (let seen = 0; seen < paths.size && !isOver();) {
    seen = paths.size;
    await new Promise((resolve) => { setTimeout(resolve, QUIET_IN_MILLISECONDS); });
  }
  const batch = isOver() ? [] : [...paths];
  paths.clear();
  return batch;
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
