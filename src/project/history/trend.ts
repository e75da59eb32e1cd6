import type { TrendPoint } from '../../engine/result.js';
import { trendPoint } from '../../engine/trend-point.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { configLoader } from '../config/load.js';
import { lintProject } from '../lint-project.js';
import type { Progress } from '../run.js';
import type { ProjectOptions } from '../config/project-options.js';
import type { Registry } from '../lint/registry.js';
import { commitHosts } from './commit-host.js';
import { gitRoot } from '../files/git-output.js';
import { sampleCommits, type Commit } from './sample-commits.js';

/** The request for a trend. */
export interface TrendRequest {
  readonly options: ProjectOptions;
  /** The first commit. */
  readonly since?: string;
}

/** Lints the plans at points of the repository's history, each with the constitution and configuration of its commit. */
export async function lintHistory({ options, since }: TrendRequest, registry: Registry, host: Host, progress: Progress): Promise<readonly TrendPoint[]> {
  if (options.paths.includes('-')) throw new UsageError('--trend: stdin has no history; name files or folders');
  const root = gitRoot(host, '--trend');
  const commits = sampleCommits(since, root, host);
  const hostAt = commitHosts(root, host);
  const points: TrendPoint[] = [];
  try {
    for (const [index, commit] of commits.entries()) {
      points.push(...await pointAt(commit, options, registry, hostAt(commit.id)));
      await progress.step(index + 1, commits.length);
    }
  } finally {
    progress.end();
  }
  return points;
}

/** The point of a commit; empty if it has no plans or its configuration is invalid. */
async function pointAt({ id, date }: Commit, options: ProjectOptions, registry: Registry, host: Host): Promise<readonly TrendPoint[]> {
  try {
    const point = trendPoint(id, date, await lintProject(options, configLoader(options, host), registry, host));
    return point.plans === 0 ? [] : [point];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
