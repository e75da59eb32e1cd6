import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { lint, type LintOptions } from '../../src/index.js';
import { applyFixes } from '../../src/fix/apply-fixes.js';
import { fixText } from '../../src/fix/fix-text.js';
import type { Fix } from '../../src/rule/problem.js';
import { finding } from '../support/reports/hand-made-run.js';

const FIXTURES = new URL('../../../fixtures/fix/', import.meta.url);
const NAMES = readdirSync(FIXTURES).filter((name) => !name.endsWith('.fixed.md')).map((name) => name.replace('.md', ''));

const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'utf8');
const fixed = (source: string): string => fixText(source, (text) => ({ file: lint(text) })).source;
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe.each(NAMES)('the safe fixes of %s', (name) => {
  const [before, after] = [read(`${name}.md`), read(`${name}.fixed.md`)];

  it('give the expected text', () => {
    expect(fixed(before)).toBe(after);
  });

  it('keep a BOM and the line ends', () => {
    expect(fixed(`\uFEFF${crlf(before)}`)).toBe(`\uFEFF${crlf(after)}`);
    expect(fixed(before.replaceAll('\n', '\r'))).toBe(after.replaceAll('\n', '\r'));
  });

  it('find nothing to do the second time', () => {
    expect(fixed(after)).toBe(after);
  });

  it('resolve findings, and bring no new ones', () => {
    const messages = lint(before).findings.map(({ message }) => message);
    const left = lint(after).findings.map(({ message }) => message);
    expect(left.length < messages.length || before === after).toBe(true);
    expect(left.filter((message) => !messages.includes(message))).toEqual([]);
  });
});

const edit = (line: number, column: number, endLine: number, endColumn: number, text: string): Fix['edits'][number] => ({ at: { start: { line, column }, end: { line: endLine, column: endColumn } }, text });
const fix = (...edits: Fix['edits']): Fix => ({ title: 'Change it', edits });

describe('edits', () => {
  const overlapping: readonly (readonly [name: string, source: string, fixes: readonly Fix[], expected: string])[] = [
    ['that overlap wait for the next pass', 'abcdef', [fix(edit(1, 1, 1, 4, 'X')), fix(edit(1, 3, 1, 6, 'Y'))], 'Xdef'],
    ['at one place wait as well', 'ab', [fix(edit(1, 2, 1, 2, '1')), fix(edit(1, 2, 1, 2, '2'))], 'a1b'],
    ['that touch are both applied', 'abcd', [fix(edit(1, 1, 1, 3, '')), fix(edit(1, 3, 1, 5, 'X'))], 'X'],
    ['of one fix go together', 'abcd', [fix(edit(1, 1, 1, 2, '')), fix(edit(1, 1, 1, 2, ''), edit(1, 4, 1, 5, ''))], 'bcd'],
    ['beyond the end stop there', 'a\nb', [fix(edit(2, 1, 3, 1, ''))], 'a\n'],
    ['take the line end of the text', 'a\r\nb\r\n', [fix(edit(1, 2, 1, 2, '\nx'))], 'a\r\nx\r\nb\r\n'],
  ];

  it.each(overlapping)('%s', (_, source, fixes, expected) => {
    expect(applyFixes(source, fixes)).toBe(expected);
  });

  it('that never come to an end are broken off', () => {
    let passes = 0;
    const endless = { fix: fix(edit(1, 1, 1, 1, 'x')) };
    const { source } = fixText('', () => { passes += 1; return { file: { findings: [finding(endless)] } }; });
    expect([source, passes]).toEqual(['xxxxxxxxxx', 11]);
  });
});

const TEMPLATE = { path: 'plan-template.md', text: '# Plan: [FEATURE]\n\n## 概要\n\n[機能の概要]\n\n## 技術コンテキスト\n\n**言語/バージョン**: [例: Python]\n**テスト**: [例: pytest]\n**ストレージ**: [例: files]\n' };
const CONSTITUTION = { path: 'constitution.md', text: '# House\n\n## Core Principles\n\n### I. Small Releases\n\nText.\n\n### II. Offline First\n\nText.\n' };
const HEAD = '# Implementation Plan: Export\n\n## Summary\n\nNightly.\n\n';
const CHECK = `${HEAD}## Constitution Check\n\n`;

