import { posix } from 'node:path';
import type { Args } from './args.js';
import { initialize } from './commands/init.js';
import type { ConfigLoader } from '../project/config/load.js';
import { toJson } from '../engine/json-text.js';
import { reportRule, reportRuleList } from '../report/text/rules.js';
import { settingsFor } from '../project/assign.js';
import { wantsColor } from './color.js';
import { lintExample } from '../project/lint-example.js';
import { findRule } from '../project/known-rules.js';
import { shownPath } from '../project/paths.js';
import { builtInRules, type Registry } from '../project/registry.js';
import type { Host } from '../host/host.js';

const MESSAGE_ID = /\/.*/;

/** What the command asks for instead of judging plans, if it does. */
export async function answer(args: Args, loader: ConfigLoader, registry: Registry, host: Host): Promise<string | undefined> {
  const rules = builtInRules(registry);
  if (args.answer !== undefined) return args.answer;
  if (args.listRules) return reportRuleList(rules);
  if (args.explain !== undefined) {
    const rule = findRule(args.explain.replace(MESSAGE_ID, ''), rules, '--explain');
    return reportRule(rule, lintExample(rule, registry), host.paint(wantsColor(args.color, host)));
  }
  if (args.init) return initialize(await loader.nearest(posix.join(host.cwd, 'plan.md')), host);
  if (args.printConfig !== undefined) return printConfig(args.printConfig, args, loader, host);
  return undefined;
}

async function printConfig(path: string, args: Args, loader: ConfigLoader, host: Host): Promise<string> {
  const { layers, settings } = await settingsFor(path, args, loader, host);
  const { constitution, stage, severities, plugins, inlineConfig, maxSize, maxTime } = settings;
  const shown = {
    configurations: layers.map((layer) => shownPath(layer.path, host.cwd)),
    constitution: constitution.includes('/') ? shownPath(constitution, host.cwd) : constitution,
    stage,
    rules: severities,
    plugins: plugins.map(({ id }) => id),
    inlineConfig,
    maxSize,
    maxTime,
  };
  return toJson(shown);
}
