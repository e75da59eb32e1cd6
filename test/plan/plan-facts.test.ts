import { describe, expect, it } from '@jest/globals';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';
import { isInside, spansIn } from '../fuzz/places.js';
import { factsOf, planCases } from '../support/cases/plan-cases.js';

const withLineEnds = (source: string, end: string): string => source.replace(/\r\n?|\n/g, end);

describe.each(planCases())('$name', ({ source, facts }) => {
  it('has the expected facts', () => {
    expect(factsOf(source)).toBe(facts);
  });

  it('has the same facts with CRLF, with CR and with a BOM', () => {
    const expected = factsOf(source);
    expect(factsOf(withLineEnds(source, '\r\n'))).toBe(expected);
    expect(factsOf(withLineEnds(source, '\r'))).toBe(expected);
    expect(factsOf(`\uFEFF${source.replace(/^\uFEFF/, '')}`)).toBe(expected);
  });

  it('has every place inside the document', () => {
    const plan = parsePlan(source, { path: 'plan.md' });
    const lines = plan.source.split('\n');
    expect(spansIn(plan).filter((span) => !isInside(span, lines))).toEqual([]);
  });
});