type Row = readonly [name: string, source: string, title: string, added: readonly string[], options?: LintOptions];

const rows: readonly Row[] = [
  ['a section before the next one of the template', CHECK, 'Add the section `Technical Context`', ['**Testing**: NEEDS CLARIFICATION  '], { constitution: 'nebula' }],
  ['a check with each principle open', HEAD, 'Add the section `Constitution Check`', ['- [ ] **I. Small Releases**', '- [ ] **II. Offline First**'], { constitution: CONSTITUTION }],
  ['a check without a constitution as the template leaves it', HEAD, 'Add the section `Constitution Check`', ['[Gates determined based on constitution file]']],
  ['a section in the words of the template', CHECK.replace('## Summary\n\nNightly.\n\n', ''), 'Add the section `Summary`', ['## 概要', '[機能の概要]'], { template: TEMPLATE }],
  ['a field in the words of the template', `${HEAD}## Technical Context\n\n**Language/Version**: Go 1.23\n**Storage**: files\n**Constraints**: none\n**Project Type**: cli\n**Target Platform**: Linux\n`, 'Add the field `Testing`', ['**テスト**: [例: pytest]  '], { template: TEMPLATE }],
  ['a field among bullets', `${HEAD}## Technical Context\n\n- **Language/Version**: Go 1.23\n- **Storage**: files\n- **Constraints**: none\n- **Project Type**: cli\n- **Target Platform**: Linux\n`, 'Add the field `Testing`', ['- **Testing**: NEEDS CLARIFICATION']],
  ['a field in a table', `${HEAD}## Technical Context\n\n| Field | Value |\n|---|---|\n| Language/Version | Go 1.23 |\n| Storage | files |\n| Constraints | none: |\n| Project Type | cli |\n| Target Platform | Linux |\n`, 'Add the field `Scale/Scope`', ['| Scale/Scope | NEEDS CLARIFICATION |']],
  ['a principle among boxes', `${CHECK}- [x] **I. Small Releases**: flag\n`, 'Add the principle `II. Offline First`', ['- [ ] **II. Offline First**'], { constitution: CONSTITUTION }],
  ['a principle under a bold label', `${CHECK}**I. Small Releases**\n- [x] One flag\n`, 'Add the principle `II. Offline First`', ['**II. Offline First**', '- [ ] Offline First'], { constitution: CONSTITUTION }],
  ['a principle under a heading', `${CHECK}### I. Small Releases\n\n- [x] One flag\n`, 'Add the principle `II. Offline First`', ['### II. Offline First', '- [ ] Offline First'], { constitution: CONSTITUTION }],
  ['a principle in a table', `${CHECK}| Principle | Status | Notes |\n|---|---|---|\n| I. Small Releases | PASS | One flag |\n`, 'Add the principle `II. Offline First`', ['| II. Offline First | PENDING |  |'], { constitution: CONSTITUTION }],
  ['a principle among bullets with a status', `${CHECK}- **I. Small Releases**: ✅ PASS\n`, 'Add the principle `II. Offline First`', ['- **II. Offline First**: PENDING'], { constitution: CONSTITUTION }],
  ['a principle among headings with a status', `${CHECK}### I. Small Releases — PASS\n\nOne flag.\n`, 'Add the principle `II. Offline First`', ['### II. Offline First — PENDING'], { constitution: CONSTITUTION }],
  ['a row of a new Complexity Tracking', `${CHECK}- [ ] **I. Small Releases**: flag\n`, 'Add a row to Complexity Tracking, its reasons to be filled in', ['## Complexity Tracking', '| I. Small Releases | [Why Needed] | [Simpler Alternative Rejected Because] |']],
  ['a section as deep as the next one', '# Implementation Plan: Export\n\n### Summary\n\nNightly.\n\n### Project Structure\n\nAll in `src/`.\n', 'Add the section `Constitution Check`', ['### Constitution Check']],
  ['the end of a fence before a section', `${CHECK}\`\`\`\`text\nsrc/\n\`\`\`\n`, 'Add the section `Project Structure`', ['````', '## Project Structure']],
  ['the end of a comment before a section', `${CHECK}<!-- later\n`, 'Add the section `Project Structure`', ['-->', '## Project Structure']],
  ['a row in the words of the table', `${CHECK}- [ ] Releases stay small\n\n## Complexity Tracking\n\n| 違反 | 理由 |\n|---|---|\n| Two queues | Old clients |\n`, 'Add a row to Complexity Tracking, its reasons to be filled in', ['| Releases stay small | [理由] |']],
  ['the principle that was meant', `${CHECK}- [x] **I. Small Releases**: flag\n- [x] **IX. Oflfine Firts**: cache\n`, 'Name the principle `Offline First`', ['- [x] **IX. Offline First**: cache'], { constitution: CONSTITUTION }],
  ['the rule that was meant', `${CHECK}<!-- plan-lint-disable-file option-lable, required-section -- vendor -->\n\n- [x] Small\n`, 'Write `option-label`', ['<!-- plan-lint-disable-file option-label, required-section -- vendor -->']],
  ['a gate that the module asks for', `${CHECK}**I. Type Safety First**\n- [x] No \`unwrap()\` or \`expect()\` in production code paths\n`, 'Add the gate `Workflow connections validated at compile time via trait bounds`', ['- [ ] Workflow connections validated at compile time via trait bounds'], { constitution: 'nebula' }],
];

