import { describe, expect, it } from '@jest/globals';
import { lint } from '../../src/engine/lint.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';
import { definePrinciple, type PrincipleDefinition } from '../../src/rule/gates/principle.js';
import { problem, type Rule } from '../../src/rule/problem.js';
import { constitutionOf } from '../support/cases/fact-builders.js';

const GATE = 'Every release fits in one day';
const SMALL: PrincipleDefinition = { name: 'Small Releases', why: 'What is small can be taken back.', gates: [GATE] };

function messagesOf(rule: Rule, check: string, declared = true): readonly string[] {
  const plan = parsePlan(`# Plan\n\n## Constitution Check\n\n${check}\n`, { path: 'plan.md' });
  const constitution = constitutionOf(...(declared && rule.principle !== undefined ? [rule.principle] : []));
  return lint(plan, { rules: [rule], constitution, severities: {} }).findings.map(({ severity, messageId }) => `${severity} ${messageId}`);
}

describe('a principle as its author writes it', () => {
  it('gets an id, a title and the messages about gates', () => {
    const { id, title, messages } = definePrinciple({ ...SMALL, ordinal: 'IX', nonNegotiable: true });
    expect({ id, title, severity: messages['gate-partial']?.severity }).toEqual({ id: 'small-releases', title: 'IX. Small Releases (NON-NEGOTIABLE)', severity: 'error' });
  });

  it('needs no check of its own', () => {
    const rule = definePrinciple(SMALL);
    expect(messagesOf(rule, `**Small Releases**\n- [x] ${GATE}`)).toEqual([]);
    expect(messagesOf(rule, `**Small Releases**\n- [ ] ${GATE}`)).toEqual(['error gate-open']);
    expect(messagesOf(rule, '**Small Releases**\n- [x] The pilot is asked')).toEqual(['error gate-missing']);
  });

  it('reports nothing where the constitution does not declare it', () => {
    expect(messagesOf(definePrinciple(SMALL), `**Small Releases**\n- [ ] ${GATE}`, false)).toEqual([]);
  });

  it('may ask whether a gate passes, in whatever round it was stated', () => {
    const rule = definePrinciple({ ...SMALL, messages: { promised: { text: 'Promised', hint: 'Keep it.', severity: 'warning' } }, *check({ standing, passes }) { if (passes(GATE)) yield* standing.gates.slice(0, 1).map((gate) => problem('promised', gate)); } });
    expect(messagesOf(rule, `**Small Releases**\n- [x] ${GATE}`)).toEqual(['warning promised']);
    expect(messagesOf(rule, `**Small Releases**\n- [x] ${GATE}\n\n## Post-Design Constitution Check\n\n**Small Releases**: PASS`)).toEqual(['warning promised']);
    expect(messagesOf(rule, `**Small Releases**\n- [x] ${GATE}\n\n## Post-Design Constitution Check\n\n**Small Releases**\n- [ ] ${GATE}`)).toEqual(['error gate-open']);
    expect(messagesOf(rule, '**Small Releases**\n- [x] The pilot is asked')).toEqual(['error gate-missing']);
  });
});
