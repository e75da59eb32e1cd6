import type { Host } from '../../host/host.js';
import { CONFIG_PATHS } from '../files/config-paths.js';
import { checkCommit, gitOutput } from '../files/git-output.js';

/** A commit with its date (ISO 8601). */
export interface Commit {
  readonly id: string;
  readonly date: string;
}

/** The maximum number of points in a readable chart. */
const MOST_POINTS = 60;
const FILES = ['*.md', ...CONFIG_PATHS.map((path) => `:(glob)**/${path}`)];

/** A sample of the first-parent commits that changed Markdown files or configurations, oldest first. */
export function sampleCommits(since: string | undefined, root: string, host: Host): readonly Commit[] {
  if (since !== undefined) checkCommit(since, '--since', root, host);
  const log = (range: readonly string[], paths: readonly string[]): readonly Commit[] => {
    return parseLog(gitOutput(['log', '--first-parent', '--reverse', '--format=%H %cI', ...range, '--', ...paths], root, host) ?? '');
  };
  const start = since === undefined ? [] : log(['-1', since], []);
  const commits = [...start, ...log([since === undefined ? 'HEAD' : `${since}..HEAD`], FILES)];
  if (commits.length <= MOST_POINTS) return commits;
  const last = commits.length - 1;
  const sampled = Array.from({ length: MOST_POINTS }, (_, point) => commits[Math.round((point / (MOST_POINTS - 1)) * last)]);
  return sampled.filter((commit) => commit !== undefined);
}

function parseLog(lines: string): readonly Commit[] {
  return lines.split('\n').flatMap((line) => {
    const [id = '', date = ''] = line.split(' ');
    return id === '' ? [] : [{ id, date }];
  });
}
