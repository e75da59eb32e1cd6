import { registry } from '../../rules/index.js';
import { baselineRule } from '../../src/engine/baseline.js';
import { statedGatesRule } from '../../src/rule/principle.js';
import type { Message, Rule, Wording } from '../../src/rule/problem.js';
import { PLAIN } from '../../src/report/text/paint.js';
import { reportFindings } from '../../src/report/text/finding-lines.js';
import { lintExample } from '../../src/project/lint/lint-example.js';
import { gateMessages } from '../../src/rule/gate-messages.js';

/** Where the documentation of the rules is kept. */
export const RULES_README = new URL('../../../rules/README.md', import.meta.url);

/** The documentation of every rule, made of the rules themselves: what they say is what a real run says of their examples. */
export function rulesReadme(): string {
  const { builtIn } = registry;
  const documentRules = [...registry.documentRules, baselineRule()];
  const stated = statedGatesRule();
  const chapters = [
    INTRODUCTION,
    `## Contents\n\n${[...builtIn.principleRules, stated, ...documentRules].map(({ id, title }) => `- [${id}](#${id}): ${title}`).join('\n')}`,
    GATES_CHAPTER,
    messageTable(gateMessages(false, 'module')),
    ...[...builtIn.principleRules, stated].map((rule) => chapterOf(rule, Object.keys(gateMessages(false, 'module')))),
    ...documentRules.map((rule) => chapterOf(rule, [])),
  ];
  return `${chapters.join('\n\n')}\n`;
}

const INTRODUCTION = `# Rules

<!-- Made from the rules by \`npm run docs\`: edit those. -->

Every rule says one or more things, each by an id of its own. A configuration sets the severity of all of them (\`"needs-clarification": "warning"\`)
or of one (\`"needs-clarification/marker": "off"\`). What nobody configures has the severity of the preset: \`recommended\`, the default, warns where a fact contradicts the plan;
\`strict\` also asks for proof. One finding is suppressed where it stands, with a reason:

\`\`\`markdown
<!-- plan-lint-disable-next-line needs-clarification -- the vendor answers on Monday -->
\`\`\`

A gate that does not pass is better excused by a row of Complexity Tracking, which every reader of the plan sees. A NON-NEGOTIABLE principle allows neither.`;

const GATES_CHAPTER = `## What every principle says

A rule for each principle of the constitution, built in or the project's own, says these things of its gates. For a NON-NEGOTIABLE principle \`gate-partial\` and
\`gate-na-unexplained\` are errors; for a principle that is known by the project's constitution only, \`gate-missing\` and \`principle-missing\` are warnings. A reworded gate that asks for less is an error.`;

function chapterOf(rule: Rule, shared: readonly string[]): string {
  const own = Object.fromEntries(Object.entries(rule.messages).filter(([id]) => !shared.includes(id)));
  const gates = rule.principle?.gates.map((gate) => `- ${gate}`) ?? [];
  const parts = [
    `## ${rule.id}`,
    `**${rule.title}.** ${rule.why}`,
    ...(gates.length > 0 ? [`The gates that a plan states for it:\n\n${gates.join('\n')}`] : []),
    ...(shared.length > 0 ? [`Says what [every principle says](#what-every-principle-says)${Object.keys(own).length > 0 ? ', and:' : '.'}`] : []),
    ...(Object.keys(own).length > 0 ? [messageTable(own)] : []),
    ...optionsOf(rule),
    ...exampleOf(rule),
  ];
  return parts.join('\n\n');
}

/** Each option with its default, and how a configuration sets one. */
function optionsOf({ id, options }: Rule): readonly string[] {
  if (options === undefined) return [];
  const defaults = new Map<string, unknown>(Object.entries(options.defaults));
  const rows = Object.entries(options.schema).map(([name, schema]) => `| \`${name}\` | ${'description' in schema ? inCell(String(schema.description)) : ''} | \`${JSON.stringify(defaults.get(name))}\` |`);
  return [['| option | what it sets | default |', '|---|---|---|', ...rows].join('\n'), `In a configuration: \`"${id}": ["error", { "${Object.keys(options.schema)[0] ?? ''}": … }]\`.`];
}

function messageTable(messages: Rule['messages']): string {
  const rows = Object.entries(messages).map(([id, message]) => `| \`${id}\` | ${message.severity} | ${message.strict ?? message.severity} | ${wordsOf(message, 'text')} | ${wordsOf(message, 'hint')} |`);
  return ['| message | recommended | strict | says | advises |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** The words of a message and of its variants, each once. */
function wordsOf(message: Message, part: keyof Wording): string {
  const variants = Object.values(message.variants ?? {}).flatMap((variant) => variant[part] ?? []);
  return [...new Set([message[part], ...variants])].map(inCell).join('<br>');
}

const inCell = (text: string): string => text.replaceAll('|', '\\|');

/** The plan in a fence that is longer than its own. */
function exampleOf(rule: Rule): readonly string[] {
  const judged = lintExample(rule, registry);
  if (rule.example === undefined || judged === undefined) return [];
  return [`This plan\n\n\`\`\`\`markdown\n${rule.example.trimEnd()}\n\`\`\`\``, `is told\n\n\`\`\`text\n${reportFindings(judged.findings, PLAIN).join('\n')}\n\`\`\``];
}
