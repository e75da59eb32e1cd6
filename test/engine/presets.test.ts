import { describe, expect, it } from '@jest/globals';
import { lint } from '../../src/engine/lint.js';
import { PRESETS, presetSeverities, type Preset } from '../../src/engine/findings/presets.js';
import { mergeSeverities, type Severities } from '../../src/engine/findings/severities.js';
import { parsePlan } from '../../src/plan/parse-plan.js';
import { defineRule, PLAN_START, problem } from '../../src/rule/problem.js';
import { constitution } from '../support/commands/test-registry.js';

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
