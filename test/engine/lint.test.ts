import { describe, expect, it } from '@jest/globals';
import type { Plan, Span } from '../../src/plan/model.js';
import { fillMessage } from '../../src/engine/findings/message.js';
import { wordsAt } from '../../src/engine/findings/fingerprint.js';
import { lint, RuleCrash } from '../../src/engine/lint.js';
import { defineRule, problem, type Rule, PLAN_START } from '../../src/rule/problem.js';
import { mergeSeverities, type Severities } from '../../src/engine/findings/severities.js';
import { check, gate, line, plan, ref, row, tracking } from '../support/cases/fact-builders.js';
import { complexityTracking, constitution, fragile, simplicity, testFirst } from '../support/commands/test-registry.js';
import { PRESETS, presetSeverities, type Preset } from '../../src/engine/findings/presets.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';

function at(startLine: number, column: number): Span {
  return { start: { line: startLine, column }, end: { line: startLine, column: column + 4 } };
}

const noisy = defineRule({
  id: 'noisy',
  title: 'Noisy',
  why: 'For the test.',
  messages: {
    said: { text: 'It says `{word}`', hint: 'Say `{other}` instead.', severity: 'error' },
    whispered: { text: 'It whispers', hint: 'Speak up.', severity: 'off' },
  },
  check: () => [
    { messageId: 'said', at: at(3, 2), data: { word: 'later' } },
    { messageId: 'said', at: at(1, 5), data: { word: 'second' } },
    { messageId: 'said', at: at(1, 2), data: { word: 'first' }, severity: 'warning' as const },
    { messageId: 'whispered', at: at(1, 1), data: {} },
  ],
});
/** Throws a value that is no Error. */
function broken(): never {
  const reason: unknown = 'a string';
  throw reason;
}

const polite: Rule = { ...noisy, id: 'polite', check: () => [{ messageId: 'said', at: at(1, 2), data: {} }] };

function found(rules: readonly Rule[], severities: Severities = {}, facts: Partial<Plan> = {}): readonly string[] {
  return lint(plan(facts), { rules, constitution, severities }).findings.map((finding) => `${finding.at.start.line}:${finding.at.start.column} ${finding.severity} ${finding.rule}/${finding.messageId}`);
}

