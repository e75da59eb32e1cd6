import { EXIT } from '../engine/exit-code.js';
import { configLoader } from '../project/config/load.js';
import type { Registry } from '../project/lint/registry.js';
import { packageVersion } from '../project/version.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import { formatError } from '../report/format-error.js';
import { parseArgs, type Args } from './options/args.js';
import type { Command } from './commands/command-context.js';
import { printCompletion } from './commands/completion.js';
import { explainRule } from './commands/explain.js';
import { HOOK_EXIT, lintWritten } from './commands/hook.js';
import { initialize } from './commands/init.js';
import { lintPlans } from './commands/lint-command.js';
import { listRules } from './commands/list-rules.js';
import { LSP, serveEditor } from './commands/lsp.js';
import { printConfig } from './commands/print-config.js';
import { watchPlans } from './commands/watch.js';

/** Runs the command with argv (without node and script) and a host; resolves to the exit code. */
export async function cli(argv: readonly string[], host: Host, registry: Registry): Promise<number> {
  try {
    const args = parseArgs(argv, packageVersion(host));
    return await commandFor(args)({ args, loader: configLoader(args, host), registry, host });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.writeError(formatError(error.message));
    return argv.some((word) => word === '--hook' || word.startsWith('--hook=')) ? HOOK_EXIT.broken : EXIT.usageError;
  }
}

function commandFor(args: Args): Command {
  if (args.help !== undefined) return printHelp;
  if (args.paths[0] === LSP) return serveEditor;
  if (args.completion !== undefined) return printCompletion;
  if (args.listRules) return listRules;
  if (args.explain !== undefined) return explainRule;
  if (args.init) return initialize;
  if (args.printConfig !== undefined) return printConfig;
  if (args.hook) return lintWritten;
  return args.watch ? watchPlans : lintPlans;
}

/** Prints the help or the version. */
const printHelp: Command = ({ args, host }) => {
  host.print(args.help ?? '');
  return Promise.resolve(EXIT.clean);
};
