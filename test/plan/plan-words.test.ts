import { describe, expect, it } from '@jest/globals';
import { checkTitleOf } from '../../src/plan/words/names/check-title.js';
import { closingAside, trimEdges, trimEndOf } from '../../src/plan/words/trim.js';
import { readDeviation } from '../../src/plan/words/verdicts/deviation.js';
import { readStatus } from '../../src/plan/check/statement/status.js';
import { readNameStatus, readTrailingStatus } from '../../src/plan/check/statement/trailing-status.js';
import { VERDICT_WORDS } from '../../src/plan/words/verdicts/vocabulary.js';
import { isSummaryName } from '../../src/plan/words/check/summary-names.js';
import { reference } from '../../src/markdown/parse.js';
import { readInline } from '../../src/plan/document/text-of-nodes.js';
import { markersOf } from '../../src/plan/sections/markers.js';
import { fieldNameOf, isStructureDecision, sectionNameOf } from '../../src/plan/words/names/stock-names.js';
import { numberOf, readPrincipleRef } from '../../src/plan/words/principle-ref.js';
import type { Text } from '../../src/plan/document/text.js';
import { isGrouping } from '../../src/plan/words/check/groupings.js';
import { isWorkList } from '../../src/plan/words/check/work-lists.js';
import { opensFirstCheck, opensRecheck } from '../../src/plan/words/check/rechecks.js';
import { saysNoConstitution } from '../../src/plan/words/check/no-constitution.js';
import { spanOf } from '../../src/plan/document/text-span.js';

describe('a status slot', () => {
  it.each([
    ['PASS', 'pass', false],
    ['✅ PASS', 'pass', false],
    ['**PASS**', 'pass', false],
    ['(PASS)', 'pass', false],
    ['[PASS]', 'pass', false],
    ['Remains compliant', 'pass', false],
    ['compliance', 'pass', false],
    ['No violations', 'pass', false],
    ['✔️ done', 'pass', false],
    ['Yes', 'pass', false],
    ['yes.', 'pass', false],
    ['Met ✅', 'pass', false],
    ['FAIL', 'fail', false],
    ['❌', 'fail', false],
    ['❌ compliant before', 'fail', false],
    ['NON-COMPLIANT', 'fail', false],
    ['not met', 'fail', false],
    ['Violation: two clocks', 'fail', false],
    ['No', 'fail', false],
    ['PENDING', 'open', false],
    ['pending until the design is done', 'open', false],
    ['to be verified', 'open', false],
    ['⏳', 'open', false],
    ['⚠️ PENDING', 'open', false],
    ['⚠️ VIOLATION', 'open', false],
    ['⚠️', 'open', true],
    ['⚠️ PARTIAL', 'open', true],
    ['DEFERRED', 'open', true],
    ['PASS with conditions', 'open', true],
    ['PASS (conditional on review)', 'open', true],
    ['N/A', 'na', false],
    ['✅ N/A', 'na', false],
    ['n/a — nothing is stored', 'na', false],
    ['➖', 'na', false],
    ['❌ → ✅', 'pass', false],
    ['❌ → ⏳ → ✅', 'pass', false],
    ['❌ → later', 'fail', false],
    ['LGTM', 'pass', false],
    ['Y', 'pass', false],
    ['N', 'fail', false],
    ['Misaligned', 'fail', false],
    ['WIP', 'open', false],
    ['🚧', 'open', false],
    ['Niet voldaan', 'fail', false],
    ['Częściowo', 'open', true],
    ['Không đạt', 'fail', false],
    ['لا ينطبق', 'na', false],
  ])('%s is %s', (slot, verdict, partial) => {
    expect(readStatus(slot)).toMatchObject({ verdict, partial });
  });

  it.each(['', 'No unit tests are lost', 'Fail fast if it is cold', 'Pending changes are tracked', 'Deferred loading', 'Passive voice', 'Okapi', 'Open formats', 'open-source only', 'Met with tests', 'Yesterday', 'Required fields', 'Watch mode', 'todo-list', 'Partial writes', 'violations of the limit are logged', 'Failed requests are retried', '5 MB', 'Y axis', 'n log n', 'WIP limits are kept'])('%p says nothing', (slot) => {
    expect(readStatus(slot)).toBeUndefined();
  });

  it('reads every word of the vocabulary that stands alone', () => {
    for (const word of [...VERDICT_WORDS.values()].flat()) expect([word.text, readStatus(word.text)?.verdict]).toEqual([word.text, word.verdict]);
  });
});

