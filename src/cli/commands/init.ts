import { posix } from 'node:path';
import { EXIT } from '../../engine/exit-code.js';
import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import type { Config } from '../../project/schema/config.js';
import { projectsBelow } from '../../project/plans/projects-below.js';
import { PLAN_PATTERNS } from '../../project/plans/find-plans.js';
import { writeText } from '../../project/files/text-files.js';
import type { Command } from './command-context.js';

const CONFIG_FILE = '.planlintrc.json';
const SCHEMA = './node_modules/plan-lint/dist/config.schema.json';
const PLANS_ELSEWHERE = '**/specs/**/plan.md';

/** Writes and prints a configuration for the plans of a folder. Never overwrites a file. */
export const initialize: Command = async ({ loader, host }) => {
  const path = posix.join(host.cwd, CONFIG_FILE);
  const layers = await loader.nearest(posix.join(host.cwd, 'plan.md'));
  const existing = layers.find((layer) => posix.dirname(layer.path) === host.cwd)?.path;
  if (existing !== undefined || host.kind(path) !== 'nothing') throw new UsageError(`--init: there is a configuration already: \`${existing ?? path}\``);
  const text = `${JSON.stringify(fittingConfig(host), undefined, 2)}\n`;
  writeText(path, text, host);
  host.print(`${text}Written to ${CONFIG_FILE}.\n`);
  return EXIT.clean;
};

function fittingConfig(host: Host): Config {
  return { $schema: SCHEMA, extends: 'plan-lint:recommended', constitution: 'auto', files: fittingFiles(host), rules: {} };
}

/** The patterns of the plans there are: of the folder, and of each project below it; without any plan, the usual ones. */
function fittingFiles(host: Host): readonly string[] {
  const usedIn = (folder: string): readonly string[] => {
    const patterns = PLAN_PATTERNS.filter((pattern) => host.glob([pattern], folder).length > 0);
    return patterns.map((pattern) => posix.join(posix.relative(host.cwd, folder), pattern));
  };
  const used = [host.cwd, ...projectsBelow(host.cwd, host)].flatMap(usedIn);
  if (used.length > 0) return used;
  return host.glob([PLANS_ELSEWHERE], host.cwd, ['**/node_modules/**']).length > 0 ? [PLANS_ELSEWHERE] : PLAN_PATTERNS;
}