describe('a suggestion adds', () => {
  it.each(rows)('%s', (...[, source, title, added, options]: Row) => {
    const offered = lint(source, options).findings.flatMap(({ suggest = [] }) => suggest).find((one) => one.title === title);
    const before = new Set(source.split('\n'));
    const after = offered === undefined ? [] : applyFixes(source, [offered]).split('\n').filter((line) => !before.has(line));
    expect(after).toEqual(expect.arrayContaining([...added]));
  });

  it('no row for a principle that allows no exception', () => {
    const { findings } = lint(`${CHECK}**V. Test-Driven Development (NON-NEGOTIABLE)**\n- [ ] Unit tests for critical business logic\n`, { constitution: 'nebula' });
    expect(findings.find(({ messageId }) => messageId === 'gate-open')).not.toHaveProperty('suggest');
  });

  it('nothing where a gate is waived already', () => {
    const { findings } = lint(`${CHECK}- [ ] Releases stay small\n\n## Complexity Tracking\n\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n| Releases stay small | Old clients need all | Two releases lose jobs |\n`);
    expect(findings.find(({ messageId }) => messageId === 'gate-open')).not.toHaveProperty('suggest');
  });
});

describe('of two layouts a suggestion deletes one', () => {
  const TREE = '## Project Structure\n\n```text\n# Option 1: Single project (DEFAULT)\nsrc/\n\n# Option 2: Web application (when "frontend" + "backend" detected)\nbackend/\n```\n';

  it.each([['Option 1', 'Option 2', 'src/'], ['Option 2', 'Option 1', 'backend/']])('%s', (deleted, kept, file) => {
    const offered = lint(`${HEAD}${TREE}`).findings.flatMap(({ suggest = [] }) => suggest).find(({ title }) => title.startsWith(`Delete the layout \`# ${deleted}`));
    const after = offered === undefined ? '' : applyFixes(`${HEAD}${TREE}`, [offered]);
    expect([after.includes(deleted), after.includes(file), after.includes(kept), after.match(/```/g)?.length]).toEqual([false, false, true, 2]);
  });
});

it('no name is guessed for a principle whose absence is an error', () => {
  const { findings } = lint(`${CHECK}- [x] **IX. Tpye Sfaety Firt**: structs\n`, { constitution: 'nebula' });
  expect(findings.map(({ messageId }) => messageId)).toContain('unknown-principle');
  expect(findings.flatMap(({ suggest = [] }) => suggest).map(({ title }) => title)).not.toContain('Name the principle `Type Safety First`');
});
