import { describe, expect, test } from '@jest/globals';
import type { Constitution, ExpectedGate, Principle, Standing } from '../../src/constitution/constitution.js';
import { readStandings } from '../../src/constitution/standing/standing.js';
import type { ConstitutionCheck, Gate, Plan, PrincipleRef, Span, Verdict } from '../../src/plan/model.js';
import { slugOf } from '../../src/rule/slug.js';

function at(line: number): Span {
  return { start: { line, column: 1 }, end: { line, column: 9 } };
}

function ref(name: string, ordinals: readonly string[] = []): PrincipleRef {
  return { text: name, name, ordinals, aliases: [] };
}

function gate(line: number, label: string | undefined, text: string, verdict: Verdict, recheck = false): Gate {
  const principle = label === undefined ? {} : { principle: ref(label) };
  return { at: at(line), ...principle, text, verdict, form: 'status', sign: '', partial: false, evidence: '', asserted: false, recheck, reason: '' };
}

function check(gates: readonly Gate[], recheck = false): ConstitutionCheck {
  return { at: at(1), title: 'Constitution Check', recheck, content: 'gates', gates, labels: [], summaries: [], justifications: [], brokenTables: [] };
}

function plan(...checks: ConstitutionCheck[]): Plan {
  return { path: 'plan.md', tree: { type: 'root', children: [] }, source: '', metadata: [], sections: [], hidden: [], fields: [], unclear: [], checks, trees: [], markers: [], leftovers: [], comments: [] };
}

function principle(ordinal: string, name: string, gates: readonly string[] = []): Principle {
  return { rule: slugOf(name), ordinal, name, nonNegotiable: false, gates, declaredBy: 'constitution' };
}

function constitution(principles: readonly Principle[], expected?: readonly ExpectedGate[]): Constitution {
  const expectations = { sections: [], fields: [], furtherSections: [], furtherFields: [], labels: new Map(), structureDecision: false, placeholders: [] };
  return { title: 'Ours', origin: 'file', source: 'constitution.md', principles, ...(expected && { expected: { ...expectations, gates: expected } }) };
}

const SAFETY = principle('I', 'Type Safety');
const TESTS = principle('II', 'Tests First');
const TWO = constitution([SAFETY, TESTS]);

function outline(standings: readonly Standing[]): readonly (readonly [string, readonly number[]])[] {
  return standings.map(({ principle: of, deciding }) => [of?.rule ?? 'stated', deciding.map((decided) => decided.at.start.line)]);
}

describe('gates go to their principle', () => {
  test('in the order of the constitution, those without a principle last', () => {
    const read = readStandings(plan(check([gate(5, 'Tests First', 'a', 'pass'), gate(6, 'Budget', 'b', 'pass'), gate(7, 'Type Safety', 'c', 'pass')])), TWO);
    expect(outline(read)).toEqual([['type-safety', [7]], ['tests-first', [5]], ['stated', [6]]]);
  });

  test('no standing for gates without a principle where there are none; a principle without gates has one', () => {
    expect(outline(readStandings(plan(), TWO))).toEqual([['type-safety', []], ['tests-first', []]]);
  });

  test('one that names several counts for each', () => {
    const both: Gate = { ...gate(5, undefined, 'Both', 'pass'), principle: ref('I, II', ['1', '2']) };
    expect(outline(readStandings(plan(check([both])), TWO))).toEqual([['type-safety', [5]], ['tests-first', [5]]]);
  });

  test('without a label by the words that a principle expects, then by its name, and never by a chance word in a sentence', () => {
    const strict = constitution([principle('I', 'Type Safety', ['No unwrap in production code paths']), TESTS]);
    const gates = [gate(5, undefined, 'No unwrap() in the production code', 'pass'), gate(6, undefined, 'Tests come first', 'pass'), gate(7, undefined, 'The release notes name the tests that were left for later', 'pass')];
    expect(outline(readStandings(plan(check(gates)), strict))).toEqual([['type-safety', [5]], ['tests-first', [6]], ['stated', [7]]]);
  });

  test('under a label without a principle by their own words', () => {
    const gates = [gate(5, 'Gate evaluation', 'I. Type Safety', 'pass'), gate(6, 'Gate evaluation', 'Tests - written before the code', 'pass'), gate(7, 'Gate evaluation', 'Cost', 'pass')];
    expect(outline(readStandings(plan(check(gates)), TWO))).toEqual([['type-safety', [5]], ['tests-first', [6]], ['stated', [7]]]);
  });
});

