import type { TrendPoint } from '../../engine/result.js';
import { trendPoint } from '../../engine/trend-point.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';
import { lintProject, projectLoader } from '../lint-project.js';
import type { Progress } from '../lint/lint-files.js';
import type { ProjectOptions } from '../config/project-options.js';
import type { Registry } from '../lint/registry.js';
import { commitHosts } from './commit-host.js';
import { gitRoot } from '../files/git-answers.js';
import { sampleCommits, type Commit } from './sample-commits.js';

/** What to lint again at commits of the past. */
export interface TrendRequest {
  readonly options: ProjectOptions;
  /** The commit to begin with. */
  readonly since?: string;
}

/** Lints the plans as they were at points of the repository's history, each by the constitution and the configuration of its time. */
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

/** Nothing where no plan was there yet, or the configuration of that time cannot be used. */
async function pointAt({ id, date }: Commit, options: ProjectOptions, registry: Registry, host: Host): Promise<readonly TrendPoint[]> {
  try {
    const point = trendPoint(id, date, await lintProject(options, projectLoader(options, host), registry, host));
    return point.plans === 0 ? [] : [point];
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}
