import fastCheck, { type Arbitrary } from 'fast-check';

/** Well-formed plans from a grammar of the supported forms. */

const { array, boolean, constantFrom, oneof, record, shuffledSubarray, tuple } = fastCheck;

/** A section of level 2. */
interface GrownSection {
  readonly heading: string;
  readonly body: string;
  /** Whether it is a Constitution Check or a re-check. */
  readonly check: boolean;
}

/** The parts of a plan, so that a property can insert text between them. */
export interface GrownPlan {
  readonly head: string;
  readonly sections: readonly GrownSection[];
}

/** A plan as text. */
export function textOf({ head, sections }: GrownPlan): string {
  return head + sections.map(({ heading, body }) => `${heading}\n\n${body}\n`).join('\n');
}

/** The names of sections, labels and statuses in a language. */
interface Language {
  readonly sections: readonly [summary: string, context: string, check: string, structure: string, complexity: string];
  readonly labels: readonly string[];
  readonly decision: string;
  readonly columns: readonly [name: string, status: string, notes: string];
  readonly statuses: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    sections: ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure', 'Complexity Tracking'],
    labels: ['Language/Version', 'Primary Dependencies', 'Storage', 'Testing', 'Target Platform', 'Project Type', 'Performance Goals', 'Constraints', 'Scale/Scope'],
    decision: 'Structure Decision', columns: ['Principle', 'Status', 'Notes'],
    statuses: ['✅ PASS', 'PASS', '✅', 'OK', 'PASS (with note)', 'PASS with conditions', '❌ FAIL', 'VIOLATION', '⚠️', '⏳ PENDING', 'TBD', 'DEFERRED', 'N/A', 'N/A — nothing is stored', 'Yes', 'Partial', '➖', ''],
  },
  {
    sections: ['概要', '技術コンテキスト', '憲章チェック', 'プロジェクト構造', '複雑性追跡'],
    labels: ['言語/バージョン', '主要依存関係', 'ストレージ', 'テスト', 'ターゲットプラットフォーム', 'プロジェクトタイプ', 'パフォーマンス目標', '制約', '規模/スコープ'],
    decision: '構造決定', columns: ['原則', '状態', '備考'], statuses: ['✅ 準拠', '合格', '該当なし', '❌ 違反', '⏳'],
  },
  {
    sections: ['摘要', '技术背景', '宪法检查', '项目结构', '复杂度跟踪'],
    labels: ['语言/版本', '主要依赖', '存储', '测试', '目标平台', '项目类型', '性能目标', '约束', '规模/范围'],
    decision: '结构决策', columns: ['原则', '状态', '说明'], statuses: ['✅ 通过', '符合', '不适用', '❌', '⏳ 待定'],
  },
  {
    sections: ['요약', '기술 컨텍스트', '헌법 검토', '프로젝트 구조', '복잡성 추적'],
    labels: ['언어/버전', '주요 의존성', '저장소', '테스트', '대상 플랫폼', '프로젝트 유형', '성능 목표', '제약사항', '규모/범위'],
    decision: '구조 결정', columns: ['원칙', '상태', '설명'], statuses: ['✅ 통과', '준수', '해당 없음', '❌'],
  },
  {
    sections: ['Resumo', 'Contexto Técnico', 'Verificação da Constituição', 'Estrutura do Projeto', 'Rastreamento de Complexidade'],
    labels: ['Linguagem/Versão', 'Dependências Principais', 'Armazenamento', 'Testes', 'Plataforma Alvo', 'Tipo de Projeto', 'Metas de Desempenho', 'Restrições', 'Escala/Escopo'],
    decision: 'Decisão de Estrutura', columns: ['Princípio', 'Situação', 'Notas'], statuses: ['✅ ATENDE', 'CONFORME', 'NÃO APLICÁVEL', '❌'],
  },
];