describe('a status at the end', () => {
  it.each([
    ['the build is 3.1 MB. Pass.', 'pass', 21],
    ['the build is 3.1 MB (PASS)', 'pass', 20],
    ['the build is 3.1 MB ✅', 'pass', 20],
    ['the build is small - Pass with planned tests', 'pass', 21],
    ['the build is 3.1 MB → OK', 'pass', 22],
    ['3.1 MB in the last build OK', 'pass', 25],
    ['noted: kept in every one of the builds that anyone has made so far in this project OK', 'pass', 83],
    ['nothing is stored: N/A', 'na', 19],
  ])('%s', (text, verdict, from) => {
    expect(readTrailingStatus(text)).toMatchObject({ verdict, from });
  });

  it.each(['the build is 3.1 MB', 'it will pass the gate', 'the planned part (REQUIRED)', 'see the ✅ column. More follows', 'tests: pass them on to the next reader of this long line of many words', '(no status)', 'a - b'])('none in %s', (text) => {
    expect(readTrailingStatus(text)).toBeUndefined();
  });

  it.each([
    ['I. Small Binaries ✅ PASS (with note)', 'pass'],
    ['I. Small Binaries PASS', 'pass'],
    ['I. Small Binaries (N/A)', 'na'],
    ['I. Small Binaries — PENDING', 'open'],
  ])('in the name %s', (name, verdict) => {
    expect(readNameStatus(name)?.verdict).toBe(verdict);
  });

  it.each(['I. Small Binaries', 'I. Small JSON', '✅ Small'])('none in the name %s', (name) => {
    expect(readNameStatus(name)).toBeUndefined();
  });
});

describe('an admitted deviation', () => {
  it.each([
    ['the cache is deferred', 'deferred'],
    ['nothing is deferred, docs are not yet there', 'not yet'],
    ['comes in a later phase', 'later phase'],
    ['İzmir: Deferred', 'Deferred'],
  ])('%s', (evidence, words) => {
    expect(readDeviation(evidence)).toBe(words);
  });

  it.each([
    ['a cell that is deferred', 'deferred'],
    ['deferred to Phase 2', 'deferred'],
    ['metrics are required at this layer (deferred to concrete types)', 'deferred'],
    ['the docs are deferred until the release', 'deferred'],
    ['the audit log is still pending', 'still pending'],
    ['el umbral queda a confirmar', 'a confirmar'],
    ['o limite fica a confirmar com o time', 'a confirmar'],
    ['上限は未定', '未定'],
    ['具体数值待确认', '待确认'],
    ['對外介面於後續階段補上', '後續階段'],
    ['감사 로그는 추후 구현', '추후 구현'],
    ['export follows in a later wave', 'later wave'],
  ])('in %p it is %p', (evidence, words) => {
    expect(readDeviation(evidence)).toBe(words);
  });

  it.each([
    'a skipped or deferred job is reported',
    'the queue of deferred jobs is bounded',
    'both keys were deferred by 008 with written triggers, and both have fired',
    "the planner's deferred per-story work is left alone",
    'printing is deferred to feature 008',
    'printing is deferred, out of this plan\'s scope',
    'run.md is created (it does not yet exist)',
    'the futures are awaited in order',
    'no metrics are required at this layer (deferred to concrete types)',
    'YAGNI applied (deferred streaming to its own feature)',
    'PASS, and partly restored by the sweep',
    '未定義の値は拒否する',
    '未定なし',
  ])('none in %p, which is about the domain', (evidence) => {
    expect(readDeviation(evidence)).toBeUndefined();
  });

  it.each(['nothing is deferred', 'no part is postponed', 'translated later on screen', ''])('none in %p', (evidence) => {
    expect(readDeviation(evidence)).toBeUndefined();
  });
});

