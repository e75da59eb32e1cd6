import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { BASELINE_RULE } from '../../src/engine/baseline.js';
import { statedGatesRule } from '../../src/rule/gates/principle.js';
import { builtInRules } from '../../src/project/lint/registry.js';
import { describeRule } from '../../src/report/json.js';
import { lintExample } from '../../src/project/lint/lint-example.js';
import { RULES_README, rulesReadme } from '../support/docs/rule-docs.js';

const rules = [...builtInRules(registry), statedGatesRule()].filter((rule, index, all) => all.findIndex(({ id }) => id === rule.id) === index);

describe('the documentation of the rules', () => {
  const written = rulesReadme();

  it('is up to date: `npm run docs` writes it', () => {
    expect(readFileSync(RULES_README, 'utf8')).toBe(written);
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('has a chapter on %s with an example that has findings', (id, rule) => {
    expect(written).toContain(`\n## ${id}\n`);
    // A baseline is no text that a rule reads.
    if (id !== BASELINE_RULE) expect(lintExample(rule, registry)?.findings).toEqual(expect.arrayContaining([expect.objectContaining({ rule: id })]));
  });

  it('in JSON has the example, as a text or as files', () => {
    const described = rules.filter(({ example }) => example !== undefined).map((rule) => ({ rule, json: describeRule(rule, lintExample(rule, registry)) }));
    for (const { rule: { example }, json } of described) {
      expect(json).toMatchObject({ example: typeof example === 'string' ? { text: example } : { files: example } });
    }
  });

  test.each(rules.map((rule) => [rule.id, rule] as const))('of %s has a hint of one imperative sentence, and never suggests to tick a box', (_, { title, why, messages, principle }) => {
    expect(title).not.toMatch(/\.$/);
    expect(why).toMatch(/\.$/);
    for (const { text, hint, variants } of Object.values(messages)) {
      for (const words of [{ text, hint }, ...Object.values(variants ?? {})]) {
        expect(words.text ?? '').not.toMatch(/[.!]$/);
        expect(words.hint ?? hint).toMatch(/^[A-Z{`].*[.?]$/);
        expect(`${words.text ?? ''} ${words.hint ?? ''}`).not.toMatch(/\btick\b/i);
        if (principle?.nonNegotiable === true) expect(words.hint ?? '').not.toMatch(/justify/i);
      }
    }
  });
});
