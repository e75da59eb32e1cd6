import { posix } from 'node:path';
import { parseJson } from '../../engine/json-text.js';
import { textAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { absolutePath, fileIn, upwardSearch } from '../files/paths.js';
import { readText } from '../files/text-files.js';

const FEATURE_FILE = '.specify/feature.json';

/** The plan of the current feature, or a note that its folder has none; empty if no feature is set. */
interface CurrentFeature {
  readonly plan?: string;
  readonly note?: string;
}

/** The current feature, found as by spec-kit's scripts: `$SPECIFY_FEATURE_DIRECTORY`, else the `feature_directory` of `.specify/feature.json`. */
export function currentFeature(host: Host): CurrentFeature {
  const { SPECIFY_FEATURE_DIRECTORY: named = '', SPECIFY_INIT_DIR: start = '' } = host.env;
  const file = upwardSearch(host, (folder) => fileIn(folder, [FEATURE_FILE], host))(posix.join(absolutePath(start, host.cwd), 'x'));
  const root = file === undefined ? absolutePath(start, host.cwd) : posix.dirname(posix.dirname(file));
  const folder = named === '' && file !== undefined ? textAt(parseJson(readText(file, host)), 'feature_directory') ?? '' : named;
  const plan = absolutePath(posix.join(folder, 'plan.md'), root);
  if (folder === '') return {};
  return host.kind(plan) === 'file' ? { plan } : { note: `The current feature \`${folder}\` (${named === '' ? FEATURE_FILE : '$SPECIFY_FEATURE_DIRECTORY'}) has no plan.md: linting all plans.` };
}
