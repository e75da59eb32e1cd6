import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { lint } from '../../src/index.js';
import { FIELD_NAMES, SECTION_NAMES } from '../../src/plan/model.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';

const FOLDER = new URL('../../../fixtures/languages/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace(/\.md$/, ''));
const readSource = (language: string): string => readFileSync(new URL(`${language}.md`, FOLDER), 'utf8');

/** The facts about sections, fields and the decision, one per line. */
function describeFacts(source: string): readonly string[] {
  const rules = new Set(['required-section', 'technical-context', 'structure-decision', 'constitution-check']);
  return lint(source, { path: 'specs/001-a/plan.md' }).findings.filter(({ rule }) => rules.has(rule)).map(({ rule, messageId, message }) => `${rule}/${messageId} ${message}`);
}

/** The source without the field at an index among the nine. */
function withoutField(source: string, place: number): string {
  const lines = source.split('\n');
  const bold = lines.flatMap((line, index) => (/^(?:- )?\*\*[^*|]+\*\*: [^|]*$/.test(line) ? [index] : []));
  const plain = lines.flatMap((line, index) => (/^\p{L}[^*|:]+: [^|]*$/u.test(line) ? [index] : []));
  const fields = (bold.length < FIELD_NAMES.length ? plain : bold).slice(0, FIELD_NAMES.length);
  return lines.filter((_, index) => index !== fields[place]).join('\n');
}

/** The source without the section at an index among the five. */
function withoutSection(source: string, place: number): string {
  return source.split(/^(?=## )/m).filter((_, index) => index !== place + 1).join('');
}

describe.each(LANGUAGES)('a plan in %s, which no table knows', (language) => {
  const source = readSource(language);
  const plan = parsePlan(source, { path: 'plan.md' });

  it('has the sections, the fields and the decision of the template', () => {
    expect(plan.sections.filter(({ level }) => level === 2).map(({ name }) => name)).toEqual(SECTION_NAMES);
    expect(plan.fields.map(({ name }) => name)).toEqual(FIELD_NAMES);
    expect(plan.structureDecision?.state).toBe('filled');
    expect(plan.checks.map(({ content }) => content)).toEqual(['gates']);
  });

  it('lacks nothing', () => {
    expect(describeFacts(source)).toEqual([]);
  });

  it.each(FIELD_NAMES.map((name, place) => [name, place] as const))('reports no other field than %s where that is missing', (name, place) => {
    const shorter = withoutField(source, place);
    expect(shorter.length).toBeLessThan(source.length);
    expect(describeFacts(shorter).filter((finding) => !finding.includes(`\`${name}\``))).toEqual([]);
  });

  it.each(SECTION_NAMES.map((name, place) => [name, place] as const))('reports no other section than %s where that is missing', (name, place) => {
    const others = describeFacts(withoutSection(source, place)).filter((finding) => finding.startsWith('required-section') && !finding.includes(`\`${name}\``));
    expect(others).toEqual([]);
  });
});
