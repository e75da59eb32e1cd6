import { describe, expect, test } from '@jest/globals';
import fastCheck from 'fast-check';
import type { Principle } from '../../src/constitution/constitution.js';
import { matchPrinciple } from '../../src/constitution/matching/match.js';
import { mentionedIn, mentions, resembles } from '../../src/plan/words/similarity/mentions.js';
import { arabicOrdinal } from '../../src/constitution/matching/ordinals.js';
import { slugOf } from '../../src/rule/slug.js';
import type { PrincipleRef } from '../../src/plan/model.js';
import { readPrincipleRef } from '../../src/plan/words/principle-ref.js';

function principle(ordinal: string, name: string): Principle {
  return { rule: slugOf(name), ordinal, name, nonNegotiable: false, gates: [], declaredBy: 'constitution' };
}

function ref(name: string, ordinals: readonly string[] = [], aliases: readonly string[] = []): PrincipleRef {
  return { text: name, name, ordinals, aliases };
}

const PRINCIPLES = [
  principle('I', 'Library-First'),
  principle('II', 'Secure-by-Default Credentials'),
  principle('III', 'Test-Driven Development'),
  principle('IV', 'Observability by Design'),
  principle('V', 'Simplicity & YAGNI'),
  principle('VI', 'Domain Purity (SDD)'),
  principle('VII', '測試優先 / Verification'),
];

describe('a label is matched to a principle', () => {
  test.each([
    ['by its name in another case, with other punctuation', ref('library first'), 'I'],
    ['by its name, though the ordinal is another one', ref('Library-First', ['3']), 'I'],
    ['by half of its words', ref('Observability'), 'IV'],
    ['by half of its words, whatever stands beside them', ref('Simplicity of the design'), 'V'],
    ['by another form of a word', ref('Credential handling, secured'), 'II'],
    ['by its initials', ref('TDD'), 'III'],
    ['by what its name holds in brackets', ref('SDD'), 'VI'],
    ['by either side of a bilingual name', ref('Verification'), 'VII'],
    ['by pairs of characters where words are not spaced', ref('測試優先原則'), 'VII'],
    ['by an alias of the label', ref('Pruebas', [], ['Test-Driven Development']), 'III'],
    ['by the ordinal, where it has no name', ref('', ['2']), 'II'],
    ['by another form of a long word', ref('Observable things'), 'IV'],
    ['by the ordinal, where it is a translation', ref('預設安全', ['2']), 'II'],
    ['by the ordinal, where it shares one word', ref('Default deny', ['2']), 'II'],
    ['by its only word, of which the name has another form', ref('Security'), 'II'],
    ['by the ordinal, where the name is a gloss', { ...ref('no trackers', ['4']), gloss: true }, 'IV'],
  ])('%s', (_, label, ordinal) => {
    expect(matchPrinciple(label, PRINCIPLES).map((found) => found.ordinal)).toEqual([ordinal]);
  });

  test.each([
    ['an ordinal beside a name of another thing', ref('Accessibility', ['2'])],
    ['an ordinal that no principle has', ref('', ['9'])],
    ['a word that only begins alike', ref('Simulation of the market')],
    ['one word of two where both say something else besides', ref('Night watch rota of credential clerks in town')],
    ['a word that half of all principles have', ref('Tailwind-First')],
    ['two capitals, too often something else', ref('DD')],
    ['nothing at all', ref('')],
  ])('but not by %s', (_, label) => {
    expect(matchPrinciple(label, PRINCIPLES)).toEqual([]);
  });

  test('a list of ordinals means each of them', () => {
    expect(matchPrinciple(ref('Backend', ['3', '4', '7']), PRINCIPLES).map(({ ordinal }) => ordinal)).toEqual(['III', 'IV', 'VII']);
  });

  test('of two with half of the words the one with the ordinal', () => {
    const twins = [principle('I', 'Code Quality'), principle('II', 'Data Quality')];
    expect(matchPrinciple(ref('Quality', ['2']), twins).map(({ ordinal }) => ordinal)).toEqual(['II']);
    expect(matchPrinciple(ref('Quality of data'), twins).map(({ ordinal }) => ordinal)).toEqual(['II']);
  });
});