const PRINCIPLES = ['Type Safety First', 'Secure-by-Default Credentials', 'Observable & Debuggable', 'Performance & Scalability', 'Test-Driven Development', 'Composable Architecture', 'Documentation First', 'Library-First', 'Test-First (NON-NEGOTIABLE)', 'Simplicity', '简单优先', 'CLI Interface'] as const;
const GATES = ['All fallible operations return Result', 'Action execution overhead <1ms (p99)', 'No `unwrap()` or `expect()` in production code paths', 'Tests are written first', 'One crate, one purpose', 'No new dependency', 'Does the plan keep to three projects?', 'Secrets never in plaintext (AES-256-GCM minimum)', '一つのライブラリ', 'Pool<R> is bounded'] as const;
const EVIDENCE = ['', '', 'shown in research.md', 'fail-closed by design; no violations', 'the second half is deferred to a later release', 'nothing is deferred', 'see `src/lib.rs`', 'Justification: the queue must hold', 'N/A', '(PASS)', 'checked twice. Pass.', 'TODO', '[NEEDS CLARIFICATION: who?]', '| half', '<!-- plan-lint-disable-line stated-gates -- later -->'] as const;
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'] as const;

const principleName = tuple(constantFrom('', '', '{n}. ', 'Principle {n}: ', 'Article {n} — ', 'P{d}. ', '原則{d}: '), constantFrom(...NUMERALS), constantFrom(...PRINCIPLES))
  .map(([form, numeral, name]) => form.replace('{n}', numeral).replace('{d}', String(NUMERALS.indexOf(numeral) + 1)) + name);
const gateText: Arbitrary<string> = constantFrom(...GATES);
const evidence: Arbitrary<string> = constantFrom(...EVIDENCE);
const mark: Arbitrary<string> = oneof({ weight: 4, arbitrary: constantFrom('[x]', '[x]', '[ ]') }, { weight: 1, arbitrary: constantFrom('[X]', '**[X]**', '[✓]', '[~]', '[]', '[ x]', '[-]', '［x］', '[\u00A0]', '[PASS]') });
const few = <Value>(one: Arbitrary<Value>): Arbitrary<Value[]> => array(one, { minLength: 1, maxLength: 4 });
const joinWith = (separator: string) => (parts: readonly string[]): string => parts.join(separator);

const nested: Arbitrary<string> = constantFrom('', '', '', '\n  - evidence below', '\n  - [ ] Still to do', '\n  - [x] Done', '\n  - **Status**: PASS', '\n  - PENDING: the review\n    - deeper');
const boxLine = tuple(mark, gateText, evidence, nested).map(([tick, gate, words, below]) => `- ${tick} ${gate}${words === '' ? '' : `: ${words}`}${below}`);
const boxes = few(boxLine).map(joinWith('\n'));
const withPrinciple = (form: (name: string, status: string, words: string) => string, status: Arbitrary<string>): Arbitrary<string> => few(tuple(principleName, status, evidence).map((parts) => form(...parts))).map(joinWith('\n'));

