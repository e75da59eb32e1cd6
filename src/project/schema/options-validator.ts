import { Ajv } from 'ajv';
import type { ErrorObject } from 'ajv';

/** The first error of a value against a JSON Schema; undefined for a valid value. Throws for an invalid schema. */
export function firstError(schema: object, value: unknown): ErrorObject | undefined {
  const validate = new Ajv({ verbose: true, allowUnionTypes: true, logger: false, strict: false }).compile(schema);
  return validate(value) ? undefined : validate.errors?.[0];
}
