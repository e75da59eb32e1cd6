import type { Host } from '../../host/host.js';
import { isTemplate, patternsOf, type Search } from './find-plans.js';
import { ignoringLine } from '../files/gitignore.js';
import { shownPath } from '../files/paths.js';

const SHOWN = 5;

/** The error message for a search without plans: the patterns, the ignored files with reasons, and how to name plans. */
export function describeMissing(search: Search, ignored: ReadonlyMap<string, string>, host: Host): string {
  const patterns = patternsOf(search).map((pattern) => `\`${pattern}\``).join(', ');
  const left = [...ignored, ...leftOut(search, host)].map(([path, reason]) => `\`${path}\` (${reason})`);
  const more = left.length > SHOWN ? [`${left.length - SHOWN} more`] : [];
  const leaving = left.length === 0 ? '' : `; left out: ${[...left.slice(0, SHOWN), ...more].join(', ')}`;
  const below = search.only || search.paths.length > 0 ? '' : ' and in each project (`.specify`) below';
  const advice = 'Name files, folders or globs on the command line, or with the key `files` of the configuration';
  return `No plan found: looked for ${patterns} in \`${search.folder}\`${below}${leaving}. ${advice}`;
}

/** Files that match, but that git ignores or that are templates. */
function leftOut(search: Search, host: Host): readonly (readonly [path: string, reason: string])[] {
  const lineFor = ignoringLine(host);
  const found = host.glob(patternsOf(search), search.paths.length > 0 ? host.cwd : search.folder, ['**/node_modules/**', '**/.git/**']);
  return found.flatMap((path) => {
    const line = lineFor(path);
    if (line !== undefined) return [[shownPath(path, host), `.gitignore: ${line.pattern}`]];
    return isTemplate(path, host) ? [[shownPath(path, host), 'a template or command']] : [];
  });
}
