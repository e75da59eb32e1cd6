import type { LintOptions } from '../../../src/index.js';

/** An extreme plan of any size, with its constitution and template. */
export interface HostileShape {
  readonly name: string;
  /** The maximum number of repetitions in the tests. */
  readonly count: number;
  /** Creates the plan with a number of repetitions. */
  readonly make: (count: number) => string;
  readonly options?: (count: number) => LintOptions;
}

const TITLE = '# Implementation Plan: Sync\n\n';
const inCheck = (body: string): string => `${TITLE}## Constitution Check\n\n- [ ] One\n\n${body}\n`;
const inContext = (body: string): string => `${TITLE}## Technical Context\n\n${body}\n`;
const tracking = (rows: string): string => `\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n${rows}\n`;
const many = (count: number, line: (index: number) => string, separator = '\n'): string => Array.from({ length: count }, (_, index) => line(index)).join(separator);
const half = (count: number): number => Math.ceil(count / 2);
/** Distinct words without digits, because digits would be ordinals. */
const word = (index: number): string => Array.from(String(index), (digit) => 'bcdfghjklm'.charAt(Number(digit)) + 'aeiou'.charAt(Number(digit) % 5)).join('');

const CHARACTERS = ['[', ']', '*', '_', '~', '`', '|', '<', '&', '!', '(', '\\', ':', '#', '>', '-', '=', '.', '?', '\t', '\u00A0', '文', '✅', '\0', '\uD800'] as const;
const PAIRS = ['[](', '![', '*a_', '**a', '`a``', '<a ', '&#', '~~a', '[a](', '[^', '[]: ', '**:', '](', '<!--', '[x', '-->', 'a - ', '(a', '**a** ', '*a ', '<b>', '\\*', '&amp;', ' |', '[x] ', '"', '- [ ] ', '1. ', '❌ → ', 'PASS ', 'N/A '] as const;

const shape = (name: string, count: number, make: HostileShape['make'], options?: HostileShape['options']): HostileShape => ({ name, count, make, ...(options && { options }) });

const ofCharacters = CHARACTERS.flatMap((character) => [
  shape(`${JSON.stringify(character)} in one line`, 100_000, (count) => inCheck(character.repeat(count))),
  shape(`${JSON.stringify(character)}, ten a line`, 100_000, (count) => inCheck(many(Math.ceil(count / 10), () => character.repeat(10)))),
]);
const ofPairs = PAIRS.flatMap((pair) => [
  shape(`${JSON.stringify(pair)} in one line`, 30_000, (count) => inCheck(`a${pair.repeat(count)}`)),
  shape(`${JSON.stringify(pair)} on every line`, 20_000, (count) => inCheck(many(count, () => pair))),
]);

const nesting = [
  shape('nested quotes', 10_000, (count) => inCheck(`${'>'.repeat(count)} deep`)),
  shape('nested bullets in one line', 10_000, (count) => inCheck(`${'- '.repeat(count)}deep`)),
  shape('nested numbers in quotes', 10_000, (count) => inCheck(`${'> 1. '.repeat(count)}deep`)),
  // The text is quadratic in the number of levels.
  shape('lists indented ever deeper', 100_000, (count) => inCheck(many(Math.ceil(Math.sqrt(count)), (depth) => `${'  '.repeat(depth)}- deep`))),
  shape('quotes ever deeper', 100_000, (count) => inCheck(many(Math.ceil(Math.sqrt(count)), (depth) => `${'>'.repeat(depth)} deep`))),
  shape('bold in bold', 10_000, (count) => inCheck(`${'**a '.repeat(count)}${'**'.repeat(count)}`)),
  shape('links in brackets', 10_000, (count) => inCheck(`${'['.repeat(count)}a${']'.repeat(count)}(b)`)),
];

