import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { writeFileSync } from 'node:fs';
import { RULE_SCHEMA } from '../project/schema/rule-schema.js';
import { configSchema } from '../project/schema/schema.js';
import { builtInRules } from '../project/lint/registry.js';
import { registry } from '../../rules/index.js';

// Part of the build: writes the schema for editors, and the validator that the program checks configurations with.
const schema = configSchema(builtInRules(registry));
writeFileSync(new URL('../../config.schema.json', import.meta.url), `${JSON.stringify(schema, undefined, 2)}\n`);

// The validator omits the rule names, whose severities share one schema, and Unicode string lengths, which would need a part of ajv at run time.
const ajv = new Ajv({ verbose: true, allowUnionTypes: true, unicode: false, logger: false, code: { source: true, esm: true } });
writeFileSync(new URL('../project/schema/validator.js', import.meta.url), standaloneCode.default(ajv, ajv.compile(configSchema([]))));
writeFileSync(new URL('../project/schema/rule-validator.js', import.meta.url), standaloneCode.default(ajv, ajv.compile(RULE_SCHEMA)));
