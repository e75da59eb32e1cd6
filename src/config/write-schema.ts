import { writeFileSync } from 'node:fs';
import { configSchema } from './schema.js';
import { builtInRules } from '../run/registry.js';
import { registry } from '../../rules/index.js';

// Part of the build: editors read it through `$schema`.
writeFileSync(new URL('../../config.schema.json', import.meta.url), `${JSON.stringify(configSchema(builtInRules(registry)), undefined, 2)}\n`);