describe('findings', () => {
  it('stand in the order of the plan, then of the rules', () => {
    expect(found([polite, noisy])).toEqual(['1:2 error polite/said', '1:2 warning noisy/said', '1:5 error noisy/said', '3:2 error noisy/said']);
  });

  it('have the text of the problem, and a link to the documentation', () => {
    const [first] = lint(plan(), { rules: [noisy], constitution, severities: {} }).findings;
    expect(first).toMatchObject({ message: 'It says `first`', hint: 'Say `{other}` instead.', path: 'specs/001-a/plan.md' });
    expect(first?.url).toMatch(/rules\/README\.md#noisy$/);
  });

  it('of generated rules lead to the rule that explains them', () => {
    const generated: Rule = { ...polite, principle: { rule: 'polite', name: 'Polite', nonNegotiable: false, gates: [], declaredBy: 'constitution' } };
    expect(lint(plan(), { rules: [generated], constitution, severities: {} }).findings[0]?.url).toMatch(/#stated-gates$/);
  });
});

describe('severities', () => {
  it.each<[string, Severities, readonly string[]]>([
    ['replace the problem\'s own', { noisy: 'error' }, ['error', 'error', 'error', 'error']],
    ['of a message go before those of its rule', { noisy: 'off', 'noisy/said': 'warning' }, ['warning', 'warning', 'warning']],
    ['can switch a message off', { 'noisy/said': 'off' }, []],
    ['can switch one on', { 'noisy/whispered': 'error' }, ['error', 'warning', 'error', 'error']],
  ])('%s', (_, severities, expected) => {
    expect(found([noisy], severities).map((text) => text.split(' ')[1])).toEqual(expected);
  });

  it('of a later source replace all earlier severities of the rule', () => {
    expect(mergeSeverities({ a: 'off', 'a/x': 'error', b: 'off' }, { a: 'warning', c: 'off' })).toEqual({ a: 'warning', b: 'off', c: 'off' });
    expect(mergeSeverities({ a: 'off' }, { 'a/x': 'error' })).toEqual({ a: 'off', 'a/x': 'error' });
  });
});

describe('fingerprints', () => {
  const prints = (source: string, facts: readonly Span[], path?: string): readonly string[] => {
    const rule: Rule = { ...noisy, check: () => facts.map((span) => ({ messageId: 'said', at: span, data: {} })) };
    return lint(plan({ source }), { rules: [rule], constitution, severities: {} }, path).findings.map(({ fingerprint }) => fingerprint);
  };

  it('stay when text is put above, and when spaces or case change', () => {
    expect(prints('new\n\nOpen  Gate', [line(3, 11)])).toEqual(prints('open gate', [line(1, 10)]));
  });

  it('differ for equal findings and for paths', () => {
    const [first, second] = prints('same\nsame', [line(1, 5), line(2, 5)]);
    expect(first).not.toBe(second);
    expect(prints('same', [line(1, 5)])).toEqual([first]);
    expect(prints('same', [line(1, 5)], 'elsewhere.md')).not.toEqual([first]);
  });

  it('read any line end, no BOM, and places over several lines', () => {
    expect(prints('\uFEFFa\r\nb\rc', [line(3, 2)])).toEqual(prints('a\nb\nc', [line(3, 2)]));
    expect(wordsAt(['one two', 'three', 'four five'], { start: { line: 1, column: 5 }, end: { line: 3, column: 5 } })).toBe('two three four');
  });
});

describe('words of the user', () => {
  it.each([
    ['stand on one line', 'a\n\tb\r\n  c', 'a b c'],
    ['lose terminal escapes', '\u001B[31mred\u001B[0m\u001B]8;;https://x\u0007link', 'redlink'],
    ['lose NUL and other controls', 'a\0b\u0085c', 'a b c'],
    ['lose marks that reorder or hide', 'safe\u202Etxt\u200B\u2066x', 'safetxtx'],
    ['keep emoji and joiners', '👩‍💻 ok', '👩‍💻 ok'],
    ['do not end the backticks', 'use `x` now', 'use \'x\' now'],
    ['are clipped', 'x'.repeat(150), `${'x'.repeat(99)}…`],
    ['are clipped between characters', '👩‍💻'.repeat(150), `${'👩‍💻'.repeat(99)}…`],
    ['are clipped between ideographs', '規則'.repeat(75), `${'規則'.repeat(50).slice(0, 99)}…`],
    ['of a hundred long characters are not', '👩‍💻'.repeat(100), '👩‍💻'.repeat(100)],
  ])('%s', (_, word, shown) => {
    expect(fillMessage('`{word}` {none}', { word })).toBe(`\`${shown}\` {none}`);
  });
});

it('keeps the backticks of words that are not quoted', () => {
  expect(fillMessage('{what} is `{word}`', { what: 'Field `Testing`', word: '`x`' })).toBe('Field `Testing` is `\'x\'`');
});

describe('a rule with a bug', () => {
  const title = { text: 'crash', state: 'filled' as const, at: line(1) };

  it('is named with the plan', () => {
    expect(() => lint(plan({ title }), { rules: [fragile], constitution, severities: {} })).toThrow(RuleCrash);
    expect(() => lint(plan({ title }), { rules: [fragile], constitution, severities: {} })).toThrow(/`fragile` crashed on `specs\/001-a\/plan.md`: TypeError: the bug of the rule\n +at /);
  });

  it('is also one that yields an undeclared message', () => {
    expect(() => lint(plan({ title: { ...title, text: 'undeclared' } }), { rules: [fragile], constitution, severities: {} })).toThrow(/yielded `nowhere`/);
  });

  it('may throw anything', () => {
    const odd: Rule = { ...noisy, check: () => broken() };
    expect(() => lint(plan(), { rules: [odd], constitution, severities: {} })).toThrow(/a string/);
  });
});

describe('waivers and standing', () => {
  const open = gate(6, 'One way to retry', 'open', ref('Simplicity', '1'));
  const done = gate(7, 'No new service', 'pass', ref('Simplicity', '1'));
  const untested = gate(9, 'Tests first', 'open', ref('Test First', '2'));
  const rules = [simplicity, testFirst, complexityTracking];

  it('keep the excused finding, with the row', () => {
    const { findings, principles } = lint(plan({ checks: [check(open, done)], ...tracking(row(15, 'I. Two ways', 'Old clients', 'x')) }), { rules, constitution, severities: {} });
    expect(findings).toMatchObject([{ rule: 'simplicity', severity: 'error', waiver: { line: 15, reason: 'Old clients' } }]);
    expect(principles).toMatchObject([
      { rule: 'simplicity', ordinal: 'I', verdict: 'waived', gates: [{ verdict: 'waived', line: 6, deciding: true }, { verdict: 'pass' }] },
      { rule: 'test-first', verdict: 'missing', gates: [] },
    ]);
  });

  it('mark no other finding about an excused gate', () => {
    const reworded: Rule = { ...simplicity, messages: { ...simplicity.messages, reworded: { text: 'r', hint: 'h.', severity: 'error' } }, * check() { yield problem('reworded', open, { gate: open }); } };
    const { findings } = lint(plan({ checks: [check(open)], ...tracking(row(15, 'I. x', 'r', 'x')) }), { rules: [reworded], constitution, severities: {} });
    expect(findings[0]?.waiver).toBeUndefined();
  });

  it('excuse no gate of a principle that is NON-NEGOTIABLE', () => {
    const { findings } = lint(plan({ checks: [check(untested)], ...tracking(row(15, 'II. No tests', 'No time', 'x')) }), { rules, constitution, severities: {} });
    expect(findings).toMatchObject([{ rule: 'test-first', messageId: 'gate-open', severity: 'error' }]);
    expect(findings[0]?.waiver).toBeUndefined();
  });

  it('leave rows that excuse nothing to a rule that is off', () => {
    const facts = { checks: [check(done)], ...tracking(row(15, 'Another database', 'Speed', 'x')) };
    expect(found(rules, {}, facts)).toEqual([]);
    expect(found(rules, { 'complexity-tracking/orphan-row': 'warning' }, facts)).toEqual(['15:1 warning complexity-tracking/orphan-row']);
  });

  it('group the gates of no principle by their own labels', () => {
    const gates = [gate(5, 'a', 'pass', ref('Naming', '7')), gate(6, 'b', 'na', ref('Naming', '7')), gate(7, 'c', 'fail')];
    const { principles } = lint(plan({ checks: [check(...gates)] }), { rules, constitution: { ...constitution, principles: [] }, severities: {} });
    expect(principles.map(({ rule, ordinal, name, verdict }) => ({ rule, ordinal, name, verdict }))).toEqual([
      { rule: 'stated-gates', ordinal: '7', name: 'Naming', verdict: 'na' },
      { rule: 'stated-gates', ordinal: undefined, name: 'Stated gates', verdict: 'fail' },
    ]);
  });
});

const asked: string[] = [];
const start = { at: PLAN_START };

const mixed = defineRule({
  id: 'mixed',
  title: 'Three messages',
  why: 'For the tests.',
  messages: {
    always: { text: 'always', hint: 'Always.', severity: 'warning' },
    heavier: { text: 'heavier', hint: 'Heavier.', severity: 'warning', strict: 'error' },
    proof: { text: 'proof', hint: 'Proof.', severity: 'off', strict: 'warning' },
  },
  check: () => ['always', 'heavier', 'proof'].map((id) => problem(id, start)),
});

const strictOnly = defineRule({
  id: 'strict-only',
  title: 'Off unless strict',
  why: 'For the tests.',
  messages: { proof: { text: 'proof', hint: 'Proof.', severity: 'off', strict: 'warning' } },
  * check() {
    asked.push('strict-only');
    yield problem('proof', start);
  },
});

const rules = [mixed, strictOnly];

function findingsWith(preset: Preset, own: Severities = {}): readonly string[] {
  const severities = mergeSeverities(presetSeverities(preset, rules), own);
  const { findings } = lint(parsePlan('# Plan\n', { path: 'plan.md' }), { rules, constitution, severities });
  return findings.map(({ rule, messageId, severity }) => `${rule}/${messageId} ${severity}`);
}

describe('the presets', () => {
  it('are two', () => {
    expect(PRESETS).toEqual(['recommended', 'strict']);
  });

  it('recommended leaves the severities of the rules, and asks no rule that is off', () => {
    asked.length = 0;
    expect(findingsWith('recommended')).toEqual(['mixed/always warning', 'mixed/heavier warning']);
    expect(asked).toEqual([]);
  });

  it('strict takes the severities that the messages name for it', () => {
    expect(findingsWith('strict')).toEqual(['mixed/always warning', 'mixed/heavier error', 'mixed/proof warning', 'strict-only/proof warning']);
  });

  it('give way to what is configured, for a message and for a rule', () => {
    expect(findingsWith('strict', { 'mixed/heavier': 'off', 'strict-only': 'error' })).toEqual(['mixed/always warning', 'mixed/proof warning', 'strict-only/proof error']);
    expect(findingsWith('strict', { mixed: 'error' })).toEqual(['mixed/always error', 'mixed/heavier error', 'mixed/proof error', 'strict-only/proof warning']);
    expect(findingsWith('recommended', { 'strict-only/proof': 'warning' })).toEqual(['mixed/always warning', 'mixed/heavier warning', 'strict-only/proof warning']);
  });
});