test.each([
  ['No unwrap in production code paths', 'No `unwrap()` in production code', true],
  ['Action overhead <1ms', 'Action overhead <10ms', true],
  ['Tests written first', 'Storage is encrypted', false],
  ['', '', false],
])('%j resembles %j: %j', (text, other, expected) => {
  expect(resembles(text, other)).toBe(expected);
});

test.each([
  ['Asincronía e idempotencia', 'Procesos asíncronos e idempotentes', true],
  ['Persistência transparente', 'Dados persistentes com transparência', true],
  ['Componentes pequenos', 'Small components', true],
  ['Presencia en línea', 'Presidente electo', false],
  ['Autorización', 'Autonomía', false],
])('%j mentions %j: %j', (text, label, expected) => {
  expect(mentions(text, label)).toBe(expected);
});

test('a text mentions a label that has half of its words there', () => {
  expect(mentions('Code coverage above 80 %', 'Coverage')).toBe(true);
  expect(mentions('Code coverage above 80 %', 'Contract tests')).toBe(false);
});

test.each([
  ['IV', '4'],
  ['XIX', '19'],
  ['P4', '4'],
  ['04', '4'],
  ['四', '4'],
  ['十', '10'],
  ['二十三', '23'],
  ['Ⅳ', '4'],
  ['A', undefined],
  ['', undefined],
])('the ordinal %j counts %j', (ordinal, arabic) => {
  expect(arabicOrdinal(ordinal)).toBe(arabic);
});

test.each([
  ['Observable & Debuggable', 'observable-and-debuggable'],
  ['Secure-by-Default Credentials', 'secure-by-default-credentials'],
  ['Don’t Repeat Yourself', 'dont-repeat-yourself'],
  ['測試優先', '測試優先'],
  ['Qualité du code', 'qualité-du-code'],
  ['***', ''],
])('the id of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('many texts mention a label where one of them does', () => {
  const words = fastCheck.array(fastCheck.constantFrom('code', 'coverage', 'Test', 'tests', 'driven', 'Development', 'TDD', 'TD', 'the', 'contract', '測試', '先行開発', '&', '12'), { maxLength: 5 }).map((all) => all.join(' '));
  fastCheck.assert(fastCheck.property(fastCheck.array(words, { maxLength: 6 }), words, (texts, label) => mentionedIn(texts)(label) === texts.some((text) => mentions(text, label))), { seed: 6, numRuns: 2000 });
});

/** The ordinals of the principles with these names that a label refers to. */
function meant(label: string, names: readonly string[]): string {
  const principles = names.map((name, index) => principle(String(index + 1), name));
  return matchPrinciple(readPrincipleRef(label), principles).map(({ ordinal }) => ordinal).join();
}

describe('ordinal and name together', () => {
  const names = ['Integration-First', 'Data Integrity & Long-Term Storage', 'Clear Names', 'Transactional Outbox', 'Surface, Don\'t Enforce'];
  test.each([
    ['II — Data integrity', '2'],
    ['II. Integrity', '2'],
    ['III — Outbox', '4'],
    ['V. Tests are the gate', ''],
    ['V (untrusted input)', '5'],
    ['V Embeddable', '5'],
    ['Principle V (QA)', '5'],
    ['V: Embeddable', ''],
    ['V. Integrity of truth', ''],
    ['IX. Clear names', '3'],
    ['I. Integration / III. Clear Names', '1,3'],
    ['I Integration-first · II Data integrity · III Names', '1,2,3'],
    ['I / III. Code and writes', '1,3'],
    ['IV / V', '4,5'],
    ['I–IV', '1,2,3,4'],
    ['II/III/IV', '2,3,4'],
    ['III.-V. Edges', '3,4,5'],
    ['IV-c. "A locked store falls through silently to the next"', '4'],
    ['IV-tier storage', ''],
    ['I/O is mocked', ''],
    ['CI/CD', ''],
    ['I think so', ''],
  ])('%s means %j', (label, ordinals) => {
    expect(meant(label, names)).toBe(ordinals);
  });
});

