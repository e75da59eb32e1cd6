import type { Host } from '../../host/host.js';
import { UsageError } from '../../host/usage-error.js';
import type { Rule } from '../../rule/problem.js';
import { shownPath } from '../files/paths.js';
import { guardRule } from './guard-rule.js';
import { cannotFind, loadModule, resolveModule } from './resolve-module.js';
import { checkDefinition } from '../schema/rule-definition.js';

/** Loads an entry of `plugins`: a module, whose code runs, or a rule. */
export type PluginLoader = (plugin: string | object, file: string) => Promise<readonly Rule[]>;

/** Returns a loader that loads each plug-in once. */
export function pluginLoader(host: Host): PluginLoader {
  const loaded = new Map<string | object, Promise<readonly Rule[]>>();
  return (plugin, file) => {
    const { key, load } = typeof plugin === 'string' ? moduleAt(plugin, file, host) : { key: plugin, load: () => rulesIn([plugin], `in ${shownPath(file, host)}`) };
    const rules = loaded.get(key) ?? load();
    loaded.set(key, rules);
    return rules;
  };
}

function moduleAt(name: string, file: string, host: Host): { readonly key: string; readonly load: () => Promise<readonly Rule[]> } {
  const key = resolveModule(name, file, host, 'plugins');
  return { key, load: () => rulesOf(name, key, file, host) };
}

/** The exported rules of a module, under any name, alone or in lists. */
async function rulesOf(name: string, path: string, file: string, host: Host): Promise<readonly Rule[]> {
  const exported = await loadModule(path, host, (reason) => (reason === undefined ? cannotFind(name, file, host, 'plugins') : `Cannot load plug-in \`${name}\`: ${reason}`));
  const entries: readonly (readonly [string, unknown])[] = typeof exported === 'object' && exported !== null ? Object.entries(exported) : [];
  const values = new Set(entries.flatMap(([, value]) => (Array.isArray(value) ? value.map((one: unknown) => one) : [value])));
  const rules = await rulesIn([...values].filter(isMeantAsRule), `\`${name}\``);
  if (rules.length > 0) return rules;
  const functions = entries.flatMap(([key, value]) => (typeof value === 'function' ? [`\`${key}\``] : []));
  const advice = functions.length > 0 ? `export the rule that the function ${functions.join(' or ')} returns` : 'make one with defineRule or definePrinciple of plan-lint/rule';
  throw new UsageError(`Plug-in \`${name}\` exports no rule: ${advice}`);
}

async function rulesIn(values: readonly unknown[], plugin: string): Promise<readonly Rule[]> {
  const rules = await Promise.all(values.map((value) => checkDefinition(value, plugin)));
  return rules.map((rule) => guardRule(rule, plugin));
}

/** Whether an export is meant to be a rule; a module may export other values too. */
function isMeantAsRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('check' in value || 'messages' in value);
}
