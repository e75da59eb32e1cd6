import { Command, CommanderError } from 'commander';
import type { ReportRequest } from './option-values.js';
import { SHELLS, type Shell } from './completion-script.js';
import { optionGroups } from './options.js';
import type { ProjectOptions } from '../../project/config/project-options.js';
import { UsageError } from '../../host/usage-error.js';

/** The parsed command line. */
export interface Args extends ProjectOptions {
  /** The arguments as given, for messages that show a command line. */
  readonly argv: readonly string[];
  /** A file, `true` for the default file, `false` for none. */
  readonly baseline?: string | boolean;
  readonly updateBaseline: boolean;
  readonly baselineRule: readonly string[];
  readonly strictBaseline: boolean;
  readonly force: boolean;
  readonly format: readonly ReportRequest[];
  readonly outputFile?: string;
  /** The prefix of links in the HTML report. */
  readonly linkBase?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly stats: boolean;
  readonly debug: boolean;
  readonly color?: boolean;
  /** The agent whose format the output has, or `true` for the common format. */
  readonly hook: 'copilot' | boolean;
  readonly watch: boolean;
  /** Lint the history too, from the commit `since` on. */
  readonly trend: boolean;
  readonly since?: string;
  readonly init: boolean;
  readonly printConfig?: string;
  readonly explain?: string;
  readonly listRules: boolean;
  /** The shell to print a completion script for. */
  readonly completion?: Shell;
  /** The help or version text to print. */
  readonly help?: string;
}

/** The flags with their defaults. */
const OFF = {
  feature: false, staged: false, fix: false, fixDryRun: false, forceExclude: false, updateBaseline: false,
  strictBaseline: false, force: false, quiet: false, verbose: false, stats: false, debug: false, hook: false,
  watch: false, trend: false, init: false, listRules: false,
};

const COMMANDS_AND_EXIT_CODES = `
Commands:
  lsp                              run the language server on stdin and stdout
  completion <shell>               print a completion script: ${SHELLS.join(', ')}

Exit codes:
  0  no error, and no more warnings than --max-warnings
  1  findings
  2  a usage error: an option, the configuration or a file, reported on stderr
  3  a bug of plan-lint or of a plug-in, with its stack
With --hook: 2 for findings, which blocks the agent; 1 for any other error`;

/** Parses argv (without node and script); throws a UsageError of one line. */
export function parseArgs(argv: readonly string[], version: string): Args {
  const output: string[] = [];
  const command = buildCommand(version).exitOverride().configureOutput({ writeOut: (text) => output.push(text), writeErr: () => undefined });
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(onOneLine(error.message));
  }
  const options = command.opts<Omit<Args, 'argv' | 'paths' | 'help' | 'completion'>>();
  const completion = output.length > 0 ? undefined : shellOf(command.args);
  return { ...OFF, ...options, argv, paths: command.args, ...(completion && { completion }), ...(output.length > 0 && { help: output.join('') }) };
}

/** The shell in `plan-lint completion SHELL`. */
function shellOf([name, wanted, ...more]: readonly string[]): Shell | undefined {
  if (name !== 'completion') return undefined;
  const shell = more.length === 0 ? SHELLS.find((candidate) => candidate === wanted) : undefined;
  if (shell === undefined) throw new UsageError(`completion: name one shell: ${SHELLS.join(', ')}; a folder of that name is ./completion`);
  return shell;
}

function buildCommand(version: string): Command {
  const command = new Command('plan-lint')
    .description('Lints the plans of spec-kit: reports open gates of the Constitution Check, open questions and leftovers of the template.')
    .usage('[options] [paths...]\n       plan-lint completion bash|zsh|fish')
    .argument('[paths...]', 'files, folders or globs; - for stdin; without any, the plans of this project')
    .addHelpText('after', COMMANDS_AND_EXIT_CODES);
  for (const [title, options] of optionGroups()) {
    command.optionsGroup(title);
    for (const option of options) command.addOption(option);
  }
  return command.optionsGroup('Other:').version(version, '-v, --version', 'print the version').helpOption('-h, --help', 'print this help');
}

/** Joins the lines of Commander's message, which has its suggestion on a line of its own. */
function onOneLine(message: string): string {
  return message.replace(/^error: /, '').split('\n').map((line) => line.trim()).join(' ').trim();
}
