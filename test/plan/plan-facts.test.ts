import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePlan } from '../../src/plan/parse-plan.js';
import { isInside, spansIn } from '../fuzz/places.js';
import { describePlan } from '../support/cases/describe-plan.js';

const FOLDER = new URL('../../../fixtures/plan/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const CASES = readdirSync(fileURLToPath(FOLDER)).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -'.md'.length)] : []));

const facts = (source: string): string => describePlan(parsePlan(source, { path: 'plan.md' }));
const withLineEnds = (source: string, end: string): string => source.replace(/\r\n?|\n/g, end);

describe.each(CASES)('%s', (name) => {
  const source = read(`${name}.md`);

  it('has the expected facts', () => {
    expect(facts(source)).toBe(read(`${name}.facts`));
  });

  it('has the same facts with CRLF, with CR and with a BOM', () => {
    const expected = facts(source);
    expect(facts(withLineEnds(source, '\r\n'))).toBe(expected);
    expect(facts(withLineEnds(source, '\r'))).toBe(expected);
    expect(facts(`\uFEFF${source.replace(/^\uFEFF/, '')}`)).toBe(expected);
  });

  it('has every place inside the document', () => {
    const plan = parsePlan(source, { path: 'plan.md' });
    const lines = plan.source.split('\n');
    expect(spansIn(plan).filter((span) => !isInside(span, lines))).toEqual([]);
  });
});
