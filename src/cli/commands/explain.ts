import { EXIT } from '../../engine/exit-code.js';
import { toJson } from '../../engine/json-text.js';
import { findNamed } from '../../project/known-rules.js';
import { lintExample } from '../../project/lint/lint-example.js';
import { projectRules } from '../../project/project-rules.js';
import { describeRule } from '../../report/json.js';
import { reportRule } from '../../report/text/rules.js';
import { paintFor } from '../output/color.js';
import type { Command } from './command-context.js';
import { textOrJson } from '../output/write-reports.js';

/** Prints the documentation of a rule with the findings of its example. */
export const explainRule: Command = async ({ args, loader, registry, host }) => {
  const format = textOrJson(args, '--explain');
  const rules = await projectRules(args, loader, registry, host);
  const rule = findNamed(args.explain ?? '', rules, '--explain');
  const example = lintExample(rule, registry);
  host.print(format === 'json' ? toJson(describeRule(rule, example)) : reportRule(rule, example, paintFor(args.color, host)));
  return EXIT.clean;
};
