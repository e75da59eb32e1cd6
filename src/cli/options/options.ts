import { Option } from 'commander';
import { collectFormat, collectName, collectRule, oneOf, parseBaselineFile, parseCount, parseDuration, parseLinkBase, parseSize } from './option-values.js';
import { FORMATS } from '../../report/formats.js';
import { PRESETS } from '../../engine/findings/presets.js';
import { STAGES } from '../../engine/findings/stage.js';

const DEFAULT_MAX_SIZE = 512 * 1024;
const DEFAULT_MAX_TIME = 10_000;

/** A group of options in the help text. */
export type OptionGroup = readonly [title: string, options: readonly Option[]];

/** All options except help and version. */
export function optionGroups(): readonly OptionGroup[] {
  return [
    ['Plans:', planOptions()],
    ['Rules and configuration:', configurationOptions()],
    ['Fixes:', fixOptions()],
    ['Baseline:', baselineOptions()],
    ['Output:', outputOptions()],
    ['Other modes:', modeOptions()],
  ];
}

function planOptions(): readonly Option[] {
  return [
    new Option('--feature', 'lint only the plan of spec-kit\'s current feature'),
    new Option('--changed [ref]', 'lint only plans that differ from a commit; by default from the merge base with the default branch'),
    new Option('--staged', 'lint only staged plans, with their staged content').conflicts('changed'),
    new Option('--stdin-filename <path>', 'set the path of the plan on stdin'),
    new Option('--ignore-pattern <glob>', 'ignore plans that match; may be repeated').argParser(collectName).default([], 'none'),
    new Option('--force-exclude', 'leave out ignored plans even if the command line names them, as hooks do'),
    new Option('--no-error-on-unmatched-pattern', 'exit with 0 when no plan is found'),
    new Option('--max-size <size>', 'set the largest file to read: bytes, or 500k, 2m').argParser(parseSize).default(DEFAULT_MAX_SIZE, '512k'),
    new Option('--max-time <duration>', 'set the time limit for one plan: 10s, 500ms').argParser(parseDuration).default(DEFAULT_MAX_TIME, '10s'),
  ];
}

function configurationOptions(): readonly Option[] {
  return [
    new Option('-c, --config <file>', 'use this configuration instead of the nearest to each plan'),
    new Option('--no-config', 'use no configuration'),
    new Option('--no-plugins', 'run no code of the project: no plug-ins, and no configurations or reporters in JavaScript'),
    new Option('--constitution <which>', 'set the constitution: auto (searched from the plan upwards), nebula (built in), or a file; may be repeated for several files').argParser(collectName),
    new Option('--preset <preset>', 'set the default severities of all rules').choices(PRESETS).argParser(oneOf('presets', PRESETS)),
    new Option('--rule <setting>', 'set the severity of a rule or message: id[/messageId]:error|warning|off; may be repeated').argParser(collectRule).default({}, 'as documented'),
    new Option('--stage <stage>', 'set the stage of the plans: a draft may have open questions and placeholders').choices(STAGES).argParser(oneOf('stages', STAGES)),
    new Option('--no-inline-config', 'ignore comments that suppress findings'),
  ];
}

function fixOptions(): readonly Option[] {
  return [
    new Option('--fix', 'apply the safe fixes and report the remaining findings; with stdin, print the fixed text').conflicts(['staged', 'hook', 'watch', 'fixDryRun']),
    new Option('--fix-dry-run', 'print what --fix would change as a diff; in JSON and SARIF, findings carry their fixes').conflicts(['staged', 'hook', 'watch']),
  ];
}

function baselineOptions(): readonly Option[] {
  return [
    new Option('--baseline [file]', 'ignore the findings of a baseline (plan-lint-baseline.json)').argParser(parseBaselineFile),
    new Option('--no-baseline', 'apply no baseline, not even that of the configuration'),
    new Option('--update-baseline', 'write the findings of this run into the baseline'),
    new Option('--baseline-rule <rule>', 'write findings of this NON-NEGOTIABLE principle too; may be repeated').argParser(collectName).default([], 'none'),
    new Option('--strict-baseline', 'exit with 1 when entries of the baseline are stale'),
    new Option('--force', 'update the baseline even in CI'),
  ];
}

function outputOptions(): readonly Option[] {
  return [
    new Option('-f, --format <format[=file]>', 'write this report, or that of a module which exports a reporter (./reporter.js); may be repeated').choices(Object.keys(FORMATS)).argParser(collectFormat).default([], 'text; github in GitHub Actions'),
    new Option('-o, --output-file <file>', 'write the report to a file instead of stdout'),
    new Option('--link-base <url>', 'for html: the URL of the repository root on GitHub or GitLab; by default links are relative').argParser(parseLinkBase),
    new Option('--trend', 'for html and json: also lint up to 60 commits of the history').conflicts(['changed', 'staged', 'hook', 'watch']),
    new Option('--since <ref>', 'with --trend: the first commit').implies({ trend: true }),
    new Option('-q, --quiet', 'report errors only'),
    new Option('--verbose', 'list plans without findings too, and the results of every plan').conflicts('quiet'),
    new Option('--max-warnings <number>', 'exit with 1 if there are more warnings').argParser(parseCount),
    new Option('--stats', 'print the time by phase and the slowest rules to stderr'),
    new Option('--debug', 'print the configuration, constitution, template and baseline of each plan, and the times, to stderr'),
    new Option('--color', 'force colors'),
    new Option('--no-color', 'disable colors'),
  ];
}

function modeOptions(): readonly Option[] {
  return [
    new Option('--init', 'write a configuration for this project'),
    new Option('--print-config <path>', 'print the resolved configuration for a plan'),
    new Option('--explain <rule>', 'print what a rule checks, why, and an example (--format json)'),
    new Option('--list-rules', 'print every rule with its messages and severities (--format json)'),
    new Option('--hook [agent]', 'for agents: lint the plans that the JSON on stdin names; exit code 2 means errors, reported on stderr; copilot: as JSON on stdout').choices(['copilot']),
    new Option('--stdio', 'accepted from editors: the language server always uses stdin and stdout').hideHelp(),
    new Option('--clientProcessId <id>', 'accepted from editors: the server ends when its input ends').hideHelp(),
    new Option('--watch', 'lint again whenever a plan, constitution, template or configuration changes').conflicts(['hook', 'staged', 'updateBaseline']),
  ];
}
