import { EXIT } from '../../engine/exit-code.js';
import { toJson } from '../../engine/json-text.js';
import type { RuleOptionValues } from '../../engine/findings/rule-settings.js';
import type { Rule } from '../../rule/problem.js';
import { checkAllOptions } from '../../project/known-rules.js';
import type { Host } from '../../host/host.js';
import type { ConstitutionChoice, Settings } from '../../project/config/settings.js';
import { settingsFor } from '../../project/config/plan-settings.js';
import { sourceFinder } from '../../project/sources/constitution-files.js';
import { absolutePath, shownPath } from '../../project/files/paths.js';
import { projectRules } from '../../project/project-rules.js';
import { effectiveSeverities } from '../../project/config/severity-origins.js';
import { baselineFile } from './baseline-file.js';
import type { Command } from './command-context.js';

/** Prints the resolved configuration of a plan, and the origin of each part. */
export const printConfig: Command = async ({ args, loader, registry, host }) => {
  const plan = absolutePath(args.printConfig ?? '', host.cwd);
  const { layers, settings } = await settingsFor(plan, args, loader, host);
  await checkAllOptions([{ settings }], registry);
  const rules = await projectRules(args, loader, registry, host, plan);
  host.print(toJson({
    configurations: layers.map((layer) => shownPath(layer.path, host)),
    ...sourcesOf(plan, settings.constitution, host),
    baseline: shownOrNull(await baselineFile({ args, loader, host }, plan), host),
    ...valuesOf(settings, rules),
    severities: effectiveSeverities(rules, settings),
  }));
  return EXIT.clean;
};

function valuesOf({ preset, stage, severities, options, plugins, inlineConfig, maxSize, maxTime }: Settings, rules: readonly Rule[]): object {
  return { preset, stage, rules: severities, options: optionsInForce(rules, options), plugins: plugins.map(({ id }) => id), inlineConfig, maxSize, maxTime };
}

/** The options of all rules that have some, with defaults. */
function optionsInForce(rules: readonly Rule[], values: RuleOptionValues): Readonly<Record<string, object>> {
  return Object.fromEntries(rules.flatMap(({ id, options }) => (options ? [[id, { ...options.defaults, ...values[id] }]] : [])));
}

/** The choice of the constitution, and the resulting files. */
function sourcesOf(plan: string, constitution: ConstitutionChoice, host: Host): object {
  const { files, template } = sourceFinder(host)(plan, constitution);
  const shown = files.map((file) => shownPath(file, host));
  return {
    constitution: typeof constitution === 'string' ? constitution : oneOrAll(shown),
    constitutionFile: oneOrAll(shown),
    template: shownOrNull(template, host),
  };
}

function shownOrNull(path: string | undefined, host: Host): string | null {
  return path === undefined ? null : shownPath(path, host);
}

function oneOrAll(paths: readonly string[]): string | readonly string[] | null {
  return paths.length > 1 ? paths : (paths[0] ?? null);
}
