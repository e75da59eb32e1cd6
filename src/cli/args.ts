import { Command, CommanderError } from 'commander';
import type { ReportRequest } from './option-values.js';
import { optionGroups } from './options.js';
import type { ProjectOptions } from '../project/project-options.js';
import { UsageError } from '../host/usage-error.js';

/** The parsed command line. */
export interface Args extends ProjectOptions {
  /** A file, or `true` for the usual one. */
  readonly baseline?: string | true;
  readonly updateBaseline: boolean;
  readonly baselineRule: readonly string[];
  readonly strictBaseline: boolean;
  readonly force: boolean;
  readonly format: readonly ReportRequest[];
  readonly outputFile?: string;
  /** What stands before the paths in the links of the HTML report. */
  readonly linkBase?: string;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly stats: boolean;
  readonly color?: boolean;
  /** The agent whose form the answer takes, or `true` for the common one. */
  readonly hook: 'copilot' | boolean;
  readonly watch: boolean;
  readonly init: boolean;
  readonly printConfig?: string;
  readonly explain?: string;
  readonly listRules: boolean;
  /** The help or the version: to be printed, and nothing else done. */
  readonly answer?: string;
}

/** What is not asked for. */
const NOTHING_ASKED = { feature: false, staged: false, updateBaseline: false, strictBaseline: false, force: false, quiet: false, stats: false, hook: false, watch: false, init: false, listRules: false };

const EXIT_CODES = `
Exit codes:
  0  no error, and no more warnings than --max-warnings
  1  findings
  2  a mistake in the command, the configuration or a file: reported on stderr
  3  a bug of plan-lint or of a plug-in: shown with its stack
With --hook, where agents take 2 for an objection: 2 errors, 1 anything that went wrong`;

/** argv (without node and script) → what was asked. A mistake is a UsageError of one line. */
export function parseArgs(argv: readonly string[], version: string): Args {
  const answers: string[] = [];
  const command = buildCommand(version).exitOverride().configureOutput({ writeOut: (text) => answers.push(text), writeErr: () => undefined });
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(onOneLine(error.message));
  }
  const options = command.opts<Omit<Args, 'paths' | 'answer'>>();
  return { ...NOTHING_ASKED, ...options, paths: command.args, ...(answers.length > 0 && { answer: answers.join('') }) };
}

function buildCommand(version: string): Command {
  const command = new Command('plan-lint')
    .description('Reads the Constitution Check of spec-kit plans and says which gates are open.')
    .argument('[paths...]', 'files, folders or globs; - for stdin; without any, the plans of this folder\'s specs/')
    .addHelpText('after', EXIT_CODES);
  for (const [title, options] of optionGroups()) {
    command.optionsGroup(title);
    for (const option of options) command.addOption(option);
  }
  return command.optionsGroup('Other:').version(version, '-v, --version', 'print the version').helpOption('-h, --help', 'print this help');
}

/** Commander puts its suggestion on a line of its own. */
function onOneLine(message: string): string {
  return message.replace(/^error: /, '').split('\n').map((line) => line.trim()).join(' ').trim();
}