describe('what a principle is called', () => {
  it.each([
    ['I. Small Binaries', ['1'], 'Small Binaries', []],
    ['4) Quiet Logs', ['4'], 'Quiet Logs', []],
    ['P5 - One Clock', ['5'], 'One Clock', []],
    ['I (SDD)', ['1'], 'SDD', []],
    ['IV (SDD) Specs', ['4'], 'Specs', ['SDD']],
    ['Principle IV: One Clock (NON-NEGOTIABLE)', ['4'], 'One Clock', []],
    ['One Clock — MANDATORY', [], 'One Clock', []],
    ['Art. III', ['3'], '', []],
    ['Principle I (SDD)', ['1'], 'SDD', []],
    ['Small Binaries (Principle II)', ['2'], 'Small Binaries', []],
    ['Principles III, IV, VII', ['3', '4', '7'], '', []],
    ['Principles I–III', ['1', '2', '3'], '', []],
    ['Principles 2 to 4: Logs', ['2', '3', '4'], 'Logs', []],
    ['第一条 小二进制', ['1'], '小二进制', []],
    ['原則III: 静かなログ', ['3'], '静かなログ', []],
    ['十二、缓存', ['12'], '缓存', []],
    ['Ⅳ. One Clock', ['4'], 'One Clock', []],
    ['Artigo II: Registos', ['2'], 'Registos', []],
    ['静かなログ (Quiet Logs)', [], '静かなログ', ['Quiet Logs']],
    ['I think of logs', [], 'I think of logs', []],
    ['3 services at most', [], '3 services at most', []],
    ['C++ first', [], 'C++ first', []],
    ['CLI and logs', [], 'CLI and logs', []],
    ['CI blocks merges', [], 'CI blocks merges', []],
    ['P5 – Quiet Logs', ['5'], 'Quiet Logs', []],
    ['PRINCIPLE IV: İstanbul (İzmir)', ['4'], 'İstanbul', ['İzmir']],
    ['İzmir (ART. III)', ['3'], 'İzmir', []],
    ['', [], '', []],
  ])('%s', (written, ordinals, name, aliases) => {
    expect(readPrincipleRef(written)).toMatchObject({ ordinals, name, aliases });
  });

  it.each([
    ['IV', 4],
    ['xlix', 49],
    ['十', 10],
    ['二十', 20],
    ['二十三', 23],
    ['７', 7],
    ['x1', 0],
    ['', 0],
  ])('the numeral %s', (numeral, value) => {
    expect(numberOf(numeral)).toBe(value);
  });
});

describe('the heading of a check', () => {
  it.each(['Constitution Check', '3. Constitution Check', 'Charter Check', 'Constitution Check ✅ PASS', 'Constitution Check: PASSED', 'Constitution Check - 3/3 ok', 'Constitution Check — all eleven articles', 'Constitutional Compliance Check', '憲章チェック', '憲法チェック', '原則チェック', '宪法检查', '宪章检查', '憲章檢查', '헌법 검토', 'Verificación constitucional', 'Verificação da Constituição', 'Проверка конституции', 'Vérification de la constitution', 'Verfassungsprüfung', '憲章チェック (Constitution Check)', 'Constitution Check 1.2'])('%s', (heading) => {
    expect(checkTitleOf(heading)).toBe('check');
  });

  it.each(['Post-Design Constitution Check', 'Constitution Re-check', 'Constitution Check (Post-Design)', 'Constitution Re-Evaluation', '宪法检查 (设计后)', 'Reavaliação da Constituição'])('%s is a later one', (heading) => {
    expect(checkTitleOf(heading)).toBe('recheck');
  });

  it.each(['Phase 1: Constitution Parser', 'Constitution', 'Project Constitution', '宪法博物馆检查', '宪法博物馆', 'Health Check', 'Check', ''])('%p is none', (heading) => {
    expect(checkTitleOf(heading)).toBeUndefined();
  });
});

