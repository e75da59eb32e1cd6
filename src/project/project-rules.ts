import { posix } from 'node:path';
import { firstOfEach } from '../plan/group-by.js';
import type { Host } from '../host/host.js';
import { parsePlan } from '../plan/parse/parse-plan.js';
import type { Rule } from '../rule/problem.js';
import type { ConfigLoader } from './config/load.js';
import { readSourceFiles, sourceFinder } from './sources/constitution-files.js';
import { parseSources } from './lint/lint-plan.js';
import { settingsFor } from './config/plan-settings.js';
import type { ProjectOptions } from './config/project-options.js';
import { builtInRules, type Registry } from './lint/registry.js';

/** All rules for a plan: those of its constitution and plug-ins, then all built-in ones. Without a plan, those of the working directory. */
export async function projectRules(options: ProjectOptions, loader: ConfigLoader, registry: Registry, host: Host, path?: string): Promise<readonly Rule[]> {
  const plan = path ?? posix.join(host.cwd, 'plan.md');
  const { settings } = await settingsFor(plan, options, loader, host);
  const sources = readSourceFiles(sourceFinder(host)(plan, settings.constitution), settings.constitution, host);
  const { principleRules } = parseSources(sources, settings, registry).resolver.resolve(parsePlan('', { path: plan }));
  const builtIn = builtInRules(registry);
  const others = [...principleRules, ...settings.plugins];
  const further = firstOfEach(others, ({ id }) => id).filter(({ id }) => !builtIn.some((rule) => rule.id === id));
  return [...builtIn.map((rule) => others.find(({ id }) => id === rule.id) ?? rule), ...further];
}
