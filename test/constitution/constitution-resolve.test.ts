import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Constitution, Expectations, Principle } from '../../src/constitution/constitution.js';
import { createResolver, type Resolution } from '../../src/constitution/resolve/resolve.js';
import type { BuiltIn, ConstitutionSources, SourceFile } from '../../src/constitution/reading/sources.js';
import { findDrift } from '../../src/constitution/resolve/drift.js';
import { readConstitution } from '../../src/constitution/reading/read.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';
import { readPrincipleRef } from '../../src/plan/words/principle-ref.js';
import type { Plan } from '../../src/plan/model.js';
import { principleRule } from '../../src/rule/gates/principle.js';
import type { Rule } from '../../src/rule/problem.js';
import { slugOf } from '../../src/rule/slug.js';

const NAMES = ['Bells Ring', 'Sails & Ropes', 'Depth Is Sounded', 'Cargo Is Listed'];

function principle(name: string, ordinal: string): Principle {
  return { rule: slugOf(name), ordinal, name, nonNegotiable: false, gates: [`${name} always`], declaredBy: 'module' };
}

const EXPECTED: Expectations = { sections: ['Summary'], fields: ['Storage'], furtherSections: [], furtherFields: [], labels: new Map(), structureDecision: true, gates: [], placeholders: ['our own'] };
const PRINCIPLES = NAMES.map((name, place) => principle(name, String(place + 1)));
const CONSTITUTION: Constitution = { title: 'Built-in', origin: 'built-in', source: 'built-in', principles: PRINCIPLES, expected: EXPECTED };
const BUILT_IN: BuiltIn = { constitution: CONSTITUTION, principleRules: PRINCIPLES.map(principleRule) };

function fixture(name: string): SourceFile {
  return { path: `docs/${name}.md`, text: readFileSync(new URL(`../../../fixtures/constitution/${name}.md`, import.meta.url), 'utf8') };
}

function constitution(...headings: readonly string[]): SourceFile {
  return { path: 'constitution.md', text: ['# Fleet', '## Core Principles', ...headings.map((heading) => `### ${heading}`)].join('\n\n') };
}

function planNaming(...names: readonly string[]): Plan {
  const plan = parsePlan('', { path: 'plan.md' });
  const labels = names.map((name) => ({ ...readPrincipleRef(name), at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }));
  return { ...plan, checks: [{ at: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, title: 'Constitution Check', recheck: false, content: 'gates', gates: [], labels, summaries: [], justifications: [], brokenTables: [] }] };
}

function resolve(sources: Partial<ConstitutionSources>, plan: Plan = planNaming(), others: readonly Rule[] = []): Resolution {
  return createResolver({ choice: 'auto', ...sources }, BUILT_IN, others).resolve(plan);
}

function ids({ principleRules }: Resolution): readonly string[] {
  return principleRules.map(({ id }) => id);
}

describe('a plan is linted', () => {
  test('with the built-in constitution where that is configured, whatever was found', () => {
    const { constitution: selected, note, defects } = resolve({ choice: 'nebula', files: [fixture('unfilled')] });
    expect([selected, note, defects]).toEqual([CONSTITUTION, undefined, []]);
  });

  test('by the built-in one where the file declares all its names; further principles stand beside them', () => {
    const file = constitution('I. Cargo is listed', 'II. Sails and Ropes', 'III. Bells Ring (NON-NEGOTIABLE)', 'IV. Depth Is Sounded', 'V. Flags Fly');
    const resolution = resolve({ files: [file] });
    expect(resolution.constitution).toMatchObject({ title: 'Fleet', origin: 'built-in', source: 'constitution.md', expected: EXPECTED });
    expect(ids(resolution)).toEqual(['bells-ring', 'sails-and-ropes', 'depth-is-sounded', 'cargo-is-listed', 'flags-fly', 'stated-gates']);
    expect(resolution.constitution.principles.map(({ declaredBy }) => declaredBy)).toEqual(['module', 'module', 'module', 'module', 'constitution']);
  });

  test('by the built-in one where no file is found and the plan calls three by name', () => {
    expect(resolve({}, planNaming('BELLS RING', 'Sails & Ropes', 'Cargo is listed')).constitution).toEqual(CONSTITUTION);
    expect(resolve({}, planNaming('Bells Ring', 'Sails & Ropes', 'Cargo')).constitution.origin).toBe('stated');
  });

  test('by the file, with one rule for each principle and one for the rest', () => {
    const resolution = resolve({ choice: 'file', files: [fixture('roman')] }, planNaming(...NAMES));
    expect(resolution.constitution).toMatchObject({ title: 'Harbour Constitution', origin: 'file', source: 'docs/roman.md' });
    expect(ids(resolution)).toEqual(['ships-before-shells', 'mandatory-logbooks', 'one-pilot-per-harbour', 'small-crews-yagni', 'stated-gates']);
    expect([resolution.note, resolution.defects, resolution.constitution.expected]).toEqual([undefined, [], undefined]);
  });

  test('by the gates that it states where no file is found: with a note', () => {
    const resolution = resolve({});
    expect(resolution.constitution).toEqual({ title: 'Stated gates', origin: 'stated', source: 'stated', principles: [] });
    expect([ids(resolution), resolution.note, resolution.defects]).toEqual([['stated-gates'], expect.stringMatching(/^No constitution found/), []]);
  });

  test('by the gates that it states where the file declares nothing: with a note that names it', () => {
    const resolution = resolve({ files: [fixture('handbook')] });
    expect([resolution.constitution.origin, resolution.note]).toEqual(['stated', undefined]);
    expect(resolution.defects).toMatchObject([{ defect: 'unfilled', path: 'docs/handbook.md', empty: true }]);
  });

  test('by the gates that it states where the file is the stock template: with a finding about that file', () => {
    const resolution = resolve({ files: [fixture('unfilled')] });
    expect([resolution.constitution.origin, resolution.note]).toEqual(['stated', undefined]);
    expect(resolution.defects).toMatchObject([{ defect: 'unfilled', path: 'docs/unfilled.md' }]);
  });
});