describe('names of the template', () => {
  it.each([
    ['Summary', 'Summary'],
    ['2. Technical Context', 'Technical Context'],
    ['技術コンテキスト', 'Technical Context'],
    ['项目结构', 'Project Structure'],
    ['복잡성 추적', 'Complexity Tracking'],
    ['Resumen (Summary)', 'Summary'],
    ['🗂 Project Structure', 'Project Structure'],
    ['Summary of Results', undefined],
    ['Constitution Check', undefined],
    ['', undefined],
  ])('the section %p', (heading, name) => {
    expect(sectionNameOf(heading)).toBe(name);
  });

  it.each([
    ['Testing', 'Testing'],
    ['language / version', 'Language/Version'],
    ['语言/版本', 'Language/Version'],
    ['主要依存関係', 'Primary Dependencies'],
    ['저장소', 'Storage'],
    ['Restrições', 'Constraints'],
    ['テスト (Testing)', 'Testing'],
    ['Testing Strategy', undefined],
  ])('the field %s', (label, name) => {
    expect(fieldNameOf(label)).toBe(name);
  });

  it.each([
    ['Structure Decision', true],
    ['構造決定', true],
    ['Decision', false],
  ])('the decision %s', (label, is) => {
    expect(isStructureDecision(label)).toBe(is);
  });
});

describe('words of a check', () => {
  it.each(['Gate Result', 'Overall', 'Post-Design Re-check', 'Violations', 'All other principles', '結論'])('%s sums up', (name) => {
    expect(isSummaryName(name)).toBe(true);
  });

  it.each(['Small Binaries', 'Test Results Are Kept Forever', ''])('%p sums nothing up', (name) => {
    expect(isSummaryName(name)).toBe(false);
  });

  it.each(['Initial Check (Pre-Research)', 'Core Principles', '基本原則'])('%s only groups', (label) => {
    expect(isGrouping(label)).toBe(true);
  });

  it.each(['Follow-up actions:', 'Generated artifacts (this phase):', 'Legend'])('%s announces other work', (words) => {
    expect(isWorkList(words)).toBe(true);
  });

  it('distinguishes the first check from later ones', () => {
    expect([opensRecheck('Post-Design Re-check'), opensFirstCheck('Post-Design Re-check')]).toEqual([true, false]);
    expect([opensRecheck('Initial Check'), opensFirstCheck('Initial Check')]).toEqual([false, true]);
  });

  it.each([
    ['No constitution file exists', true],
    ['The constitution is not yet ratified', true],
    ['憲章は未定義', true],
    ['No constitution violations', false],
    ['The constitution is kept', false],
  ])('%s', (text, none) => {
    expect(saysNoConstitution(text)).toBe(none);
  });
});

