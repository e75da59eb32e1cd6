import { posix } from 'node:path';
import { parseJson } from '../../engine/json-text.js';
import { textAt } from '../../evidence/dig-values.js';
import type { Host } from '../../host/host.js';
import { absolutePath, findUpwards } from '../files/paths.js';
import { readText } from '../files/text-files.js';

const FEATURE_FILE = '.specify/feature.json';

/** The plan of the current feature, found as by spec-kit's scripts: `$SPECIFY_FEATURE_DIRECTORY`, else the `feature_directory` of `.specify/feature.json`. Undefined if neither names a folder with a plan. */
export function currentFeaturePlan(host: Host): string | undefined {
  const { SPECIFY_FEATURE_DIRECTORY: named = '', SPECIFY_INIT_DIR: start = '' } = host.env;
  const file = findUpwards(posix.join(absolutePath(start, host.cwd), 'x'), [FEATURE_FILE], host);
  const root = file === undefined ? absolutePath(start, host.cwd) : posix.dirname(posix.dirname(file));
  const folder = named === '' && file !== undefined ? textAt(parseJson(readText(file, host)), 'feature_directory') ?? '' : named;
  const plan = absolutePath(posix.join(folder, 'plan.md'), root);
  return folder !== '' && host.kind(plan) === 'file' ? plan : undefined;
}
