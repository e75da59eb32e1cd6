import type { ErrorObject } from 'ajv';
import { suggestion } from '../../engine/did-you-mean.js';
import { UsageError } from '../../host/usage-error.js';
import type { Config } from './config.js';

/** The contents of a file as a configuration; a UsageError names the file, the key, what was found and what is allowed. */
export async function validateConfig(content: unknown, file: string): Promise<Config> {
  const { default: isConfig } = await import('./validator.js');
  if (isConfig(content)) return content;
  throw new UsageError(`${file}: ${describe(isConfig.errors?.at(0))}`);
}

function describe(error: ErrorObject | undefined): string {
  if (error === undefined) return 'the configuration is not valid';
  const place = placeOf(error.instancePath);
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'additionalProperties':
      return describeUnknownKey(place, String(params.additionalProperty), knownKeys(error.parentSchema?.properties));
    case 'enum':
      return describeValue(place, error.data, Array.isArray(params.allowedValues) ? params.allowedValues.map(String) : []);
    case 'required':
      return `\`${place}\` lacks the key \`${String(params.missingProperty)}\``;
    default:
      return `${place === '' ? 'the configuration' : `\`${place}\``} is ${JSON.stringify(error.data)}; it ${error.message ?? 'is not valid'}`;
  }
}

function knownKeys(properties: unknown): readonly string[] {
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}

function describeUnknownKey(place: string, key: string, known: readonly string[]): string {
  const full = place === '' ? key : `${place}.${key}`;
  return `unknown key \`${full}\`${suggestion(key, known)} (known: ${known.join(', ')})`;
}

function describeValue(place: string, found: unknown, allowed: readonly string[]): string {
  return `\`${place}\` is ${JSON.stringify(found)}; allowed: ${allowed.join(', ')}${suggestion(String(found), allowed)}`;
}

/** `/rules/needs-clarification~1marker` → `rules.needs-clarification/marker`. */
function placeOf(pointer: string): string {
  return pointer.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}
