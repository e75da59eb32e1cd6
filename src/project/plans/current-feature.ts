import { posix } from 'node:path';
import { parseJson } from '../../engine/json-text.js';
import { textAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { gitOutputIfAny } from '../files/git-output.js';
import { absolutePath, fileIn, upwardSearch } from '../files/paths.js';
import { readText } from '../files/text-files.js';

const FEATURE_FILE = '.specify/feature.json';
const FEATURES = 'specs';
/** The number or the time that a feature's folder and its branches share. */
const PREFIX = /^(?:\d{8}-\d{6}|\d{3,})(?=-)/;

/** The plan of the current feature, or a note that its folder has none; empty if no feature is set. */
interface CurrentFeature {
  readonly plan?: string;
  readonly note?: string;
}

/** A folder that is named as the current feature. */
interface NamedFolder {
  readonly folder: string;
  /** What names it, for a note. */
  readonly by: string;
  readonly root: string;
}

/**
 * The current feature, found as by spec-kit's scripts: `$SPECIFY_FEATURE_DIRECTORY`, else the `feature_directory` of `.specify/feature.json`,
 * else the folder that `$SPECIFY_FEATURE` or the current branch names, wholly or by its number.
 */
export function currentFeature(host: Host): CurrentFeature {
  const named = namedDirectory(host) ?? namedFeature(host);
  if (named === undefined) return {};
  const plan = absolutePath(posix.join(named.folder, 'plan.md'), named.root);
  return host.kind(plan) === 'file' ? { plan } : { note: `The current feature \`${named.folder}\` (${named.by}) has no plan.md: linting all plans.` };
}

function namedDirectory(host: Host): NamedFolder | undefined {
  const { SPECIFY_FEATURE_DIRECTORY: folder = '' } = host.env;
  const file = upwardSearch(host, (folder) => fileIn(folder, [FEATURE_FILE], host))(posix.join(startOf(host), 'x'));
  const root = file === undefined ? startOf(host) : posix.dirname(posix.dirname(file));
  if (folder !== '') return { folder, by: '$SPECIFY_FEATURE_DIRECTORY', root };
  const written = file === undefined ? undefined : textAt(parseJson(readText(file, host)), 'feature_directory');
  return written === undefined || written === '' ? undefined : { folder: written, by: FEATURE_FILE, root };
}

function namedFeature(host: Host): NamedFolder | undefined {
  const root = upwardSearch(host, (folder) => (host.kind(posix.join(folder, FEATURES)) === 'folder' ? folder : undefined))(posix.join(startOf(host), 'x'));
  if (root === undefined) return undefined;
  const { SPECIFY_FEATURE: variable = '' } = host.env;
  const name = variable === '' ? (gitOutputIfAny(['symbolic-ref', '--short', 'HEAD'], root, host) ?? '').trim() : variable;
  const own = folderFor(name, host.list(posix.join(root, FEATURES)));
  if (own === undefined && variable === '') return undefined;
  return { folder: posix.join(FEATURES, own ?? name), by: variable === '' ? `the branch ${name}` : '$SPECIFY_FEATURE', root };
}

/** The folder of that name, or the only one with its prefix. */
function folderFor(name: string, entries: readonly string[]): string | undefined {
  const folders = entries.filter((entry) => entry.endsWith('/')).map((entry) => entry.slice(0, -1));
  const prefix = PREFIX.exec(name)?.[0];
  const alike = prefix === undefined ? [] : folders.filter((folder) => PREFIX.exec(folder)?.[0] === prefix);
  return folders.find((folder) => folder === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** The folder from which the project is searched. */
function startOf(host: Host): string {
  return absolutePath(host.env.SPECIFY_INIT_DIR ?? '', host.cwd);
}
