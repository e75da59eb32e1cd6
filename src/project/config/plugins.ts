import type { Rule } from '../../rule/problem.js';
import { reasonOf } from '../read-text.js';
import { UsageError } from '../../host/usage-error.js';
import type { Host } from '../../host/host.js';

/** The rules that a module exports, by any name, alone or in lists. The module is code, and is run. */
export async function loadPlugin(name: string, path: string, host: Host): Promise<readonly Rule[]> {
  const exported = await run(name, path, host);
  const values = typeof exported === 'object' && exported !== null ? Object.values(exported) : [];
  const rules = [...new Set(values.flatMap((value: unknown) => (Array.isArray(value) ? value.map((one: unknown) => one) : [value])))].filter(isRule);
  if (rules.length > 0) return rules;
  throw new UsageError(`Plug-in \`${name}\` exports no rule: make one with defineRule or definePrinciple of plan-lint/rule`);
}

async function run(name: string, path: string, host: Host): Promise<unknown> {
  try {
    return await host.load(path);
  } catch (error) {
    throw new UsageError(`Cannot load plug-in \`${name}\`: ${reasonOf(error)}`, { cause: error });
  }
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null
    && 'id' in value && typeof value.id === 'string'
    && 'messages' in value && typeof value.messages === 'object'
    && 'check' in value && typeof value.check === 'function';
}