describe('the gates that decide', () => {
  test.each<[string, readonly ConstitutionCheck[], readonly number[]]>([
    ['twice in one check: the worst', [check([gate(5, 'Type Safety', 'a', 'pass'), gate(6, 'Type Safety', 'A.', 'fail')])], [6]],
    ['twice alike: the first', [check([gate(5, 'Type Safety', 'a', 'open'), gate(6, 'Type Safety', 'a', 'open')])], [5]],
    ['checked again later: the later', [check([gate(5, 'Type Safety', 'a', 'open')]), check([gate(9, 'Type Safety', 'a', 'pass', true)], true)], [9]],
    ['checked again in a second column', [check([gate(5, 'Type Safety', 'a', 'open'), gate(5, 'Type Safety', 'b', 'pass'), gate(6, 'Type Safety', 'a', 'pass', true)])], [5, 6]],
    ['left out of the later check: still there', [check([gate(5, 'Type Safety', 'a', 'open')]), check([gate(9, 'Type Safety', 'b', 'pass', true)], true)], [5, 9]],
    ['the principle checked again as a whole', [check([gate(5, 'Type Safety', 'a', 'open'), gate(6, 'Type Safety', 'b', 'pass')]), check([gate(9, 'I. Type Safety', 'Type Safety', 'pass', true)], true)], [9]],
    ['the principle first as a whole, then by its gates', [check([gate(5, 'Type Safety', 'Type Safety', 'open')]), check([gate(9, 'Type Safety', 'a', 'pass', true)], true)], [9]],
    ['the whole under a shorter name', [check([gate(5, 'Type Safety', 'Type Safety', 'open')]), check([gate(9, 'Safety', 'Safety', 'pass', true)], true)], [9]],
    ['two of one principle, one checked again', [check([gate(5, 'Type Safety', 'Type Safety', 'pass'), gate(6, 'Safety', 'Safety', 'open')]), check([gate(9, 'Type Safety', 'Type Safety', 'pass', true)], true)], [6, 9]],
  ])('%s', (_, checks, lines) => {
    expect(outline(readStandings(plan(...checks), constitution([SAFETY])))).toEqual([['type-safety', lines]]);
  });

  test('gates without a principle are the same under the same label only', () => {
    const gates = [gate(5, 'Speed', 'done', 'pass'), gate(6, 'Cost', 'done', 'open'), gate(7, 'Speed', 'done', 'open')];
    expect(outline(readStandings(plan(check(gates)), constitution([])))).toEqual([['stated', [6, 7]]]);
  });
});

describe('gates that the template expects and the plan does not state', () => {
  const expected: readonly ExpectedGate[] = [
    { label: 'Strict mode is on', principle: ref('Type Safety', ['1']) },
    { label: 'Tests First' },
    { label: 'Cost is budgeted' },
    { label: 'Carbon counted', principle: ref('Sustainability', ['9']) },
  ];

  function missing(gates: readonly Gate[], principles: readonly Principle[]): readonly (readonly string[])[] {
    return readStandings(plan(check(gates)), constitution(principles, expected)).map((standing) => standing.missing.map(({ label }) => label));
  }

  test('at their principle; those without a principle in the last standing; none for a principle that is not declared', () => {
    expect(missing([], [SAFETY, TESTS])).toEqual([['Strict mode is on'], ['Tests First'], ['Cost is budgeted']]);
  });

  test('half of the words state one, under whatever principle', () => {
    expect(missing([gate(5, 'Type Safety', 'strict mode', 'pass'), gate(6, 'Other', 'Budgeted', 'pass')], [SAFETY, TESTS])).toEqual([[], ['Tests First'], []]);
  });

  test('one that is the principle itself is stated by any gate of it', () => {
    expect(missing([gate(5, 'Tests First', 'coverage', 'pass')], [TESTS])).toEqual([[], ['Cost is budgeted']]);
  });

  test('none is missing where the plan is in another script', () => {
    expect(missing([gate(5, undefined, '厳格モードが有効（TypeScript）', 'pass')], [SAFETY])).toEqual([[], []]);
  });

  test('all are without a principle where none is declared', () => {
    expect(missing([], [])).toEqual([['Strict mode is on', 'Tests First', 'Cost is budgeted', 'Carbon counted']]);
  });

  test('none for a principle whose module knows its gates word for word', () => {
    expect(missing([], [principle('I', 'Type Safety', ['No unwrap'])])).toEqual([[], ['Tests First', 'Cost is budgeted']]);
  });
});

test('the label of a principle is its first in the plan', () => {
  const labels = [{ ...ref('Other'), at: at(3) }, { ...ref('Type Safety', ['1']), at: at(4) }, { ...ref('Type Safety', ['1']), at: at(8) }];
  const [standing] = readStandings(plan({ ...check([]), labels }), TWO);
  expect(standing?.label?.at.start.line).toBe(4);
});
