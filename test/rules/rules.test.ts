import { describe, expect, it, test } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { gateMessages } from '../../src/rule/gates/gate-messages.js';
import { PROOF_MESSAGES } from '../../src/rule/gates/gate-proofs.js';
import { statedGatesRule } from '../../src/rule/gates/principle.js';
import { builtInRules } from '../../src/project/lint/registry.js';
import { lintCase, ruleCases } from '../support/cases/rule-cases.js';
import { repositoryTables } from '../support/cases/repository-cases.js';

const cases = ruleCases().map((one) => [`${one.rule}/${one.name}`, one] as const);

/** The text with a BOM and CRLF line endings, without a final line ending. */
const savedElsewhere = (text: string): string => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;

describe.each(cases)('%s', (_, one) => {
  it('finds what is expected', () => {
    expect(lintCase(one, one.plan)).toBe(one.expected);
  });

  it('finds the same when another system has saved it', () => {
    expect(lintCase(one, savedElsewhere(one.plan))).toBe(one.expected);
  });
});

describe('the fixtures', () => {
  const stated = new Map<string, Set<string>>();
  for (const [, one] of cases) {
    const ids = one.expected.matchAll(/^\S+ (?:error|warning) (?:waived )?(?:[^/ ]+\/)?([a-z-]+) /gm);
    stated.set(one.rule, new Set([...(stated.get(one.rule) ?? []), ...[...ids].map(([, id]) => id ?? '')]));
  }
  const rules = [...builtInRules(registry), statedGatesRule()];

  // Suppressions, baselines and evidence have their own tests, because a single plan cannot show them.
  const elsewhere = new Set(['suppression', 'baseline', ...repositoryTables().map(([rule]) => rule)]);
  const alone = rules.filter(({ id }) => !elsewhere.has(id));
  const saidOf = (id: string): ReadonlySet<string> => stated.get(id) ?? new Set();

  test.each(alone.map(({ id }) => id))('of %s show a plan that it is content with', (id) => {
    expect(cases.some(([, one]) => one.rule === id && one.expected === '')).toBe(true);
  });

  test.each(alone.map((rule) => [rule.id, rule] as const))('of %s show all that it alone can say', (id, { messages }) => {
    const own = Object.keys(messages).filter((messageId) => !(messageId in { ...gateMessages(false, 'module'), ...PROOF_MESSAGES }));
    expect(own.filter((messageId) => !saidOf(id).has(messageId))).toEqual([]);
  });

  it('show all that is stated of gates', () => {
    const ofGates = new Set([...stated.values()].flatMap((ids) => [...ids]));
    expect(Object.keys(gateMessages(false, 'module')).filter((messageId) => !ofGates.has(messageId))).toEqual([]);
  });
});
