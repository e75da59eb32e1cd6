import suppression from '../../../rules/document/suppression.js';
import type { Constitution } from '../../../src/constitution/constitution.js';
import { defineRule, problem, type Rule } from '../../../src/rule/problem.js';
import type { Registry } from '../../../src/project/lint/registry.js';

/** A rule that reports the open deciding gates of its principle. */
function gateRule(id: string, ordinal: string, name: string, nonNegotiable: boolean): Rule {
  return {
    id,
    title: name,
    why: 'For the tests.',
    messages: {
      'gate-open': { text: 'Unchecked gate `{text}`', hint: 'Show in the plan how this gate is met.', severity: 'error', waivable: true, ...(nonNegotiable && { suppressible: false }) },
    },
    principle: { rule: id, ordinal, name, nonNegotiable, gates: [], declaredBy: 'module' },
    * check({ standings }) {
      const standing = standings.find(({ principle }) => principle?.rule === id);
      for (const gate of standing?.deciding ?? []) if (gate.verdict === 'open') yield problem('gate-open', gate, { gate });
    },
  };
}

export const simplicity = gateRule('simplicity', 'I', 'Simplicity', false);
export const testFirst = gateRule('test-first', 'II', 'Test First', true);

const marker = defineRule({
  id: 'needs-clarification',
  title: 'Unresolved marker',
  why: 'What is unclear in a plan is guessed in the code.',
  messages: { marker: { text: 'Unresolved marker `{text}`', hint: 'Resolve the question in research.md.', severity: 'error', draft: 'warning' } },
  example: '# Implementation Plan: Export\n\nWhich rows? [NEEDS CLARIFICATION: all of them?]\n',
  * check({ plan }) {
    for (const found of plan.markers) yield problem('marker', found);
  },
});

const shortTitle = defineRule({
  id: 'title-length',
  title: 'Title too short',
  why: 'For the tests.',
  messages: {
    short: { text: 'Title `{text}` is short', hint: 'Write more.', severity: 'warning' },
    shouted: { text: 'Title is shouted', hint: 'Calm down.', severity: 'off' },
  },
  * check({ plan: { title } }) {
    if (title && title.text.length < 12) yield problem('short', title);
    if (title && title.text === title.text.toUpperCase()) yield problem('shouted', title);
  },
});

export const complexityTracking = defineRule({
  id: 'complexity-tracking',
  title: 'Complexity Tracking',
  why: 'For the tests.',
  messages: { 'orphan-row': { text: 'Row `{row}` excuses no gate', hint: 'Delete the row.', severity: 'off' } },
  * check({ waivers }) {
    for (const { row, named } of waivers) if (named.length === 0) yield problem('orphan-row', row, { data: { row: row.reason } });
  },
});

/** A rule that throws on plans with a certain title. */
export const fragile = defineRule({
  id: 'fragile',
  title: 'A rule with a bug',
  why: 'For the tests.',
  messages: { never: { text: 'never', hint: 'Never.', severity: 'error' } },
  * check({ plan: { title } }) {
    if (title?.text.includes('crash')) throw new TypeError('the bug of the rule');
    if (title?.text.includes('undeclared')) yield problem('nowhere', title);
  },
});

const principleRules = [simplicity, testFirst];

export const constitution: Constitution = {
  title: 'Test Constitution',
  origin: 'built-in',
  source: 'built-in',
  principles: principleRules.flatMap(({ principle }) => principle ?? []),
};

/** A small registry: two principles, one of them NON-NEGOTIABLE, and a few document rules. */
export const testRegistry: Registry = {
  builtIn: { constitution, principleRules },
  rules: [marker, shortTitle, complexityTracking, fragile, suppression],
};
