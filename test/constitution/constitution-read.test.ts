import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { readPrincipleHeading } from '../../src/constitution/reading/principle-heading.js';
import { readConstitution, type ConstitutionFile } from '../../src/constitution/reading/read.js';
import type { Expectations } from '../../src/constitution/constitution.js';
import { readExpectations } from '../../src/constitution/reading/template.js';
import { parseTemplate } from '../../src/plan/parse/parse-template.js';

function read(name: string, change: (text: string) => string = (text) => text): ConstitutionFile {
  return readConstitution(change(readFileSync(new URL(`../../../fixtures/constitution/${name}.md`, import.meta.url), 'utf8')), `${name}.md`);
}

/** Ordinal, name, `!` for NON-NEGOTIABLE, and rule id. */
function outline({ principles }: ConstitutionFile): readonly string[] {
  return principles.map(({ ordinal, name, nonNegotiable, rule }) => `${ordinal ?? '-'} | ${name}${nonNegotiable ? ' !' : ''} | ${rule}`);
}

describe('the principles of a constitution', () => {
  test.each([
    ['roman', ['I | Ships Before Shells ! | ships-before-shells', 'II | Mandatory Logbooks | mandatory-logbooks', 'III | One Pilot per Harbour ! | one-pilot-per-harbour', 'IV | Small Crews (YAGNI) ! | small-crews-yagni']],
    ['arabic', ['1 | Roots first | roots-first', '2 | Prune often | prune-often', '3 | Pick by hand | pick-by-hand']],
    ['unnumbered', ['- | Threads Are Typed | threads-are-typed', '- | Looms Are Tested ! | looms-are-tested', '- | Governance of Looms | governance-of-looms']],
    ['principle-word', ['I | Warm Ovens | warm-ovens', 'II | Cold Dough ! | cold-dough']],
    ['article', ['I | Quiet Rooms | quiet-rooms', 'II | Open Shelves | open-shelves']],
    ['lettered', ['P1 | Water at dawn | water-at-dawn', 'P2 | Weed at noon | weed-at-noon']],
    ['chinese', ['一 | 水温可测 | 水温可测', '二 | 茶叶可追溯 ! | 茶叶可追溯', '十一 | 杯具清洁 | 杯具清洁']],
    ['japanese', ['I | 静けさを守る | 静けさを守る', 'II | 道具を清める ! | 道具を清める']],
    ['portuguese', ['I | Forno sempre aceso | forno-sempre-aceso', 'II | Pão fresco ! | pão-fresco']],
    ['korean', ['I | 신선한 재료 | 신선한-재료', 'II | 깨끗한 주방 ! | 깨끗한-주방']],
    ['emoji', ['I | Wind Decides | wind-decides', 'II | Lines Hold ! | lines-hold']],
    ['bold-items', ['- | Taste first | taste-first', '- | Knives are sharp ! | knives-are-sharp']],
    ['numbered-bold-items', ['1 | Dark | dark', '2 | Cool | cool']],
    ['table', ['I | Sharp Axes ! | sharp-axes', 'II | Dry Wood | dry-wood', 'III | Stacked by Length | stacked-by-length']],
    ['table-of-words', []],
    ['bold-paragraphs', ['I | Quiet Kilns ! | quiet-kilns', 'II | Dry Clay | dry-clay']],
    ['bilingual', ['I | On Time / Pünktlich | on-time', 'II | All Aboard / Alle an Bord ! | all-aboard', 'III | Ropes Dry / Trockene Seile | ropes-dry']],
    ['never-closed', ['I | Hot Iron | hot-iron', 'II | Cold Heads | cold-heads']],
    ['clashing', ['I | Care | care', 'II | Care! | care-2', 'III | III. ★★★ | iii', 'IV | Stated Gates | stated-gates']],
    ['roman-chapters', ['I | Light Every Night | light-every-night', 'II | Log Every Ship | log-every-ship']],
    ['half-filled', ['I | Grind Fine | grind-fine']],
    ['unfilled', []],
    ['handbook', []],
    ['empty', []],
  ])('%s', (name, expected) => {
    expect(outline(read(name))).toEqual(expected);
  });

  test('read the same with CRLF and a BOM', () => {
    expect(read('roman', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read('roman'));
  });

  test('get no rule id that is taken', () => {
    const { principles } = readConstitution('## Core Principles\n\n### Suppression\n', 'c.md', ['suppression']);
    expect(principles.map(({ rule }) => rule)).toEqual(['suppression-2']);
  });
});

test.each([
  ['roman', 'Harbour Constitution', '1.2.0', false],
  ['chinese', '茶馆章程', '2.0.1', false],
  ['never-closed', 'Foundry Constitution', undefined, false],
  ['half-filled', 'Mill Constitution', undefined, false],
  ['unfilled', '[PROJECT_NAME] Constitution', undefined, true],
  ['handbook', 'Team Handbook', undefined, false],
  ['empty', 'Constitution', undefined, false],
])('title and version of %s; whether it is still the stock template', (name, title, version, unfilled) => {
  const file = read(name);
  expect([file.title, file.version, file.unfilled]).toEqual([title, version, unfilled]);
});

describe('a heading', () => {
  test.each([
    ['Principle 3 — Name', '3', 'Name', false],
    ['Art. IV - Name', 'IV', 'Name', false],
    ['第三条 公平', '三', '公平', false],
    ['Ⅲ. Name', 'Ⅲ', 'Name', false],
    ['C001: Name', 'C001', 'Name', false],
    ['II. Name (NON-NEGOTIABLE, since 2.0)', 'II', 'Name', true],
    ['II. Name — NON-NEGOTIABLE', 'II', 'Name', true],
    ['II. Name（非協商）', 'II', 'Name', true],
    ['II. Adı (PAZARLIK EDİLEMEZ)', 'II', 'Adı', true],
    ['II. Name (NIET ONDERHANDELBAAR)', 'II', 'Name', true],
    ['II. Nome (NON NEGOZIABILE)', 'II', 'Nome', true],
    ['II. Nazwa — NIEPODLEGAJĄCA NEGOCJACJI', 'II', 'Nazwa', true],
    ['II. Имя (НЕ ОБСУЖДАЕТСЯ)', 'II', 'Имя', true],
    ['III. Coverage Is Non-Negotiable', 'III', 'Coverage Is Non-Negotiable', false],
    ['IX. Strict Integration (gRPC)', 'IX', 'Strict Integration (gRPC)', false],
    ['2.1 Runtime', undefined, '2.1 Runtime', false],
    ['Inline docs', undefined, 'Inline docs', false],
    ['V8 only', undefined, 'V8 only', false],
    ['X-ray every build', undefined, 'X-ray every build', false],
    ['Articles of trade', undefined, 'Articles of trade', false],
    ['42 School rules', undefined, '42 School rules', false],
  ])('%s', (title, ordinal, name, nonNegotiable) => {
    const heading = readPrincipleHeading(title);
    expect([heading.ordinal, heading.name, heading.nonNegotiable]).toEqual([ordinal, name, nonNegotiable]);
  });
});

function readTemplate(name: string): Expectations {
  const path = new URL(`../../../fixtures/constitution/${name}.md`, import.meta.url);
  return readExpectations(parseTemplate(readFileSync(path, 'utf8'), { path: `${name}.md` }));
}

test('a template is read as a plan is: sections, fields, the labels of its gates, its own placeholders', () => {
  const { gates, placeholders, labels, checkText, wording, ...rest } = readTemplate('plan-template');
  expect(rest).toEqual({ sections: ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'], fields: ['Language/Version', 'Testing'], furtherSections: [], furtherFields: [], structureDecision: true });
  expect(checkText).toContain('Harbour master');
  expect([...(wording?.sections.keys() ?? [])]).toEqual(rest.sections);
  expect([...labels.keys()]).toEqual([...rest.sections, ...rest.fields]);
  expect(gates.map(({ label }) => label)).toEqual(['Ships Before Shells', 'Logbooks', 'Harbour master informed']);
  expect(placeholders).toEqual(expect.arrayContaining(['high or low', 'Extract from feature spec: what sails, and when']));
});

test('a template whose gates are to be determined expects none', () => {
  expect(readTemplate('stock-template')).toMatchObject({ sections: ['Constitution Check'], gates: [], structureDecision: false });
});