const lines = [
  shape('words in one line', 1_000_000, (count) => inCheck('word '.repeat(Math.ceil(count / 5)))),
  shape('one word', 1_000_000, (count) => inCheck('w'.repeat(count))),
  shape('sentences in one line', 1_000_000, (count) => inCheck('It holds. No, it fails: see there — or here. '.repeat(Math.ceil(count / 45)))),
  shape('empty lines', 100_000, (count) => inCheck('\n'.repeat(count))),
  shape('lines of one paragraph', 50_000, (count) => inCheck(many(count, () => 'words and more words'))),
  shape('lines in a fence', 50_000, (count) => inCheck(`\`\`\`\n${many(count, () => '[DATE] in code')}`)),
  shape('lines in an unclosed comment', 50_000, (count) => inCheck(`<!--\n${many(count, () => 'words')}`)),
  shape('lines in a comment', 700_000, (count) => inCheck(`<!--\n${many(count, () => 'words')}\n-->`)),
  shape('comments', 170_000, (count) => inCheck(many(count, () => '<!-- nothing to see -->'))),
  shape('comments in one line', 210_000, (count) => inCheck(many(count, () => 'a <!-- nothing --> ', ''))),
  shape('comments in items', 20_000, (count) => inCheck(many(count, () => '- a <!-- nothing -->'))),
  shape('entities and escapes in one line', 50_000, (count) => inCheck('\\*&amp;'.repeat(count))),
  shape('hard breaks', 50_000, (count) => inCheck(many(count, () => 'words  '))),
  shape('definitions and references', 20_000, (count) => inCheck(`${many(count, (index) => `[a${index}]: b`)}\n\n${many(count, (index) => `[a${index}]`)}`)),
  shape('footnotes', 10_000, (count) => inCheck(`${many(count, (index) => `[^${index}]: note`)}\n\n${many(count, (index) => `[^${index}]`)}`)),
  shape('links', 20_000, (count) => inCheck(many(count, () => '[a](b "c") '))),
  shape('code spans', 20_000, (count) => inCheck(many(count, () => '`src/a.ts` ', ''))),
  shape('thematic breaks', 50_000, (count) => inCheck(many(count, () => '---'))),
  shape('blocks of HTML', 20_000, (count) => inCheck(many(count, () => '<div>\na\n\n'))),
];

const tables = [
  shape('cells of a table', 50_000, (count) => inCheck(`| Principle | Status | a | b | c |\n|---|---|---|---|---|\n${many(Math.ceil(count / 5), () => '| I. Small | PASS | a | b | c |')}`)),
  shape('cells of one row', 50_000, (count) => inCheck(`| a | b |\n|---|---|\n|${' a |'.repeat(count)}`)),
  shape('columns and a short row', 25_000, (count) => inCheck(`|${' a |'.repeat(count)}\n|${'---|'.repeat(count)}\n| short |`)),
  shape('columns, and as many short rows', 1_000, (count) => inCheck(`|${' a |'.repeat(count)}\n${'---|'.repeat(count)}\n${'| s |\n'.repeat(count)}`)),
  shape('rows with comments between', 10_000, (count) => inCheck(`| Principle | Status |\n|---|---|\n${many(count, () => '| I. Small | PASS |\n<!-- c -->')}`)),
  shape('tables', 10_000, (count) => inCheck(many(count, () => '| Principle | Status |\n|---|---|\n| I. Small | PASS |\n'))),
];

const gates = [
  shape('boxes', 50_000, (count) => inCheck(many(count, () => '- [ ] The same gate'))),
  shape('boxes that differ', 50_000, (count) => inCheck(many(count, (index) => `- [ ] Gate ${word(index)} holds`))),
  shape('boxes below as many labels', 20_000, (count) => inCheck(many(count, (index) => `**Principle ${word(index)}**\n- [ ] It holds`))),
  shape('boxes below as many headings', 20_000, (count) => inCheck(many(count, (index) => `### ${index}. ${word(index)}\n\n- [ ] It holds`))),
  shape('rows of gates', 50_000, (count) => inCheck(`| Principle | Status | Notes |\n|---|---|---|\n${many(count, (index) => `| ${word(index)} | ❌ | so |`)}`)),
  shape('bullets with a status', 50_000, (count) => inCheck(many(count, (index) => `- **${word(index)}**: PASS — so`))),
  shape('bullets without a status', 50_000, (count) => `${TITLE}## Constitution Check\n\n${many(count, (index) => `- **${word(index)}**: so it is`)}\n`),
  shape('headings with a status', 20_000, (count) => inCheck(many(count, (index) => `### ${word(index)} — PASS\n`))),
  shape('lines with a status', 30_000, (count) => inCheck(many(count, (index) => `✅ **${word(index)}**: so`))),
  shape('bold paragraphs', 20_000, (count) => inCheck(many(count, (index) => `**${word(index)}**: ✅ PASS\n`))),
  shape('evidence below one box', 30_000, (count) => inCheck(`- [x] One\n${many(count, () => '  - shown, nothing is deferred')}`)),
  shape('nested open boxes', 30_000, (count) => inCheck(`- [x] One\n${many(count, () => '  - [ ] still')}`)),
  shape('summaries', 20_000, (count) => inCheck(many(count, () => '**Gate Result**: ✅ PASS\n'))),
  shape('re-checks', 10_000, (count) => inCheck(many(count, () => '## Post-Design Constitution Check\n\n- [ ] One\n'))),
  shape('re-checks of as many gates', 10_000, (count) => `${inCheck(many(half(count), (index) => `- [ ] ${word(index)}`))}\n## Post-Design Constitution Check\n\n${many(half(count), (index) => `- [x] ${word(index)}`)}\n`),
  shape('gates of the built-in principles', 10_000, (count) => inCheck(many(count, (index) => `**IV. Performance & Scalability**\n- [ ] Gate ${word(index)}`)), () => ({ constitution: 'nebula' })),
  shape('ordinals in one label', 20_000, (count) => inCheck(`- **Principles ${many(count, (index) => String(index + 1), ', ')}**: PASS`)),
];