/** Every form of gates in a language. */
function dialects({ statuses, columns }: Language): readonly Arbitrary<string>[] {
  const status = constantFrom(...statuses);
  const [name, state, notes] = columns;
  return [
    tuple(principleName, boxes).map(([label, list]) => `**${label}**\n${list}`),
    tuple(principleName, boxes).map(([title, list]) => `### ${title}\n\n${list}`),
    tuple(mark, withPrinciple((label, _, words) => `- [x] **${label}**: ${words}`, status)).map(([tick, text]) => text.replace('[x]', tick)),
    boxes,
    withPrinciple((label, stated, words) => `| ${label} | ${stated} | ${words.replaceAll('|', '\\|')} |`, status).map((rows) => `| ${name} | ${state} | ${notes} |\n|---|:-:|---|\n${rows}`),
    withPrinciple((label, stated, words) => `${stated} | ${words.replaceAll('|', '\\|')} | ${label}`, status).map((rows) => `${state} | ${notes} | ${name}\n---|---|---\n${rows}`),
    withPrinciple((label, stated, words) => `| 1 | ${label} | ${stated} | ${stated} | ${words.replaceAll('|', '\\|')} |`, status).map((rows) => `| # | ${name} | Pre-Design | Post-Design | ${notes} |\n|---|---|---|---|---|\n${rows}`),
    withPrinciple((label, stated, words) => `- **${label}** — ${stated}. ${words}`, status),
    withPrinciple((label, stated, words) => `- ${label}: ${stated} ${words}`, status),
    withPrinciple((label, stated, words) => `* ${stated} **${label}**: ${words}`, status),
    withPrinciple((label, stated, words) => `### ${stated} ${label}\n\n- ${words}\n`, status),
    withPrinciple((label, stated, words) => `### ${label}\n\n**Status**: ${stated}\n\n${words}\n`, status),
    withPrinciple((label, stated, words) => `**${label}**: ${stated} — ${words}\n`, status),
    withPrinciple((label, stated, words) => `${stated} **${label}**: ${words}  `, status),
    withPrinciple((label, stated, words) => `${label}: ${words} → ${stated}`, status),
    withPrinciple((label, _, words) => `- **${label}**: the plan complies; ${words}`, status),
    withPrinciple((label, _, words) => `1. **${label}**: is there one library? ${words}`, status),
    tuple(constantFrom('### ✅ Passes', '### N/A (docs only)', '### ⚠️ Needs care'), withPrinciple((label, stated, words) => `- **${label}** ${stated} ${words}`, status)).map(([group, list]) => `${group}\n\n${list}`),
  ];
}

const SIDE_TEXT = ['*GATE: Must pass before Phase 0 research. Re-check after Phase 1 design.*', '*GATE: passes.*', '**Gate Result**: ✅ PASS', 'Overall: PASS', 'All gates still pass.', 'No violations.', 'No constitution found; gates are derived from the guidelines.', '[Gates determined based on constitution file]', '<!-- ACTION REQUIRED: fill in -->', '> **Note**: this section was written late.'] as const;

function checkBody(language: Language): Arbitrary<string> {
  const side = constantFrom(...SIDE_TEXT);
  return array(oneof({ weight: 5, arbitrary: oneof(...dialects(language)) }, { weight: 1, arbitrary: side }), { maxLength: 4 }).map(joinWith('\n\n'));
}

const VALUES = ['Rust 1.80 (2021 edition)', 'latest', 'tokio 1.38, async-std', 'N/A', 'NEEDS CLARIFICATION', '[e.g., pytest, XCTest or NEEDS CLARIFICATION]', 'TBD', 'PostgreSQL or similar', 'base64 passwords', '< 200 ms p95', 'fast', 'single/web/mobile', 'Pool<R> of `r2d2`', '', '?', '文字列 *強調* です', '[single/web/mobile - determines source structure]', 'println! for logs', 'manual'] as const;
const LAYOUTS: readonly ((fields: readonly (readonly [label: string, value: string])[]) => string)[] = [
  (fields) => fields.map(([label, value]) => `**${label}**: ${value}`).join('\n'),
  (fields) => fields.map(([label, value]) => `**${label}**: ${value}`).join('  \n'),
  (fields) => fields.map(([label, value]) => `**${label}:** ${value}`).join('\n\n'),
  (fields) => fields.map(([label, value]) => `- **${label}**：${value}`).join('\n'),
  (fields) => fields.map(([label, value]) => `**${label}** : ${value}`).join(' | '),
  (fields) => ['| Field | Value |', '|---|---|', ...fields.map(([label, value]) => `| **${label}** | ${value} |`)].join('\n'),
  (fields) => fields.map(([label, value]) => `**${label}**:\n\n- ${value}\n- more`).join('\n\n'),
  (fields) => fields.map(([label, value]) => `**${label}**:\n\`\`\`text\n${value}\n\`\`\``).join('\n\n'),
  (fields) => fields.map(([label, value]) => `### ${label}\n\n${value}`).join('\n\n'),
];

function contextBody({ labels }: Language): Arbitrary<string> {
  const fields = shuffledSubarray([...labels, 'Runtime', labels[0] ?? ''], { minLength: 0 }).chain((chosen) => tuple(...chosen.map((label) => constantFrom(...VALUES).map((value) => [label, value] as const))));
  return tuple(fields, constantFrom(...LAYOUTS)).map(([all, layOut]) => layOut(all));
}

