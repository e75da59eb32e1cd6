import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { suggestion } from './nearest.js';
import { FORMATS, isFormatName, type FormatName } from './report/formats.js';
import type { Severity } from './problem.js';
import { isSeverity, SEVERITIES, type Severities } from './severities.js';
import { UsageError } from './usage-error.js';

/** What the command line asks for. */
export interface Args {
  readonly paths: readonly string[];
  readonly stdinFilename?: string;
  readonly format: FormatName;
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  readonly maxSize: number;
  readonly rule: Severities;
  readonly constitution?: string;
  readonly color?: boolean;
  readonly explain?: string;
  readonly listRules?: boolean;
  /** The help or the version: to be printed, and nothing else done. */
  readonly answer?: string;
}

const DEFAULT_MAX_SIZE = 2 * 1024 * 1024;
const SIZE = /^(\d+)(k|m)?b?$/i;
const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 * 1024 };
const RULE_SETTING = /^([^:]+):([^:]*)$/;
const EXIT_CODES = `
Exit codes:
  0  no error, and no more warnings than --max-warnings
  1  findings
  2  a mistake in the command, the configuration or a file: told on stderr
  3  a bug of plan-lint or of a plug-in: shown with its stack`;

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
  const { args, ...options } = { ...command.opts<Omit<Args, 'paths'>>(), args: command.args };
  return { ...options, paths: args, ...(answers.length > 0 && { answer: answers.join('') }) };
}

function buildCommand(version: string): Command {
  const command = new Command('plan-lint')
    .description('Reads the Constitution Check of spec-kit plans and says which gates are open.')
    .argument('[paths...]', 'files, folders or globs; - for stdin; without any, the plans of this folder\'s specs/')
    .addHelpText('after', EXIT_CODES);
  for (const [group, options] of optionGroups()) {
    command.optionsGroup(group);
    for (const option of options) command.addOption(option);
  }
  return command.optionsGroup('Other:').version(version, '-v, --version', 'print the version').helpOption('-h, --help', 'print this help');
}

function optionGroups(): readonly (readonly [string, readonly Option[]])[] {
  return [
    ['What is judged:', [
      new Option('--stdin-filename <path>', 'what the text on stdin is called'),
      new Option('--max-size <size>', 'the largest file to read: bytes, or 500k, 2m').argParser(parseSize).default(DEFAULT_MAX_SIZE, '2m'),
    ]],
    ['By what:', [
      new Option('--constitution <which>', 'auto (found from the plan\'s place), nebula (built in), or a file'),
      new Option('--rule <setting>', 'id[/messageId]:error|warning|off; may be repeated').argParser(collectRule).default({}, 'as documented'),
    ]],
    ['How it is told:', [
      new Option('--format <format>', `${Object.keys(FORMATS).join(', ')}`).argParser(parseFormat).default('text'),
      new Option('--quiet', 'errors only').default(false),
      new Option('--max-warnings <number>', 'exit with 1 when there are more').argParser(parseCount),
      new Option('--color', 'colour, whatever the terminal says'),
      new Option('--no-color', 'no colour'),
    ]],
    ['About the rules:', [
      new Option('--explain <rule>', 'what a rule asks, why, and an example'),
      new Option('--list-rules', 'every rule with its messages and severities'),
    ]],
  ];
}

function parseFormat(name: string): FormatName {
  if (isFormatName(name)) return name;
  throw new InvalidArgumentError(`The formats are ${Object.keys(FORMATS).join(', ')}${suggestion(name, Object.keys(FORMATS))}`);
}

function parseCount(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It must be a whole number.');
}

function parseSize(written: string): number {
  const [, digits, unit = ''] = SIZE.exec(written) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('It must be a number of bytes, or one with k or m.');
  return Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
}

function collectRule(setting: string, earlier: Severities): Severities {
  const [, key, severity] = RULE_SETTING.exec(setting) ?? [];
  if (key === undefined || severity === undefined) throw new InvalidArgumentError('Write it as id:severity or id/messageId:severity.');
  return { ...earlier, [key]: parseSeverity(severity) };
}

function parseSeverity(name: string): Severity {
  if (isSeverity(name)) return name;
  throw new InvalidArgumentError(`The severities are ${SEVERITIES.join(', ')}${suggestion(name, SEVERITIES)}`);
}

/** Commander puts its suggestion on a line of its own. */
function onOneLine(message: string): string {
  return message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ').trim();
}