const other = [
  shape('headings', 50_000, (count) => `${TITLE}${many(count, (index) => `## ${word(index)}`)}\n`),
  shape('headings of the same section', 50_000, (count) => `${TITLE}${many(count, () => '## Summary\n')}\n`),
  shape('headings in one fence', 50_000, (count) => `${TITLE}\`\`\`\n${many(count, () => '## Summary')}\n`),
  shape('setext headings', 20_000, (count) => `${TITLE}${many(count, () => 'Summary\n===')}\n`),
  shape('fields in a paragraph', 50_000, (count) => inContext(many(count, (index) => `**${word(index)}**: Rust 1.80`))),
  shape('fields in paragraphs', 20_000, (count) => inContext(many(count, (index) => `**${word(index)}**: Rust 1.80\n`))),
  shape('fields in one line', 20_000, (count) => inContext(many(count, (index) => `**${word(index)}**: Rust`, ' | '))),
  shape('fields that are the same', 30_000, (count) => inContext(many(count, () => '**Storage**: TBD'))),
  shape('fields in a table', 20_000, (count) => inContext(`| Field | Value |\n|---|---|\n${many(count, (index) => `| **${word(index)}** | Rust |`)}`)),
  shape('fields with a value below', 20_000, (count) => inContext(many(count, (index) => `**${word(index)}**:\n\n- Rust\n`))),
  shape('one field of as many lines', 50_000, (count) => inContext(`**Storage**: base64\n${many(count, () => 'or similar, TBD')}`)),
  shape('markers in one line', 50_000, (count) => inContext('NEEDS CLARIFICATION '.repeat(count))),
  shape('markers in brackets', 30_000, (count) => inContext(many(count, () => '[NEEDS CLARIFICATION: x]', ' '))),
  shape('markers on their lines', 30_000, (count) => inContext(many(count, (index) => `**${word(index)}**: NEEDS CLARIFICATION`))),
  shape('placeholders in one line', 50_000, (count) => inContext('[DATE]'.repeat(count))),
  shape('placeholders on their lines', 50_000, (count) => inContext(many(count, () => '[e.g., a]'))),
  shape('option labels', 20_000, (count) => `${TITLE}## Project Structure\n\n\`\`\`\n${many(count, () => 'Option 1: Single project')}\n\`\`\`\n`),
  shape('entries of a tree', 50_000, (count) => `${TITLE}## Project Structure\n\n\`\`\`text\nsrc/\n${many(count, (index) => `├── ${word(index)}.ts`)}\n\`\`\`\n\n**Structure Decision**: all of it\n`),
  shape('directories of a decision', 10_000, (count) => `${TITLE}## Project Structure\n\n\`\`\`text\n${many(half(count), (index) => `├── ${word(index)}/`)}\n\`\`\`\n\n**Structure Decision**: ${many(half(count), (index) => `\`${word(index)}x/\``, ' ')}\n`),
  shape('lines of metadata', 50_000, (count) => `${TITLE}${many(count, (index) => `**${word(index)}**: [DATE]`)}\n`),
  shape('lines of front matter', 50_000, (count) => `---\n${many(count, () => 'a: b')}\n---\n${TITLE}`),
  shape('titles', 30_000, (count) => many(count, () => '# [FEATURE]\n')),
];

const excuses = [
  shape('suppressions of nothing', 20_000, (count) => inContext(many(count, () => '<!-- plan-lint-disable-next-line needs-clarification -- so -->\n'))),
  shape('suppressions, each of a finding', 20_000, (count) => inContext(many(count, () => '<!-- plan-lint-disable-next-line needs-clarification -- so -->\nNEEDS CLARIFICATION\n'))),
  shape('suppressions of the file, and findings', 10_000, (count) => inContext(many(half(count), () => '<!-- plan-lint-disable-file needs-clarification -- so -->\nNEEDS CLARIFICATION\n'))),
  shape('suppressions that open and close', 10_000, (count) => inContext(many(count, () => '<!-- plan-lint-disable needs-clarification -- so -->\nNEEDS CLARIFICATION\n\n<!-- plan-lint-enable needs-clarification -->\n'))),
  shape('suppressions that never close', 10_000, (count) => inContext(many(count, () => '<!-- plan-lint-disable needs-clarification -- so -->\n'))),
  shape('suppressions of unknown rules', 5_000, (count) => inContext(many(count, (index) => `<!-- plan-lint-disable-file ${word(index)} -- so -->\n`))),
  shape('names in one suppression', 20_000, (count) => inContext(`<!-- plan-lint-disable ${many(count, () => 'needs-clarification', ', ')} -- so -->`)),
  shape('suppressions of unsuppressible gates', 5_000, (count) => `${TITLE}## Constitution Check\n\n**V. Test-Driven Development**\n${many(count, (index) => `- [ ] ${word(index)} <!-- plan-lint-disable-line test-driven-development -- so -->`)}\n`, () => ({ constitution: 'nebula' })),
  shape('rows that excuse nothing', 20_000, (count) => inCheck('') + tracking(many(count, (index) => `| ${word(index)} ${word(index + 7)} | order | slow |`))),
  shape('rows and as many open gates', 4_000, (count) => inCheck(many(half(count), (index) => `- [ ] Gate ${word(index)} holds`)) + tracking(many(half(count), (index) => `| Gate ${word(index)} holds | order | slow |`))),
  shape('rows that each name all gates', 1_000, (count) => inCheck(many(half(count), (index) => `- [ ] I. Simplicity: ${word(index)}`)) + tracking(many(half(count), () => '| Principle I | order | slow |'))),
  shape('rows that are refused', 1_000, (count) => `${TITLE}## Constitution Check\n\n**V. Test-Driven Development**\n${many(half(count), (index) => `- [ ] ${word(index)}`)}\n${tracking(many(half(count), () => '| Principle V | order | slow |'))}`, () => ({ constitution: 'nebula' })),
  shape('rows of exceptions in the check', 10_000, (count) => inCheck(`| Violation | Reason |\n|---|---|\n${many(count, (index) => `| ${word(index)} | so |`)}`)),
];

