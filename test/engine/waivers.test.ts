import { describe, expect, it } from '@jest/globals';
import type { Principle, Standing } from '../../src/constitution/constitution.js';
import type { Gate, JustificationRow } from '../../src/plan/model.js';
import { readWaivers } from '../../src/engine/findings/waivers.js';
import { check, gate, plan, ref, row, tracking } from '../support/cases/fact-builders.js';

const speed: Principle = { rule: 'speed', ordinal: 'IV', name: 'Performance & Scalability', nonNegotiable: false, gates: [], declaredBy: 'module' };
const tests: Principle = { rule: 'tests', ordinal: 'V', name: 'Test-Driven Development', nonNegotiable: true, gates: [], declaredBy: 'module' };
const open = gate(10, 'Workflow state persistable and resumable', 'open', ref('Performance & Scalability', '4'));
const passed = gate(11, 'Memory bounded', 'pass', ref('Performance & Scalability', '4'));
const untested = gate(12, 'Coverage at 80 % for new modules', 'open', ref('Test-Driven Development', '5'));

function standing(principle: Principle | undefined, ...gates: Gate[]): Standing {
  return { ...(principle && { principle }), gates, deciding: gates, missing: [] };
}

const standings = [standing(speed, open, passed), standing(tests, untested)];

function waiversOf(...rows: JustificationRow[]): ReturnType<typeof readWaivers> {
  return readWaivers(plan(tracking(...rows)), standings);
}

describe('a row names a gate', () => {
  it.each([
    ['by an ordinal with a dot', 'IV. Two stores'],
    ['by an ordinal with a colon', 'IV: two stores'],
    ['by the ordinal alone', 'IV'],
    ['by the word and the ordinal', 'Two stores (Principle IV)'],
    ['by an Arabic ordinal', 'Article 4'],
    ['by a list of ordinals', 'Principles II, IV and VII'],
    ['by the principle\'s name', 'Performance and Scalability, second store'.replace('and', '&')],
    ['by half of its significant words', 'Workflow state kept in memory'],
  ])('%s', (_, subject) => {
    const { excused, rows } = waiversOf(row(35, subject, 'One store loses jobs', 'Too slow'));
    expect([...excused]).toEqual([[open, { line: 35, reason: 'One store loses jobs' }]]);
    expect(rows).toMatchObject([{ named: [{ principle: speed, gate: open }] }]);
  });

  it('by the words of its evidence', () => {
    const evident = gate(10, 'Limits', 'fail', undefined, 'the queue keeps a second store');
    const { excused } = readWaivers(plan(tracking(row(35, 'Second store', 'Why', 'But'))), [standing(undefined, evident)]);
    expect(excused.has(evident)).toBe(true);
  });
});

describe('a row does not name a gate', () => {
  it.each([
    ['by another ordinal', 'VI. Two stores'],
    ['by a letter that begins a word', 'Ivory tower'],
    ['by one word of several', 'Resumable uploads of photographs'],
    ['by a single word, however fitting', 'Workflow'],
    ['by less than half of its words', 'Workflow state across regions through another vendor cloud'],
    ['that passes', 'Memory bounded'],
  ])('%s', (_, subject) => {
    const waivers = waiversOf(row(35, subject, 'Reason', 'But'));
    expect(waivers.excused.size).toBe(0);
    expect(waivers.rows).toMatchObject([{ named: [] }]);
  });
});

describe('what excuses nothing', () => {
  it('is a row with a filler cell', () => {
    expect(waiversOf(row(35, 'IV. Two stores', '', 'But'))).toMatchObject({ excused: new Map(), rows: [] });
  });

  it('is a row of one cell', () => {
    expect(waiversOf(row(35, 'IV. Two stores')).excused.size).toBe(0);
  });

  it('is a row without a violation, or is the template\'s', () => {
    expect(waiversOf({ ...row(35, 'IV', 'b', 'c'), state: 'none' }, { ...row(36, 'IV', 'b', 'c'), state: 'placeholder' }).excused.size).toBe(0);
  });

  it('is a plan without the section', () => {
    expect(readWaivers(plan(), standings).excused.size).toBe(0);
  });
});

describe('a principle that is NON-NEGOTIABLE', () => {
  it('has its gates named, and none excused', () => {
    const tried = row(35, 'V. No tests', 'No time', 'Too slow');
    const { excused, rows } = readWaivers(plan(tracking(tried)), [standing(tests, untested)]);
    expect(excused.size).toBe(0);
    expect(rows).toEqual([{ row: tried, named: [{ principle: tests, gate: untested }] }]);
  });
});

it('takes the plan\'s own ordinal before the constitution\'s', () => {
  const renumbered = gate(10, 'Nothing alike', 'open', ref('Speed', '2'));
  const { excused } = readWaivers(plan(tracking(row(35, 'IV. x', 'r', 'a'), row(36, 'II. x', 's', 'a'))), [standing(speed, renumbered)]);
  expect(excused.get(renumbered)).toEqual({ line: 36, reason: 's' });
});

it('lets one row cover several gates, and the first row of several count', () => {
  const other = gate(14, 'Other', 'fail', ref('Performance & Scalability', '4'));
  const { excused } = readWaivers(plan(tracking(row(35, 'IV. x', 'r', 'a'), row(36, 'IV. y', 's', 'a'))), [standing(speed, open, other)]);
  expect([...excused.values()].map(({ line }) => line)).toEqual([35, 35]);
});

it('reads tables of violations inside the check', () => {
  const inside = { ...check(open), justifications: [{ at: open.at, reasoned: true, columns: ['Violation', 'Justification'], rows: [row(20, 'IV', 'Because')] }] };
  expect(readWaivers(plan({ checks: [inside] }), standings).excused.get(open)).toEqual({ line: 20, reason: 'Because' });
});
