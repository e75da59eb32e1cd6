import { groupBy } from '../../plan/group-by.js';
import { dig } from '../../evidence/dig-values.js';
import type { Message, Rule } from '../../rule/problem.js';
import { ruleUrl } from '../../engine/findings/rule-url.js';
import { reportFindings } from './finding-lines.js';
import type { LintedFile } from '../../engine/result.js';
import type { Paint } from './paint.js';

/** Every rule with its messages, one per line, and their severities. */
export function reportRuleList(rules: readonly Rule[]): string {
  return `${rules.map((rule) => [`${rule.id}: ${rule.title}`, ...messagesOf(rule)].join('\n')).join('\n\n')}\n`;
}

/** An example with its findings in a preset. */
interface LintedExample extends Pick<LintedFile, 'findings'> {
  readonly preset: string;
}

/** The documentation of a rule: its title, its reason, its messages, and its example with the findings. */
export function reportRule(rule: Rule, linted: LintedExample | undefined, paint: Paint): string {
  const parts = [
    [`${paint.strong(rule.id)}: ${rule.title}`],
    [rule.why],
    messagesOf(rule),
    optionsOf(rule),
    ...(linted ? exampleOf(rule, linted, paint) : []),
    [ruleUrl(rule)],
  ];
  return `${parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n')}\n`;
}

/** The example, file by file, and its findings; the heading names the preset if it is not the default. */
function exampleOf({ example = '' }: Rule, { preset, findings }: LintedExample, paint: Paint): readonly (readonly string[])[] {
  const files = typeof example === 'string' ? [indented(example)] : Object.entries(example).flatMap(([path, text]) => [[`  ${path}`], indented(text)]);
  const heading = preset === 'recommended' ? 'Output:' : `Output with \`--preset ${preset}\`:`;
  return [['Example:'], ...files, [heading], reportExample({ example, findings }, paint)];
}

/** The findings of an example, below the path of their file if it has several. */
export function reportExample({ example, findings }: Pick<Rule, 'example'> & Pick<LintedFile, 'findings'>, paint: Paint): readonly string[] {
  if (typeof example === 'string') return reportFindings(findings, paint);
  return [...groupBy(findings, ({ path }) => path)].flatMap(([path, own]) => [path, ...reportFindings(own, paint)]);
}

/** The options of a rule with their descriptions and defaults. */
function optionsOf({ id, options }: Rule): readonly string[] {
  if (options === undefined) return [];
  const lines = Object.entries(options.schema).map(([name, schema]) => {
    const initial = dig(options.defaults, name);
    return `  ${name}  ${describeOption(schema)} (default: ${initial === undefined ? 'none' : JSON.stringify(initial)})`;
  });
  return [`Options, as \`"${id}": ["error", { … }]\` in the configuration:`, ...lines];
}

/** The description of an option in its schema. */
function describeOption(schema: object): string {
  return 'description' in schema ? String(schema.description) : JSON.stringify(schema);
}

function messagesOf({ messages }: Rule): readonly string[] {
  const rows = Object.entries(messages).map(([id, message]) => ({ id, text: message.text, severity: severityOf(message) }));
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const severityWidth = Math.max('warning'.length, ...rows.map(({ severity }) => severity.length));
  return rows.map(({ id, severity, text }) => `  ${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${text}`);
}

/** For example `off/warning`, which is off in `recommended` and a warning in `strict`; `error (draft: warning)`. */
function severityOf({ severity, strict = severity, draft }: Message): string {
  const ofPresets = strict === severity ? severity : `${severity}/${strict}`;
  return draft === undefined ? ofPresets : `${ofPresets} (draft: ${draft})`;
}

function indented(text: string): readonly string[] {
  return text.trimEnd().split('\n').map((line) => (line === '' ? '' : `    ${line}`));
}
