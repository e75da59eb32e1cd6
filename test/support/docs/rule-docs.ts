import { extname } from 'node:path';
import { registry } from '../../../rules/index.js';
import { baselineRule } from '../../../src/engine/baseline.js';
import { statedGatesRule } from '../../../src/rule/gates/principle.js';
import type { Message, Rule, Wording } from '../../../src/rule/problem.js';
import { PLAIN } from '../../../src/report/text/paint.js';
import { reportExample } from '../../../src/report/text/rules.js';
import { lintExample } from '../../../src/project/lint/lint-example.js';
import { gateMessages } from '../../../src/rule/gates/gate-messages.js';

/** The generated documentation of the rules. */
export const RULES_README = new URL('../../../../rules/README.md', import.meta.url);

/** The documentation of every rule, generated from its metadata; the outputs are those of a real run on its example. */
export function rulesReadme(): string {
  const { builtIn } = registry;
  const otherRules = [...registry.rules, baselineRule()];
  const stated = statedGatesRule();
  const chapters = [
    INTRODUCTION,
    `## Contents\n\n${[...builtIn.principleRules, stated, ...otherRules].map(({ id, title }) => `- [${id}](#${id}): ${title}`).join('\n')}`,
    GATES_CHAPTER,
    messageTable(gateMessages(false, 'module')),
    ...[...builtIn.principleRules, stated].map((rule) => chapterOf(rule, Object.keys(gateMessages(false, 'module')))),
    ...otherRules.map((rule) => chapterOf(rule, [])),
  ];
  return `${chapters.join('\n\n')}\n`;
}

const INTRODUCTION = `# Rules

<!-- Generated from the rules by \`npm run docs\`: edit the rules. -->

Every rule has one or more messages, each with an id. A configuration sets the severity of all of them (\`"needs-clarification": "warning"\`)
or of one (\`"needs-clarification/marker": "off"\`). A message that the configuration does not name has the severity of the preset: \`recommended\`, the default, warns where a fact contradicts the plan;
\`strict\` also asks for evidence. With \`--stage draft\` a message has the severity of the column \`draft\`, unless the configuration names it. A comment suppresses one finding, with a reason:

\`\`\`markdown
<!-- plan-lint-disable-next-line needs-clarification -- the vendor answers on Monday -->
\`\`\`

Excuse a gate that does not pass by a row of Complexity Tracking, which every reader of the plan sees. A NON-NEGOTIABLE principle allows neither.`;

const GATES_CHAPTER = `## Messages of every principle

Each principle of the constitution, built in or the project's own, has a rule with these messages about its gates. For a NON-NEGOTIABLE principle \`gate-partial\` and
\`gate-na-unexplained\` are errors; for a principle that only the project's constitution declares, \`gate-missing\` and \`principle-missing\` are warnings. A reworded gate that asks for less is an error.`;

function chapterOf(rule: Rule, shared: readonly string[]): string {
  const own = Object.fromEntries(Object.entries(rule.messages).filter(([id]) => !shared.includes(id)));
  const gates = rule.principle?.gates.map((gate) => `- ${gate}`) ?? [];
  const parts = [
    `## ${rule.id}`,
    `**${rule.title}.** ${rule.why}`,
    ...(gates.length > 0 ? [`Gates:\n\n${gates.join('\n')}`] : []),
    ...(shared.length > 0 ? [`Messages: those [of every principle](#messages-of-every-principle)${Object.keys(own).length > 0 ? ', and:' : '.'}`] : []),
    ...(Object.keys(own).length > 0 ? [messageTable(own)] : []),
    ...optionsOf(rule),
    ...exampleOf(rule),
  ];
  return parts.join('\n\n');
}

/** The options of a rule with their defaults, and how to configure them. */
function optionsOf({ id, options }: Rule): readonly string[] {
  if (options === undefined) return [];
  const defaults = new Map<string, unknown>(Object.entries(options.defaults));
  const rows = Object.entries(options.schema).map(([name, schema]) => `| \`${name}\` | ${'description' in schema ? inCell(String(schema.description)) : ''} | \`${JSON.stringify(defaults.get(name))}\` |`);
  return [['| option | what it sets | default |', '|---|---|---|', ...rows].join('\n'), `In a configuration: \`"${id}": ["error", { "${Object.keys(options.schema)[0] ?? ''}": … }]\`.`];
}

function messageTable(messages: Rule['messages']): string {
  const rows = Object.entries(messages).map(([id, message]) => {
    const { severity, strict = severity, draft = severity } = message;
    return `| \`${id}\` | ${severity} | ${strict} | ${draft} | ${wordingOf(message, 'text')} | ${wordingOf(message, 'hint')} |`;
  });
  return ['| message | recommended | strict | draft | text | hint |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** The distinct texts or hints of a message and its variants. */
function wordingOf(message: Message, part: keyof Wording): string {
  const variants = Object.values(message.variants ?? {}).flatMap((variant) => variant[part] ?? []);
  return [...new Set([message[part], ...variants])].map(inCell).join('<br>');
}

const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** The example with its findings; of several files, each below its path. */
function exampleOf(rule: Rule): readonly string[] {
  const { example } = rule;
  const linted = lintExample(rule, registry);
  if (example === undefined || linted === undefined) return [];
  const files = typeof example === 'string' ? [fenced('plan.md', example)] : Object.entries(example).flatMap(([path, text]) => [`\`${path}\``, fenced(path, text)]);
  const heading = linted.preset === 'recommended' ? 'Output:' : `Output with \`--preset ${linted.preset}\`:`;
  return ['Example:', ...files, heading, fenced('output.text', reportExample({ example, findings: linted.findings }, PLAIN).join('\n'), '```')];
}

/** A file in a fence of four backticks, because a plan may contain fences of three. */
function fenced(path: string, text: string, fence = '````'): string {
  const language = extname(path).slice(1).replace(/^md$/, 'markdown');
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}