describe('markers of a text', () => {
  it.each([
    ['[NEEDS CLARIFICATION: which store]', ['[NEEDS CLARIFICATION: which store]']],
    ['Store: needs_clarification', ['needs_clarification']],
    ['a\nNEEDS CLARIFICATION', ['NEEDS CLARIFICATION']],
    ['NEEDS CLARIFICATION and [NEEDS CLARIFICATION]', ['[NEEDS CLARIFICATION]']],
    ['No NEEDS CLARIFICATION left', []],
    ['[NEEDS CLARIFICATION] items, all resolved', []],
    ['`NEEDS CLARIFICATION`', []],
    ['~~NEEDS CLARIFICATION~~', []],
    ['the team needs clarification on this', []],
    ['NEEDS CLARIFICATION items:', []],
    ['Support for SSO [NEEDS CLARIFICATION: which IdP?]', ['[NEEDS CLARIFICATION: which IdP?]']],
    ['Retry every [NEEDS CLARIFICATION: interval]', ['[NEEDS CLARIFICATION: interval]']],
    ['Retry every [NEEDS CLARIFICATION] minutes', ['[NEEDS CLARIFICATION]']],
    ['no more than [NEEDS CLARIFICATION: p95] ms', ['[NEEDS CLARIFICATION: p95]']],
    ['no more than [NEEDS CLARIFICATION] ms', ['[NEEDS CLARIFICATION]']],
    ['All exports end up in [NEEDS CLARIFICATION – which bucket] and are removed later', ['[NEEDS CLARIFICATION – which bucket]']],
    ['records older than [NEEDS CLARIFICATION] are removed nightly', ['[NEEDS CLARIFICATION]']],
    ['**Scale/Scope**: [NEEDS CLARIFICATION] items per day', ['[NEEDS CLARIFICATION]']],
    ['**Scale/Scope**: [NEEDS CLARIFICATION] items left in the queue', ['[NEEDS CLARIFICATION]']],
    ['up to [NEEDS CLARIFICATION] markers on one map', ['[NEEDS CLARIFICATION]']],
    ['works without [NEEDS CLARIFICATION].', ['[NEEDS CLARIFICATION]']],
    ['[NEEDS CLARIFICATION: are all resolved?] resolved items remain', ['[NEEDS CLARIFICATION: are all resolved?]']],
    ['Exports run for all tenants (NEEDS CLARIFICATION: which ones)', ['NEEDS CLARIFICATION']],
    ['Support for SSO — NEEDS CLARIFICATION', ['NEEDS CLARIFICATION']],
    ['No [NEEDS CLARIFICATION] markers remain', []],
    ['[x] No [NEEDS CLARIFICATION]', []],
    ['All [NEEDS CLARIFICATION] resolved', []],
    ['All of the remaining [NEEDS CLARIFICATION] items from the spec were answered', []],
    ['≤3 [NEEDS CLARIFICATION] markers (has 0)', []],
    ['Zero [NEEDS CLARIFICATION] items.', []],
    ['[NEEDS CLARIFICATION] resolved: PostgreSQL', []],
    ['[NEEDS CLARIFICATION] markers: none', []],
    ['If any [NEEDS CLARIFICATION] remain: ERROR', []],
    ['すべての[NEEDS CLARIFICATION]は解決済み', []],
    ['**Unknowns**: no open questions (NEEDS CLARIFICATION)', []],
    ['NEEDS CLARIFICATION: none', []],
    ['🧑‍💻 NEEDS CLARIFICATION: who', ['NEEDS CLARIFICATION']],
    ['1️⃣ NEEDS CLARIFICATION', ['NEEDS CLARIFICATION']],
    ['**Storage**: 🛠️👍🏽 NEEDS CLARIFICATION', ['NEEDS CLARIFICATION']],
    ['[🇨🇭 NEEDS CLARIFICATION: which canton]', ['[🇨🇭 NEEDS CLARIFICATION: which canton]']],
    ['**存储**: [需要澄清：用什么？]', ['[需要澄清：用什么？]']],
    ['**Testing**: 需要澄清', ['需要澄清']],
    ['[要確認]', ['[要確認]']],
    ['**制約**: [要明確化: 上限は？]', ['[要明確化: 上限は？]']],
    ['[PRECISA DE ESCLARECIMENTO: qual banco]', ['[PRECISA DE ESCLARECIMENTO: qual banco]']],
    ['hasta [NECESITA ACLARACIÓN] usuarios', ['[NECESITA ACLARACIÓN]']],
    ['**Хранилище**: [ТРЕБУЕТ УТОЧНЕНИЯ]', ['[ТРЕБУЕТ УТОЧНЕНИЯ]']],
    ['[확인 필요: 저장소]', ['[확인 필요: 저장소]']],
    ['**状態**: 要確認', []],
    ['没有 [需要澄清] 标记', []],
    ['este punto necesita aclaración del equipo', []],
    ['这一点需要澄清后再做', []],
    ['`[需要澄清]`', []],
    ['**Scale/Scope**: NEEDS CLARIFICATION items per day', ['NEEDS CLARIFICATION']],
    ['**Storage**: NEEDS CLARIFICATION on retention', ['NEEDS CLARIFICATION']],
    ['**Output**: NEEDS CLARIFICATION items from the spec are resolved', []],
    ['**Open**: NEEDS CLARIFICATION markers: none', []],
    ['**Storage**: NEEDS CLARIFICATION - must be resolved before Phase 1', ['NEEDS CLARIFICATION']],
    ['Storage (NEEDS CLARIFICATION, to be resolved in Phase 0)', ['NEEDS CLARIFICATION']],
    ['all [NEEDS CLARIFICATION] must be resolved before Phase 1', []],
    ['NEEDS CLARIFICATION (open):', []],
  ])('%p', (source, texts) => {
    expect(markersOf(inline(source)).map(({ text }) => text)).toEqual(texts);
  });
});