describe('words that many names have', () => {
  test.each([
    ['Data security', ['Data Integrity', 'Clear Names'], ''],
    ['Data', ['Data Integrity', 'Clear Names'], '1'],
    ['Architecture', ['Architecture & Validation', 'Clear Names'], '1'],
    ['Tenant architecture', ['Clean Architecture', 'Clear Names'], ''],
    ['Code style', ['Code Review', 'Clear Names'], ''],
    ['Standards', ['Testing Standards', 'API Standards'], '1,2'],
    ['ADR 12', ['ADR Discipline', 'Clear Names'], ''],
    ['Security', ['Endpoint Security', 'Network Security'], '1,2'],
    ['Security & Testing', ['Security & Data Protection', 'Code Quality'], '1'],
    ['Testing', ['Test-First', 'Integration Testing'], '1'],
    ['Auditability / LGPD', ['Auditability (No Silent Deletes)', 'Privacy by Design (LGPD)', 'Names'], '1,2'],
    ['Integration tests', ['Test-First', 'Clear Names'], '1'],
    ['DDD Layered Architecture Check', ['Domain-Driven Design', 'Layered Architecture'], '2'],
    ['DDD & Layered Architecture', ['Domain-Driven Design', 'Layered Architecture'], '1,2'],
    ['DDD layers', ['Domain-Driven Design', 'Names'], '1'],
    ['V. Consistency of Truth', ['Testing', 'User Experience Consistency'], ''],
    ['Consistency of Truth', ['Testing', 'User Experience Consistency'], '2'],
    ['Simplicity', ['Test-First', 'Simple Data Crosses Boundaries'], ''],
    ['Simplicity', ['Test-First', 'Simple Data'], '2'],
    ['Security', ['Test-First', 'Secure by Default and by Design'], '2'],
    ['Secrets', ['Team Config / Local Binding / Secrets', 'Names'], '1'],
    ['A store that holds no secrets falls through silently to the next rung', ['Team Config / Local Binding / Secrets', 'Names'], ''],
    ['Technology stack compliance', ['Architecture and Technology Standards', 'Names'], '1'],
  ])('%s, of %j: %j', (label, names, ordinals) => {
    expect(meant(label, names)).toBe(ordinals);
  });
});

test('a name in another script is a translation only where the principle has no name in that script', () => {
  const names = ['一つの変更', '提出 (Checkpoint Commit)'];
  expect(meant('II. Code tours', names)).toBe('');
  expect(meant('I. Code tours', names)).toBe('1');
  expect(meant('II. Checkpoint', names)).toBe('2');
});

describe('abbreviations and numeronyms', () => {
  test.each([
    ['i18n', ['Internationalization', 'Names'], '1'],
    ['Localisation', ['L10n first', 'Names'], '1'],
    ['Accessibility', ['A11y', 'Access Control'], '1'],
    ['Access', ['A11y', 'Access Control'], '2'],
    ['UX', ['User Experience Consistency', 'User Data'], '1'],
    ['User experience', ['UX', 'User Data'], '1'],
    ['Docs', ['Documentation-First', 'Doctors'], '1'],
    ['Perf', ['Performance Budgets', 'Perfection'], '1'],
    ['Auth', ['Authentication at the Edge', 'Authors'], '1'],
    ['TDD', ['Test-Driven Development', 'Names'], '1'],
    ['Principle I (QA)', ['Quality Assurance & Testing', 'Names'], '1'],
    ['YAGNI', ['Test-First', 'Simplicity'], '2'],
    ['Command line', ['CLI Interface', 'Names'], '1'],
    ['KISS', ['KISS — The Simplest Solution', 'YAGNI — Nothing Is Built Before'], '1'],
    ['IaC', ['Infrastructure as Code', 'Infrastructure Stability'], '1'],
  ])('%s, of %j: %j', (label, names, ordinals) => {
    expect(meant(label, names)).toBe(ordinals);
  });
});