const TREES = ['```text\nspecs/001-sync/\n├── plan.md\n└── spec.md\n```', '```\nspecs/[###-feature]/\n```', '```text\n# Option 1: Single project (DEFAULT)\nsrc/\n├── models/\n└── lib.rs\n```', '', '    src/\n    └── lib.rs'] as const;
const structureBody = ({ decision }: Language): Arbitrary<string> => tuple(constantFrom(...TREES), constantFrom('', `**${decision}**: One crate in \`src/\``, `**${decision}**: [Document the selected structure]`, `### ${decision}\n\nAll in \`lib/\``, `**${decision}**:`)).map(joinWith('\n\n'));

const ROWS = ['| I. Type Safety | The queue must hold | One queue loses it |', '| Principle V: no contract tests | needed | Tests delay it |', '| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |', '| None | — | — |', '| Action execution overhead | the first release restarts | a journal doubles the load |', '| short |', '| P1, P2 & P3 | N/A — reason | `a \\| b` | more |'] as const;
const complexityBody: Arbitrary<string> = oneof(
  constantFrom('', 'No violations.', 'No violations, see above.', '> **Fill ONLY if Constitution Check has violations that must be justified**'),
  few(constantFrom(...ROWS)).map((rows) => `| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n${rows.join('\n')}`),
);

const PROSE = ['An action that fails is tried again.', 'Which rows? [NEEDS CLARIFICATION: all of them?]', 'All NEEDS CLARIFICATION are resolved.', '[Extract from feature spec: primary requirement]', 'Option 2 (Web application) is not taken.', '- [ ] A task\n- [x] Another', '```\n## Constitution Check\n```', '<!-- plan-lint-disable-next-line needs-clarification -- asked -->\nNEEDS CLARIFICATION: when?', 'Storage: NEEDS CLARIFICATION', ''] as const;
const prose = array(constantFrom(...PROSE), { maxLength: 3 }).map(joinWith('\n\n'));

const HEAD = '# Implementation Plan: Sync\n\n**Branch**: `001-sync` | **Date**: 2026-02-10 | **Spec**: [spec.md](./spec.md)\n\n';
const HEADS = [HEAD, HEAD, HEAD.replace('Sync', '[FEATURE]').replace('2026-02-10', '[DATE]').replace('[spec.md](./spec.md)', '[link]'), '# 実装計画: 同期\n\n', '', `---\ntitle: Sync\n---\n\n${HEAD}`] as const;
const RECHECKS = ['## Post-Design Constitution Check', '## Constitution Check (re-check after Phase 1)', '## Constitution Check'] as const;

function sectionsIn(language: Language): Arbitrary<GrownSection[]> {
  const [summary, context, check, structure, complexity] = language.sections;
  const section = (heading: string, body: Arbitrary<string>, isCheck = false): Arbitrary<GrownSection> => tuple(constantFrom('', '1. '), body).map(([number, text]) => ({ heading: `## ${number}${heading}`, body: text, check: isCheck }));
  const again = tuple(constantFrom(...RECHECKS), checkBody(language)).map(([heading, body]) => ({ heading, body, check: true }));
  const all = tuple(section(summary, prose), section(context, contextBody(language)), section(check, checkBody(language), true), section(structure, structureBody(language)), section('Notes', prose), section(complexity, complexityBody), again);
  return tuple(all, record({ again: boolean(), left: constantFrom(-1, -1, -1, 0, 1, 2, 3, 5) })).map(([sections, chosen]) => sections.filter((_, index) => index !== chosen.left && (index < sections.length - 1 || chosen.again)));
}

/** Plans in all forms and languages; most have every section, many have a re-check. */
export const grownPlans: Arbitrary<GrownPlan> = constantFrom(...LANGUAGES, ...LANGUAGES.slice(0, 1), ...LANGUAGES.slice(0, 1)).chain((language) => record({ head: constantFrom(...HEADS), sections: sectionsIn(language) }));
