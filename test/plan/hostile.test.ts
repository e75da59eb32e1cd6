import { describe, expect, test } from '@jest/globals';
import { lint, type LintedFile } from '../../src/index.js';
import { runCommand } from '../support/commands/command.js';
import { countFor, HOSTILE_SHAPES, planOf, type HostileShape } from '../support/cases/hostile-shapes.js';
import { OPEN_PLAN } from '../support/commands/example-plans.js';

/** The size of a shape in characters; `npm run bench:growth` goes up to 4 MB. */
const SIZE = 2 * 1024;
/** Fast shapes get more repetitions. */
const REPETITIONS = 2_000;
const CHEAP: ReadonlySet<string> = new Set([
  'nested quotes', 'nested bullets in one line', 'nested numbers in quotes', 'words in one line', 'one word',
  '"[" in one line', '"*" in one line', '"`" in one line', '"|" in one line', '"[", ten a line', '"*", ten a line', '"`", ten a line', '"|", ten a line',
  'cells of a table', 'cells of one row', 'comments', 'comments in one line', 'lines in a comment',
]);

/** The expected findings by message, where they are not only the one about the open gate. */
const OUTCOMES: ReadonlyMap<string, string> = new Map([
  ['lines in a fence', '1 gate-open, 132 placeholder'],
  ['boxes', '2 gate-open'],
  ['"- [ ] " in one line', '2 gate-open'],
  ['"❌ → " in one line', '1 gate-failed, 1 gate-open'],
  ['boxes that differ', '93 gate-open'],
  ['boxes below as many labels', '62 gate-open'],
  ['boxes below as many headings', '73 gate-open'],
  ['rows of gates', '108 gate-failed, 1 gate-open'],
  ['bullets without a status', ''],
  ['summaries', '1 gate-open, 1 summary-contradicted'],
  ['re-checks of as many gates', '1 gate-open, 1 recheck-partial'],
  ['gates of the built-in principles', '5 gate-missing, 43 gate-open, 1 principle-missing'],
  ['headings', ''],
  ['headings of the same section', '1 empty'],
  ['headings in one fence', '1 hidden-in-code'],
  ['setext headings', '1 empty'],
  ['fields in a paragraph', ''],
  ['fields in paragraphs', ''],
  ['fields in one line', ''],
  ['fields that are the same', '117 field-undecided'],
  ['fields in a table', ''],
  ['fields with a value below', ''],
  ['one field of as many lines', '248 field-undecided'],
  ['markers in one line', ''],
  ['markers in brackets', '80 marker'],
  ['markers on their lines', '69 marker'],
  ['placeholders in one line', '1 placeholder'],
  ['placeholders on their lines', '200 placeholder'],
  ['option labels', '80 label'],
  ['entries of a tree', ''],
  ['directories of a decision', ''],
  ['lines of metadata', '118 placeholder'],
  ['lines of front matter', ''],
  ['titles', '158 placeholder'],
  ['suppressions of nothing', '1 empty, 31 unused'],
  ['suppressions, each of a finding', '24 marker suppressed'],
  ['suppressions of the file, and findings', '26 marker suppressed'],
  ['suppressions that open and close', '17 marker suppressed'],
  ['suppressions that never close', '1 empty, 37 unused'],
  ['suppressions of unknown rules', '1 empty, 48 unknown-rule'],
  ['names in one suppression', '1 empty, 94 unused'],
  ['suppressions of unsuppressible gates', '5 gate-missing, 29 gate-open, 29 not-allowed, 1 principle-missing'],
  ['rows and as many open gates', '1 gate-open, 35 gate-open waived'],
  ['rows that each name all gates', '35 gate-open'],
  ['rows that are refused', '5 gate-missing, 45 gate-open, 1 principle-missing, 45 waiver-refused'],
  ['principles, and no gate', '1 gate-open, 1 principle-missing'],
  ['principles, and as many gates', '38 gate-open'],
  ['lines of a constitution', '1 gate-open, 1 principle-missing'],
  ['placeholders of a template', '80 placeholder'],
  ['"✅" in one line', '1 gate-open, 1 summary-contradicted'],
  ['"✅", ten a line', '1 gate-open, 1 summary-contradicted'],
  ['"- [ ] " on every line', '2 gate-open'],
  ['cells of one row', '1 broken-table, 1 gate-open'],
  ['"|", ten a line', '1 broken-table, 1 gate-open'],
  ['"~" in one line', '1 debris, 1 gate-open'],
  ['"~", ten a line', '1 debris, 1 gate-open'],
  ['"`" in one line', '1 debris, 1 gate-open'],
  ['"`", ten a line', '1 debris, 1 gate-open'],
  ['"PASS " on every line', '1 gate-open, 1 summary-contradicted'],
]);
const BESIDE = '1 gate-open';

function countIn(shape: HostileShape): number {
  return CHEAP.has(shape.name) ? Math.min(shape.count, REPETITIONS) : Math.min(shape.count, countFor(shape, SIZE));
}

/** The findings by message, without missing sections and fields. */
function outcomeOf({ findings }: LintedFile): string {
  const counts = new Map<string, number>();
  for (const { messageId, waiver, suppression } of findings) {
    if (['missing', 'renamed', 'not-a-plan', 'field-missing'].includes(messageId)) continue;
    const output = [messageId, ...(waiver === undefined ? [] : ['waived']), ...(suppression === undefined ? [] : ['suppressed'])].join(' ');
    counts.set(output, (counts.get(output) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([message, count]) => `${count} ${message}`).join(', ');
}

describe('a hostile shape is linted', () => {
  test('each outcome is of a shape', () => {
    expect([...OUTCOMES.keys()].filter((name) => !HOSTILE_SHAPES.some((shape) => shape.name === name))).toEqual([]);
  });

  test.each(HOSTILE_SHAPES.map((shape) => [shape.name, OUTCOMES.get(shape.name) ?? BESIDE, shape] as const))('%s: %s', (_, outcome, shape) => {
    const { text, options } = planOf(shape, countIn(shape));
    expect(outcomeOf(lint(text, options))).toBe(outcome);
  });
});

describe('a hostile configuration', () => {
  const PLAN = 'specs/001/plan.md';
  const chain = (length: number, last: string): Readonly<Record<string, string>> => Object.fromEntries(Array.from({ length }, (_, index) => [index === 0 ? '.planlintrc.json' : `c${index}.json`, index === length - 1 ? last : JSON.stringify({ extends: `./c${index + 1}.json` })]));

  test.each([
    ['extends 300 times', chain(300, '{"rules":{"simplicity":"off"}}'), 0, ''],
    ['extends itself after 300 others', chain(300, '{"extends":"./.planlintrc.json"}'), 2, 'a configuration cannot extend itself\n'],
    ['extends one file many times', { '.planlintrc.json': JSON.stringify({ extends: Array.from({ length: 1000 }, () => './base.json') }), 'base.json': '{"rules":{"simplicity":"off"}}' }, 0, ''],
    ['is nested deeply', { '.planlintrc.json': `{"rules":${'['.repeat(100_000)}` }, 2, '\n'],
  ])('%s', async (_, files, code, end) => {
    const outcome = await runCommand('--constitution nebula --format compact', { ...files, [PLAN]: OPEN_PLAN });
    expect(outcome.code).toBe(code);
    expect(outcome.err.endsWith(end)).toBe(true);
    expect(outcome.err.startsWith('plan-lint: ') || outcome.err === '').toBe(true);
  });
});