const principlesOf = (count: number): string => `# Constitution\n\n## Core Principles\n\n${many(count, (index) => `### ${index + 1}. ${word(index)} ${word(index + 3)}\n\nIt holds.\n`)}`;
const constitutions = [
  shape('principles, and no gate', 2_000, () => inCheck(''), (count) => ({ constitution: { path: 'constitution.md', text: principlesOf(count) } })),
  shape('principles, and as many gates', 1_000, (count) => inCheck(many(half(count), (index) => `- [ ] **${index + 1}. ${word(index)} ${word(index + 3)}**: so`)), (count) => ({ constitution: { path: 'constitution.md', text: principlesOf(half(count)) } })),
  shape('lines of a constitution', 50_000, () => inCheck(''), (count) => ({ constitution: { path: 'constitution.md', text: `${principlesOf(5)}\n${many(count, () => 'Words of law.')}\n` } })),
  shape('gates of a template', 2_000, (count) => inCheck(many(half(count), (index) => `- [x] ${word(index)} ${word(index + 5)}`)), (count) => ({ template: { path: 'plan-template.md', text: inCheck(many(half(count), (index) => `- [ ] ${word(index)} ${word(index + 2)}`)) } })),
  shape('placeholders of a template', 10_000, (count) => inContext(many(half(count), (index) => `[${word(index)} here]`)), (count) => ({ template: { path: 'plan-template.md', text: inContext(many(half(count), (index) => `[${word(index)} here]`)) } })),
];

/** Every hostile shape; the tests use a small size, `npm run bench:growth` doubling sizes. */
export const HOSTILE_SHAPES: readonly HostileShape[] = [...nesting, ...lines, ...tables, ...gates, ...other, ...excuses, ...constitutions, ...ofCharacters, ...ofPairs];

/** A plan with its constitution and template. */
export interface HostilePlan {
  readonly text: string;
  readonly options: LintOptions;
}

export function planOf({ make, options }: HostileShape, count: number): HostilePlan {
  return { text: make(count), options: options?.(count) ?? {} };
}

/** The number of characters of plan, constitution and template. */
export function sizeOf({ text, options: { constitution, template } }: HostilePlan): number {
  return text.length + (typeof constitution === 'object' ? [constitution].flat().reduce((sum, { text: own }) => sum + own.length, 0) : 0) + (template?.text.length ?? 0);
}

/** The number of repetitions for a plan of about that size. */
export function countFor(shape: HostileShape, size: number): number {
  const [few, more] = [sizeOf(planOf(shape, 100)), sizeOf(planOf(shape, 400))];
  return Math.max(10, Math.round(100 + ((size - few) * 300) / Math.max(1, more - few)));
}
