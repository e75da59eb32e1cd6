import { EXIT } from '../../engine/exit-code.js';
import { toJson } from '../../engine/json-text.js';
import { projectRules } from '../../project/project-rules.js';
import { describeRule } from '../../report/json.js';
import { reportRuleList } from '../../report/text/rules.js';
import type { Command } from './command-context.js';
import { textOrJson } from '../output/write-reports.js';

/** Prints every rule with its messages: built-in rules, rules of plug-ins, and rules of the project's constitution. */
export const listRules: Command = async ({ args, loader, registry, host }) => {
  const format = textOrJson(args, '--list-rules');
  const rules = await projectRules(args, loader, registry, host);
  host.print(format === 'json' ? toJson(rules.map((rule) => describeRule(rule))) : reportRuleList(rules));
  return EXIT.clean;
};