describe('forms of a word', () => {
  test.each([
    ['Citações verificadas', ['Citação Verificada', 'Coleta'], '1'],
    ['Padrões de escrita', ['Padrão de Escrita', 'Coleta'], '1'],
    ['Pruebas automatizadas', ['Prueba Automatizada', 'Entrega'], '1'],
    ['Prüfungen', ['Prüfung vor Auslieferung', 'Prüfstand'], '1'],
    ['Проверки безопасности', ['Проверка безопасность', 'Простота'], '1'],
    ['Idempotency', ['Idempotent Writes', 'Identity'], '1'],
    ['Validation', ['Validated Input', 'Valid Names'], '1'],
    ['Modularity', ['Small, Focused Modules', 'Mode of Work'], '1'],
    ['Tenant isolation', ['Multi-Tenancy', 'Tenacious Tests'], '1'],
    ['Degrades gracefully', ['Graceful Degradation', 'Grace Period'], '1'],
    ['Einfach halten', ['Einfachheit', 'Einfuhr'], '1'],
    ['Nachvollziehbar entscheiden', ['Nachvollziehbarkeit', 'Nachtbetrieb'], '1'],
    ['Простое решение', ['Простота', 'Простор'], '1'],
    ['Тестирование', ['Тесты сначала', 'Текст'], '1'],
    ['단순함', ['단순성 유지', '단위 시험'], '1'],
    ['Seguro por defecto', ['Seguridad', 'Segmentación'], '1'],
    ['Diseño simple', ['Simplicidad', 'Simulación'], '1'],
    ['Claridad', ['Claro', 'Entrega'], ''],
    ['Integration', ['Integrity of Records', 'Names'], ''],
    ['Commit hygiene', ['Community', 'Names'], ''],
  ])('%s, of %j: %j', (label, names, ordinals) => {
    expect(meant(label, names)).toBe(ordinals);
  });
});

describe('scripts whose words stand close', () => {
  test.each([
    ['測試優先', ['測試優先開發', '文件'], '1'],
    ['TDD遵守', ['テストファースト', '法令遵守の記録'], '1'],
    ['先写测试', ['测试优先', '先行'], '1'],
    ['简单性', ['简洁性', '单元测试'], '1'],
    ['效能', ['效能與延展性', '可用性'], '1'],
    ['安全', ['型別安全', '安全優先'], '2'],
    ['UX 一致性', ['使用者體驗一致性', '資料一致性'], '1'],
    ['性能标准', ['性能要求', '界面规范'], '1'],
    ['测试覆盖', ['测试优先', '覆盖网络'], ''],
    ['可観測性', ['可観測性とロギング', '可用性'], '1'],
    ['テスト', ['テストファースト', 'コスト意識'], '1'],
    ['コスト', ['テストファースト', 'コスト意識'], '2'],
    ['실시간성 보장', ['실시간 성능', '메모리 안전성'], '1'],
    ['테스트주도개발', ['테스트 주도 개발', '문서화'], '1'],
    ['데이터 보안', ['데이터 무결성', '문서화'], ''],
    ['ความปลอดภัย', ['ความปลอดภัยเป็นอันดับแรก', 'ความเรียบง่าย'], '1'],
    ['ความเป็นส่วนตัว', ['ความปลอดภัยเป็นอันดับแรก', 'ความเรียบง่าย'], ''],
  ])('%s, of %j: %j', (label, names, ordinals) => {
    expect(meant(label, names)).toBe(ordinals);
  });
});
