import { posix } from 'node:path';
import { PLAN_PLACES } from '../../project/find-plans.js';
import { writeText } from '../../project/write-text.js';
import { UsageError } from '../../project/usage-error.js';
import type { World } from '../../host/world.js';
import type { Config } from '../../project/config/config.js';
import type { ConfigLayer } from '../../project/config/load.js';

const CONFIG_FILE = '.planlintrc.json';
const SCHEMA = './node_modules/plan-lint/dist/config.schema.json';
const PLANS_ELSEWHERE = '**/specs/**/plan.md';

/** Writes a configuration that fits the plans of a folder, and returns what to say of it. Nothing is overwritten. */
export function initialize(layers: readonly ConfigLayer[], world: World): string {
  const path = posix.join(world.cwd, CONFIG_FILE);
  const existing = layers.find((layer) => posix.dirname(layer.path) === world.cwd)?.path;
  if (existing !== undefined || world.kind(path) !== 'nothing') throw new UsageError(`--init: there is a configuration already: \`${existing ?? path}\``);
  const text = `${JSON.stringify(fittingConfig(world), undefined, 2)}\n`;
  writeText(path, text, world);
  return `${text}Written to ${CONFIG_FILE}.\n`;
}

function fittingConfig(world: World): Config {
  const used = PLAN_PLACES.filter((place) => world.glob([place], world.cwd).length > 0);
  const elsewhere = used.length === 0 && world.glob([PLANS_ELSEWHERE], world.cwd, ['**/node_modules/**']).length > 0;
  return { $schema: SCHEMA, constitution: 'auto', files: elsewhere ? [PLANS_ELSEWHERE] : used.length > 0 ? used : [...PLAN_PLACES], rules: {} };
}
