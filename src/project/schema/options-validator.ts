import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';

/** The first thing that is wrong with a value by a JSON Schema, if anything is. Throws where the schema is none. */
export function firstError(schema: object, value: unknown): ErrorObject | undefined {
  const validate = new Ajv({ verbose: true, allowUnionTypes: true, logger: false, strict: false }).compile(schema);
  return validate(value) ? undefined : validate.errors?.[0];
}
