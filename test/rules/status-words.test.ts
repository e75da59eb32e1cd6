import { describe, expect, it } from '@jest/globals';
import { lint } from '../../src/index.js';

/** The findings about a gate with this status in a table, beside a gate that passes. */
function inCell(status: string): readonly string[] {
  return found(`| Principle | Status | Notes |\n|---|---|---|\n| Small Modules | ${status} | one module each |\n| Recorded Decisions | ✅ PASS | research.md |`);
}

function inBullet(status: string): readonly string[] {
  return found(`- **I. Small Modules**: ${status}\n- **II. Recorded Decisions**: ✅ PASS — research.md`);
}

function inHeading(status: string): readonly string[] {
  return found(`### I. Small Modules — ${status}\n\nOne module each.\n\n### II. Recorded Decisions — PASS\n\nresearch.md`);
}

function inStatusLine(status: string): readonly string[] {
  return found(`### I. Small Modules\n\n**Status**: ${status}\n\nOne module each.\n\n### II. Recorded Decisions\n\n**Status**: PASS\n\nresearch.md`);
}

function found(check: string): readonly string[] {
  const { findings } = lint(`# Implementation Plan: Berths\n\n## Constitution Check\n\n${check}\n`, { constitution: { path: 'constitution.md', text: CONSTITUTION } });
  return findings.filter(({ messageId }) => messageId.startsWith('gate-')).map(({ messageId }) => messageId);
}

const CONSTITUTION = '# Harbor Constitution\n\n## Core Principles\n\n### I. Small Modules\n\nOne thing each.\n\n### II. Recorded Decisions\n\nWith reasons.\n';

const FAILS = ['Unmet', 'Does not comply', 'Breach', 'Breach: two clocks', '🚫', '⛔ blocked', '🟥', 'Not conformant', 'In breach', '不达标', 'Nicht eingehalten', 'нарушено', 'No conforme', 'Doesn\'t comply', 'Doesn’t meet', 'Did not pass', 'Broken', 'In violation', '×', '👎'];
const OPEN = ['Needs work', 'Incomplete', 'Missing', 'Missing — no tests yet', 'Under review', '?', 'Not done', '❓', 'Awaiting approval', '要修正', 'En revisión', 'Unvollständig', 'Needs justification', 'Insufficient', 'Draft', 'Unaddressed', 'Waived'];
const PARTIAL = ['with conditions', 'PLANNED', 'REQUIRED', '⚠️ REQUIRED', 'TASKED', 'to do in Phase 2', 'Planned for Phase 2', 'Mostly', 'Mostly met', 'NEEDS CLARIFICATION', 'Partially implemented', 'Deviation', 'Warning', '△'];
const UNCLEAR = ['MEDIUM', 'NOTED', 'APPLIES', 'Applies, tasked', 'Watch item', 'REQUIRES WORK', 'Tier 1', 'See D-13', 'High risk', 'CONSIDERATION'];
const SILENT = ['Adherent', 'Addressed', '○', '⭕', '👍', '× 2 faster than today, as measured', 'Honored', 'Green', 'Unchanged', 'In place', 'ALIGNED', 'COMPLIANT', 'Yes', 'PASS (by design)', 'No new dependencies are added', 'Missing rows are reported to the caller', 'Breach notices go out within an hour', 'Red, green, refactor in each task', 'Rejected bookings are kept for a year', 'Planned outages are announced', 'Needs no work', 'Required fields are validated at the door', 'Untouched files keep their owner', 'Doesn\'t meet each guest twice', 'Broken links are reported', 'Draft bookings expire after an hour', 'Ongoing stays end at noon', 'Started jobs are finished', 'Warning lights are logged', 'Review comments are kept', 'Exempt guests keep their berth'];

describe.each([['a cell', inCell], ['a bullet', inBullet], ['a heading', inHeading], ['a status line', inStatusLine]] as const)('in %s', (_, findingsOf) => {
  const stands = (status: string): boolean => findingsOf !== inHeading || !/[:—]|Phase/.test(status);

  it.each(FAILS.filter(stands))('`%s` fails', (status) => {
    expect(findingsOf(status)).toEqual(['gate-failed']);
  });

  it.each(OPEN.filter(stands))('`%s` is open', (status) => {
    expect(findingsOf(status)).toEqual(['gate-open']);
  });

  it.each(PARTIAL.filter(stands))('`%s` is partly met', (status) => {
    expect(findingsOf(status)).toEqual(['gate-partial']);
  });

  it.each(UNCLEAR)('`%s` is unclear', (status) => {
    expect(findingsOf(status)).toEqual(['gate-unclear']);
  });

  it.each(SILENT)('`%s` is no finding', (status) => {
    expect(findingsOf(status)).toEqual([]);
  });
});

describe('only where a status is expected', () => {
  it.each(['60 %', 'Amber', 'Yellow', 'Red'])('`%s` in a cell is partly met', (status) => {
    expect(inCell(status)).toEqual(['gate-partial']);
  });

  it.each(['Dubious', 'DESIGN', 'To whom?', '🔵'])('`%s` in a cell is unclear', (status) => {
    expect(inCell(status)).toEqual(['gate-unclear']);
  });

  it.each(['SQLite', '80 % of the lines', 'One module', 'src/booking', 'API'])('`%s` behind a name is evidence', (evidence) => {
    expect(inBullet(evidence)).toEqual([]);
  });

  it.each([['Medium', 1], ['Rust', 1], ['SQLite', 1], ['Covered', 0], ['one module', 0], ['src/booking', 0]])('`%s` beside two bullets with a verdict is unclear: %d', (words, count) => {
    expect(found(`- **I. Small Modules**: ${words}\n- **II. Recorded Decisions**: ✅ PASS\n- **Quiet Logs**: PASS`)).toEqual(Array.from({ length: count }, () => 'gate-unclear'));
  });

  it('a column of sentences is evidence, however short one is', () => {
    expect(found('| Principle | Compliance |\n|---|---|\n| Small Modules | One module each |\n| Recorded Decisions | Decisions D1 to D4 |')).toEqual([]);
  });

  it('words that the project\'s template offers are clear', () => {
    const template = { path: 'plan-template.md', text: '# Implementation Plan: [FEATURE]\n\n## Constitution Check\n\n| Principle | Status |\n|---|---|\n| [name] | APPLIES / TIER-2 |\n' };
    const plan = '# Implementation Plan: Berths\n\n## Constitution Check\n\n| Principle | Status |\n|---|---|\n| Small | TIER-2 |\n| Large | TIER-3 |\n';
    expect(lint(plan, { template }).findings.filter(({ messageId }) => messageId === 'gate-unclear').map(({ at }) => at.start.line)).toEqual([8]);
  });

  it('names the words', () => {
    const { findings } = lint('# Implementation Plan: Berths\n\n## Constitution Check\n\n| Gate | Status |\n|---|---|\n| Small | MEDIUM |\n');
    expect(findings.find(({ messageId }) => messageId === 'gate-unclear')?.message).toBe('Status `MEDIUM` says neither yes nor no: `Small`');
  });
});
