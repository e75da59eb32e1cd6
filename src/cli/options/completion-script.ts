import type { Option } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** An option in a completion script. */
interface Completed {
  readonly long: string;
  readonly short?: string;
  readonly description: string;
  /** Absent for an option without a value; empty if the value is a file or free text. */
  readonly values?: readonly string[];
}

/** The options that the parser adds itself. */
const OWN_OPTIONS: readonly Completed[] = [
  { long: '--help', short: '-h', description: 'print this help' },
  { long: '--version', short: '-v', description: 'print the version' },
];

/** The completion script of a shell for the options of the command. */
export function completionScript(shell: Shell, options: readonly Option[]): string {
  const completed = [...options.map(completedOf), ...OWN_OPTIONS];
  switch (shell) {
    case 'bash':
      return bashScript(completed);
    case 'zsh':
      return zshScript(completed);
    case 'fish':
      return fishScript(completed);
  }
}

function completedOf({ long = '', short, description, required, optional, argChoices = [] }: Option): Completed {
  return { long, ...(short !== undefined && { short }), description, ...((required || optional) && { values: argChoices }) };
}

function namesOf({ long, short }: Completed): readonly string[] {
  return short === undefined ? [long] : [short, long];
}

function bashScript(options: readonly Completed[]): string {
  return [
    '# bash completion of plan-lint: eval "$(plan-lint completion bash)"',
    '_plan_lint() {',
    '  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}',
    '  case $prev in',
    ...options.flatMap(bashCase),
    '  esac',
    '  case $cur in',
    `    -*) ${words(options.flatMap(namesOf))} ;;`,
    '    *) COMPREPLY=($(compgen -f -- "$cur")) ;;',
    '  esac',
    '}',
    'complete -o filenames -F _plan_lint plan-lint',
    '',
  ].join('\n');
}

function bashCase(option: Completed): readonly string[] {
  if (option.values === undefined) return [];
  const replies = option.values.length > 0 ? words(option.values) : 'COMPREPLY=($(compgen -f -- "$cur"))';
  return [`    ${namesOf(option).join('|')}) ${replies}; return ;;`];
}

function words(values: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$cur"))`;
}

function zshScript(options: readonly Completed[]): string {
  const specs = options.flatMap((option) => {
    const description = option.description.replace(/[[\]:]/g, '\\$&');
    return namesOf(option).map((name) => `  ${quoted(`${name}[${description}]${zshValue(option)}`)} \\`);
  });
  return [
    '#compdef plan-lint',
    '# zsh completion of plan-lint: eval "$(plan-lint completion zsh)"',
    '_plan_lint() {',
    '  _arguments -s \\',
    ...specs,
    '    \'*:plan:_files\'',
    '}',
    'compdef _plan_lint plan-lint',
    '',
  ].join('\n');
}

function zshValue({ values }: Completed): string {
  if (values === undefined) return '';
  return values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
}

function fishScript(options: readonly Completed[]): string {
  const lines = options.map(({ long, short, description, values }) => {
    const value = values === undefined ? '' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
    return `complete -c plan-lint -l ${long.replace(/^--/, '')}${short === undefined ? '' : ` -s ${short.replace('-', '')}`}${value} -d ${fishQuoted(description)}`;
  });
  return ['# fish completion of plan-lint: plan-lint completion fish | source', ...lines, ''].join('\n');
}

function quoted(text: string): string {
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
