import { posix } from 'node:path';
import type { Args } from './args.js';
import { initialize } from './config/init.js';
import type { ConfigLoader } from './config/load.js';
import { toJson } from './report/json-text.js';
import { reportRule, reportRuleList } from './report/rules.js';
import { settingsFor } from './run/assign.js';
import { wantsColour } from './run/colour.js';
import { judgeExample } from './run/example.js';
import { findRule } from './run/known-rules.js';
import { shownPath } from './run/paths.js';
import { builtInRules, type Registry } from './run/registry.js';
import type { World } from './world.js';

const MESSAGE_ID = /\/.*/;

/** What the command asks for instead of judging plans, if it does. */
export async function answer(args: Args, loader: ConfigLoader, registry: Registry, world: World): Promise<string | undefined> {
  const rules = builtInRules(registry);
  if (args.answer !== undefined) return args.answer;
  if (args.listRules) return reportRuleList(rules);
  if (args.explain !== undefined) {
    const rule = findRule(args.explain.replace(MESSAGE_ID, ''), rules, '--explain');
    return reportRule(rule, judgeExample(rule, registry), world.paint(wantsColour(args.color, world)));
  }
  if (args.init) return initialize(await loader.nearest(posix.join(world.cwd, 'plan.md')), world);
  if (args.printConfig !== undefined) return printConfig(args.printConfig, args, loader, world);
  return undefined;
}

async function printConfig(path: string, args: Args, loader: ConfigLoader, world: World): Promise<string> {
  const { layers, settings } = await settingsFor(path, args, loader, world);
  const { constitution, stage, severities, plugins, inlineConfig, maxSize, maxTime } = settings;
  const shown = {
    configurations: layers.map((layer) => shownPath(layer.path, world.cwd)),
    constitution: constitution.includes('/') ? shownPath(constitution, world.cwd) : constitution,
    stage,
    rules: severities,
    plugins: plugins.map(({ id }) => id),
    inlineConfig,
    maxSize,
    maxTime,
  };
  return toJson(shown);
}
