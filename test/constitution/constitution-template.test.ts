import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Expectations } from '../../src/constitution/constitution.js';
import { readExpectations } from '../../src/constitution/template.js';
import { parseTemplate } from '../../src/plan/parse-plan.js';

function read(name: string): Expectations {
  const path = new URL(`../../../fixtures/constitution/${name}.md`, import.meta.url);
  return readExpectations(parseTemplate(readFileSync(path, 'utf8'), { path: `${name}.md` }));
}

test('a template is read as a plan is: sections, fields, the labels of its gates, its own placeholders', () => {
  const { gates, placeholders, labels, checkText, wording, ...rest } = read('plan-template');
  expect(rest).toEqual({ sections: ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'], fields: ['Language/Version', 'Testing'], furtherSections: [], furtherFields: [], structureDecision: true });
  expect(checkText).toContain('Harbour master');
  expect([...(wording?.sections.keys() ?? [])]).toEqual(rest.sections);
  expect([...labels.keys()]).toEqual([...rest.sections, ...rest.fields]);
  expect(gates.map(({ label }) => label)).toEqual(['Ships Before Shells', 'Logbooks', 'Harbour master informed']);
  expect(placeholders).toEqual(expect.arrayContaining(['high or low', 'Extract from feature spec: what sails, and when']));
});

test('a template whose gates are to be determined expects none', () => {
  expect(read('stock-template')).toMatchObject({ sections: ['Constitution Check'], gates: [], structureDecision: false });
});