describe('a module', () => {
  const module: Rule = { ...principleRule(principle('Small Crews', 'IX')), id: 'our-crews' };
  const document: Rule = { id: 'mandatory-logbooks', title: '', why: '', messages: {}, check: () => [] };

  test('replaces the rule of the principle with its name, and keeps the number that the file gives it', () => {
    const resolution = resolve({ files: [fixture('roman')] }, planNaming(), [module]);
    expect(ids(resolution)[3]).toBe('our-crews');
    expect(resolution.constitution.principles[3]).toMatchObject({ rule: 'our-crews', name: 'Small Crews', ordinal: 'IV', declaredBy: 'module' });
  });

  test('of an undeclared principle is active too', () => {
    expect(ids(resolve({ files: [fixture('lettered')] }, planNaming(), [module])).at(-2)).toBe('our-crews');
    expect(ids(resolve({}, planNaming(), [module]))).toEqual(['our-crews', 'stated-gates']);
  });

  test('that checks no principle keeps its id', () => {
    expect(ids(resolve({ files: [fixture('roman')] }, planNaming(), [document]))[1]).toBe('mandatory-logbooks-2');
  });
});

describe('a plan template', () => {
  test('returns the expected content of plans with a project’s own constitution', () => {
    const { constitution: selected } = resolve({ files: [fixture('roman')], template: fixture('plan-template') });
    expect(selected.expected).toMatchObject({ sections: ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'], fields: ['Language/Version', 'Testing'], structureDecision: true });
    expect(selected.expected?.placeholders).toContain('high or low');
  });

  test('adds its placeholders to what the built-in constitution expects', () => {
    const { constitution: selected } = resolve({ files: [constitution(...NAMES)], template: fixture('plan-template') });
    expect(selected.expected).toMatchObject({ sections: EXPECTED.sections, fields: EXPECTED.fields });
    expect(selected.expected?.placeholders).toEqual(expect.arrayContaining(['our own', 'high or low']));
  });

  test('is held to, though no constitution is found', () => {
    expect(resolve({ template: fixture('stock-template') }).constitution.expected).toMatchObject({ sections: ['Constitution Check'], gates: [] });
  });
});

describe('template and constitution differ', () => {
  const { principles } = readConstitution(fixture('roman').text, 'roman.md');

  test.each([
    ['where one is left out', ['I. Ships Before Shells', 'II. Logbooks', 'IV. Small Crews'], { missing: ['III. One Pilot per Harbour'], unknown: [] }],
    ['where one is not declared', ['I. Ships', 'II. Logbooks', 'III. Pilot', 'IV. Crews', 'V. Flags'], { missing: [], unknown: ['V. Flags'] }],
    ['where all are others', ['I. Ovens', 'II. Dough'], { missing: [], unknown: ['I. Ovens', 'II. Dough'] }],
  ])('%s', (_, labels, expected) => {
    expect(findDrift(planNaming(...labels), principles)).toEqual(expected);
  });

  test.each([
    ['where names are shortened', ['Ships', 'Logbooks', 'One pilot', 'Small crews']],
    ['where the template goes by something else', ['Before the code', 'After the review', 'Small crews']],
    ['where the template states no gates', []],
  ])('but not %s', (_, labels) => {
    expect(findDrift(planNaming(...labels), principles)).toBeUndefined();
  });

  test('and that is a problem of the template, at its check', () => {
    const template = { path: 't.md', text: '# Plan\n\n## Constitution Check\n\n- [ ] **I. Ships Before Shells**: how\n- [ ] **II. Mandatory Logbooks**: how\n- [ ] **III. One Pilot per Harbour**: how\n' };
    expect(resolve({ files: [fixture('roman')], template }).defects).toMatchObject([
      { defect: 'template-drift', path: 't.md', at: { start: { line: 3 } }, constitution: 'docs/roman.md', missing: '`IV. Small Crews (YAGNI)`', unknown: '' },
    ]);
  });
});
