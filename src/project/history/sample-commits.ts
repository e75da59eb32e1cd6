import type { Host } from '../../host/host.js';
import { CONFIG_PLACES } from '../config/config-paths.js';
import { checkCommit, gitAnswer } from '../files/git-answers.js';

/** A commit, and when it was made (ISO 8601). */
export interface Commit {
  readonly id: string;
  readonly date: string;
}

/** As many points as a line chart shows apart. */
const MOST_POINTS = 60;
const FILES = ['*.md', ...CONFIG_PLACES.map((place) => `:(glob)**/${place}`)];

/** Commits of the first parents that changed a Markdown file or a configuration, the oldest first, spread evenly where there are many. `since` is one of them. */
export function sampleCommits(since: string | undefined, root: string, host: Host): readonly Commit[] {
  if (since !== undefined) checkCommit(since, '--since', root, host);
  const log = (range: readonly string[], paths: readonly string[]): readonly Commit[] => parseLog(gitAnswer(['log', '--first-parent', '--reverse', '--format=%H %cI', ...range, '--', ...paths], root, host) ?? '');
  const start = since === undefined ? [] : log(['-1', since], []);
  const commits = [...start, ...log([since === undefined ? 'HEAD' : `${since}..HEAD`], FILES)];
  return commits.length <= MOST_POINTS ? commits : Array.from({ length: MOST_POINTS }, (_, point) => commits[Math.round((point / (MOST_POINTS - 1)) * (commits.length - 1))]).filter((commit) => commit !== undefined);
}

function parseLog(lines: string): readonly Commit[] {
  return lines.split('\n').flatMap((line) => {
    const [id = '', date = ''] = line.split(' ');
    return id === '' ? [] : [{ id, date }];
  });
}
