import type { ErrorObject } from 'ajv';
import { suggestion } from '../../engine/did-you-mean.js';
import { SEVERITY_ALIASES } from '../../engine/findings/severities.js';

/** A sentence for an error of ajv: the key, the value, and the allowed values. `whole` is the name of the value as a whole. */
export function describeError(error: ErrorObject | undefined, whole: string): string {
  if (error === undefined) return `${whole} is not valid`;
  const keyPath = keyPathOf(error.instancePath);
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(keyPath, String(params.additionalProperty), knownKeys(error.parentSchema?.properties));
    case 'enum':
      return describeValue(keyPath, error.data, Array.isArray(params.allowedValues) ? params.allowedValues.map(String).filter(isName) : []);
    case 'required':
      return `${keyPath === '' ? whole : `\`${keyPath}\``} lacks the key \`${String(params.missingProperty)}\``;
    default:
      return `${keyPath === '' ? whole : `\`${keyPath}\``} is ${shown(error.data)}; it ${demandOf(error)}`;
  }
}

/** Whether an allowed value is a severity name; messages do not suggest aliases. */
function isName(allowed: string): boolean {
  return !Object.hasOwn(SEVERITY_ALIASES, allowed);
}

function knownKeys(properties: unknown): readonly string[] {
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function describeUnknownKey(keyPath: string, key: string, known: readonly string[]): string {
  const full = keyPath === '' ? key : `${keyPath}.${key}`;
  return `unknown key \`${full}\`${suggestion(key, known)} (known: ${known.join(', ')})`;
}

function describeValue(keyPath: string, found: unknown, allowed: readonly string[]): string {
  return `\`${keyPath}\` is ${shown(found)}; allowed: ${allowed.join(', ')}${suggestion(String(found), allowed)}`;
}

const VOWEL = /^[aeio]/;

/** A clause with the requirement of the schema. */
function demandOf({ keyword, params, parentSchema, message = 'is not valid' }: ErrorObject): string {
  const values: Readonly<Record<string, unknown>> = params;
  switch (keyword) {
    case 'type': {
      const types = [values.type].flat().map(String);
      return `must be ${types.map((type) => `${VOWEL.test(type) ? 'an' : 'a'} ${type}`).join(' or ')}`;
    }
    case 'pattern':
      return parentSchema?.description === undefined ? message : `must be ${String(parentSchema.description)}`;
    case 'minItems':
    case 'minLength':
    case 'minProperties':
      return values.limit === 1 ? 'must not be empty' : message;
    default:
      return message;
  }
}

/** A value as JSON; functions have no JSON. */
function shown(value: unknown): string {
  return typeof value === 'function' ? 'a function' : JSON.stringify(value);
}

/** Converts a JSON pointer: `/rules/needs-clarification~1marker` → `rules.needs-clarification/marker`. */
function keyPathOf(pointer: string): string {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}