describe('places behind escapes and character references', () => {
  it.each([
    ['a &amp; NEEDS CLARIFICATION, - NEEDS CLARIFICATION', [32]],
    ['\\*a\\_b: NEEDS CLARIFICATION', [9]],
    ['&copy;: NEEDS CLARIFICATION', [9]],
    ['a\n  &lt;: NEEDS CLARIFICATION', [9]],
    ['&#128640;: NEEDS CLARIFICATION', [12]],
    ['&NotEqualTilde;: NEEDS CLARIFICATION', [18]],
    ['\u2028&amp;: NEEDS CLARIFICATION', [9]],
    ['a\n\u0085&amp;: NEEDS CLARIFICATION', [9]],
    ['a\n    > &amp;: NEEDS CLARIFICATION', [14]],
    ['a\n    > \0: NEEDS CLARIFICATION', [10]],
    ['a\n    > \\>: NEEDS CLARIFICATION', [11]],
  ])('%p', (source, columns) => {
    expect(markersOf(inline(source)).map(({ at }) => at.start.column)).toEqual(columns);
  });
});

describe('places in code over line ends', () => {
  it.each([
    ['a `b\n  c`', { line: 2, column: 3 }],
    ['``\nc\n``', { line: 2, column: 1 }],
    ['a\n    ```\n    b c\n    ```', { line: 3, column: 7 }],
  ])('%p', (source, start) => {
    const text = inline(source);
    expect(spanOf(text, text.value.indexOf('c')).start).toEqual(start);
  });

  it('behind a tab that the list has in part', () => {
    const [list] = reference('- `\n\tc`').children;
    const paragraph = list?.type === 'list' ? list.children[0]?.children[0] : undefined;
    const text = readInline(paragraph?.type === 'paragraph' ? paragraph.children : [], ['- `', '\tc`']);
    expect(spanOf(text, text.value.indexOf('c')).start).toEqual({ line: 2, column: 2 });
  });
});

describe('edges', () => {
  it('takes whole characters off', () => {
    expect(trimEndOf('a𝐀😀', /[^\p{L}]/u)).toBe('a𝐀');
    expect(trimEdges('😀𝐀b!!', /[^\p{L}]/u, /!/)).toBe('𝐀b');
    expect(trimEdges('!!', /!/, /!/)).toBe('');
  });

  it.each([
    ['a (b)', { before: 'a', aside: 'b' }],
    ['a（b） ', { before: 'a', aside: 'b' }],
    ['a (b) c', undefined],
    ['a)', undefined],
    ['a (b))', undefined],
  ])('the closing aside of %p', (text, parts) => {
    expect(closingAside(text)).toEqual(parts);
  });
});

function inline(source: string): Text {
  const [paragraph] = reference(source).children;
  return readInline(paragraph?.type === 'paragraph' ? paragraph.children : [], source.split('\n'));
}
