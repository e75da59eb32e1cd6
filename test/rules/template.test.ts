import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintFiles, linesBy } from '../support/cases/lint-all.js';

const template = readFileSync(new URL('../../../fixtures/template/plan.md', import.meta.url), 'utf8');
const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const GATES = [...span(37, 40), ...span(43, 47), ...span(50, 54), ...span(57, 61), ...span(64, 68), ...span(71, 74), ...span(77, 81)];
const THE_REST = {
  'needs-clarification/marker': [20, 21, 23, 24, 26, 27, 28],
  'option-label/label': [106, 118, 133],
  'template-placeholder/placeholder': [1, 3, 3, 3, 4, 10, 22, 25, 88, 135, 138, 141],
  'template-placeholder/instruction': [14, 98],
  'template-placeholder/untouched-template': [1],
  'complexity-tracking/placeholder-row': [150, 151],
};

/** The lines of all messages; messages about gates share one key. */
function oracleOf(text: string): Readonly<Record<string, readonly number[]>> {
  return linesBy(lintFiles(text), ({ rule, messageId }) => (messageId === 'gate-open' ? messageId : `${rule}/${messageId}`));
}

describe('the untouched template as a plan', () => {
  it('gives exactly the findings of the contract', () => {
    expect(oracleOf(template)).toEqual({ 'gate-open': GATES, ...THE_REST });
    const severities = lintFiles(template).map(({ severity }) => severity);
    expect([severities.filter((one) => one === 'error').length, severities.filter((one) => one === 'warning').length]).toEqual([58, 2]);
  });

  it('begins with the headline', () => {
    expect(lintFiles(template)[0]?.messageId).toBe('untouched-template');
  });

  it('gives the rest when every box is ticked', () => {
    expect(oracleOf(template.replaceAll('- [ ]', '- [x]'))).toEqual(THE_REST);
  });

  it.each([
    ['CRLF', template.replaceAll('\n', '\r\n')],
    ['a BOM', `\uFEFF${template}`],
  ])('gives the same with %s', (_, text) => {
    expect(oracleOf(text)).toEqual(oracleOf(template));
  });
});
