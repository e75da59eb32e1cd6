import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from '@jest/globals';
import { lintFiles } from '../support/cases/lint-all.js';

const good = readFileSync(new URL('../../../fixtures/cli/good/specs/001-retry-policy/plan.md', import.meta.url), 'utf8');

/** The good plan with one text replaced. */
function edited(search: string, replacement: string): string {
  if (good.split(search).length !== 2) throw new Error(`The good plan does not have exactly one \`${search}\``);
  return good.replace(search, () => replacement);
}

function found(text: string): readonly string[] {
  return lintFiles(text).map(({ at, severity, rule, messageId, waiver }) => `${at.start.line} ${waiver === undefined ? severity : 'waived'} ${rule}/${messageId}`);
}

const RESUMABLE = '- [x] Workflow state persistable and resumable';
const CONTRACTS = '- [x] Contract tests for all action trait implementations';
const OVERHEAD = '- [x] Action execution overhead <1ms (p99)';
const UNWRAP = '- [x] No `unwrap()` or `expect()` in production code paths';
const LAST_GATE = '- [x] CHANGELOG.md with migration guides for breaking changes\n';
const FILL_ONLY = '> **Fill ONLY if Constitution Check has violations that must be justified**\n';
const DECISION = '**Structure Decision**: The policy is a crate of its own in `crates/retry/`; `crates/engine/` schedules the attempts and `crates/journal/` keeps them.\n';
const PERFORMANCE = 'performance-and-scalability';
const TESTS = 'test-driven-development';
const TABLE = `${FILL_ONLY}\n| Violation | Why Needed | Simpler Alternative Rejected Because |\n|---|---|---|\n`;

/** An edit with its expected findings. */
type Mutation = readonly [search: string, replacement: string, ...expected: string[]];

describe('the good plan', () => {
  it('has no finding', () => {
    expect(found(good)).toEqual([]);
  });

  test.each<Mutation>([
    // Title and sections
    ['Retry policy for failed actions', '[FEATURE]', '1 error template-placeholder/placeholder'],
    ['2026-02-10', '[DATE]', '3 error template-placeholder/placeholder'],
    ['[spec.md](./spec.md)', '[link]', '3 error template-placeholder/placeholder'],
    ['## Summary\n', '## Purpose\n', '8 warning required-section/renamed'],
    ['## Summary\n', '## Summary\n\n## Notes\n', '8 error required-section/empty'],
    ['An action that fails', '<!-- ACTION REQUIRED: say what it does -->\n\nAn action that fails', '10 warning template-placeholder/instruction'],
    ['The policy belongs', 'NEEDS CLARIFICATION: who decides? The policy belongs', '11 error needs-clarification/marker'],
    // Fields
    ['Rust 1.80 (2021 edition)', 'Rust', '15 error type-safety-first/language-unversioned'],
    ['Rust 1.80 (2021 edition)', 'latest stable Rust', '15 error type-safety-first/language-unversioned'],
    ['tokio 1.38, serde 1.0', 'async-std 1.12, serde 1.0', '16 warning performance-and-scalability/runtime-contradicted'],
    ['tracing 0.1, opentelemetry 0.24', 'println! for logs', '16 warning observable-and-debuggable/logging-unstructured'],
    ['opentelemetry 0.24', 'opentelemetry or similar', '16 warning technical-context/field-undecided'],
    ['PostgreSQL 16; credentials stay in the vault, encrypted with AES-256-GCM', 'PostgreSQL 16; credentials in a table', '17 warning secure-by-default-credentials/secret-storage-unprotected'],
    ['encrypted with AES-256-GCM', 'where they are kept base64', '17 error secure-by-default-credentials/storage-insecure'],
    ['PostgreSQL 16; credentials stay in the vault, encrypted with AES-256-GCM', '', '17 error technical-context/field-empty'],
    ['cargo test, proptest, testcontainers for the journal', 'manual, automated later', '18 error test-driven-development/test-tool-missing'],
    ['cargo test, proptest, testcontainers for the journal', 'NEEDS CLARIFICATION', '18 error needs-clarification/marker'],
    ['cargo test, proptest, testcontainers for the journal', '[e.g., pytest, XCTest, cargo test or NEEDS CLARIFICATION]', '18 error needs-clarification/marker'],
    ['**Testing**: cargo test, proptest, testcontainers for the journal\n', '', '13 error technical-context/field-missing'],
    ['Linux server, x86_64 and aarch64', 'TBD', '19 warning technical-context/field-undecided'],
    ['Linux server, x86_64 and aarch64', '?', '19 warning technical-context/field-undecided'],
    ['single project with 3 crates', 'single/web/mobile', '20 error composable-architecture/structure-unstated'],
    ['single project with 3 crates', '[single/web/mobile - determines source structure]', '20 error template-placeholder/placeholder'],
    ['< 1 ms added per attempt (p99), 5,000 retries/s on one node', 'fast, with little overhead', '21 error performance-and-scalability/goal-unquantified'],
    ['at most 64 MB for 100,000 waiting attempts;', 'one breaking change to the action trait;', '22 warning documentation-first/docs-untracked'],
    ['never logs secrets in plaintext', 'keeps secrets in plaintext', '22 error secure-by-default-credentials/storage-insecure'],
    // Boxes
    [RESUMABLE, '- [ ] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [ ] Workflow state persistable and resumable ✅', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [ ] Workflow state persistable and resumable — PASS', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [ ] Workflow state persistable and resumable — N/A', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [~] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [✓] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [ x] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [\u00A0] Workflow state persistable and resumable', `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, `${RESUMABLE} — PENDING`, `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, `${RESUMABLE} — DEFERRED`, `56 warning ${PERFORMANCE}/gate-partial`],
    [RESUMABLE, `${RESUMABLE} — ❌`, `56 error ${PERFORMANCE}/gate-failed`],
    [RESUMABLE, `${RESUMABLE}: conditional on the journal`, `56 warning ${PERFORMANCE}/gate-partial`],
    [RESUMABLE, `${RESUMABLE}: N/A`, `56 warning ${PERFORMANCE}/gate-na-unexplained`],
    [RESUMABLE, `${RESUMABLE}\n  - [ ] Journal format decided`, `56 error ${PERFORMANCE}/gate-open`],
    [RESUMABLE, '- [x] **Workflow state persistable and resumable**: resuming is deferred', `56 warning ${PERFORMANCE}/gate-deviates`],
    [RESUMABLE, '- [x] Workflow state stored and resumable', `56 warning ${PERFORMANCE}/gate-reworded`],
    [`${RESUMABLE}\n`, '', `51 error ${PERFORMANCE}/gate-missing`],
    [`${RESUMABLE}\n`, `${RESUMABLE}\n- [ ] Workflow state persistable and resumable\n`, `57 error ${PERFORMANCE}/gate-open`],
    [OVERHEAD, '- [x] Action execution overhead <10ms (p99)', `52 error ${PERFORMANCE}/gate-reworded`],
    [OVERHEAD, '- [x] Action execution overhead <1s (p99)', `52 error ${PERFORMANCE}/gate-reworded`],
    [UNWRAP, '- [x] Minimise `unwrap()` or `expect()` in production code paths', '35 error type-safety-first/gate-reworded'],
    ['(AES-256-GCM minimum)', '(AES)', '38 error secure-by-default-credentials/gate-reworded'],
    ['Contract tests for all action', 'Contract tests for most action', `60 error ${TESTS}/gate-reworded`],
    [CONTRACTS, `${CONTRACTS}: N/A`, `60 error ${TESTS}/gate-na-unexplained`],
    [CONTRACTS, `${CONTRACTS} — DEFERRED`, `60 error ${TESTS}/gate-partial`],
    // The check as a whole
    [LAST_GATE, `${LAST_GATE}\n**IX. Small Releases**\n- [x] One flag\n`, '79 warning constitution-check/unknown-principle'],
    [LAST_GATE, `${LAST_GATE}\n## Post-Design Constitution Check\n\n**I. Type Safety First**: PASS\n\n**II. Secure-by-Default Credentials**: PASS\n`, '78 warning constitution-check/recheck-partial'],
    // Structure and complexity
    [DECISION, '', '78 error structure-decision/missing'],
    ['own in `crates/retry/`', 'own in `crates/retries/`', '104 warning structure-decision/unknown-directory'],
    ['crates/\n├── retry/', '# Option 1: Single project (DEFAULT)\ncrates/\n├── retry/', '94 error option-label/label'],
    ['specs/001-retry-policy/\n', 'specs/[###-feature]/\n', '83 error template-placeholder/placeholder'],
    [FILL_ONLY, `${TABLE}| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |\n`, '112 error complexity-tracking/placeholder-row'],
    [FILL_ONLY, `${TABLE}| A second queue | needed | One queue loses the order |\n`, '112 warning complexity-tracking/incomplete-row'],
    [FILL_ONLY, `${TABLE}| A second queue | Order must hold | One queue loses it |\n\nNo violations.\n`, '114 warning complexity-tracking/contradicted'],
    [FILL_ONLY, '| Decision | Reason |\n|---|---|\n| A second queue | Order must hold |\n', '108 warning complexity-tracking/columns'],
  ])('%j → %j', (search, replacement, ...expected) => {
    expect(found(edited(search, replacement))).toEqual(expected);
  });

  test.each<Mutation>([
    ['## Summary', '## 1. Summary'],
    ['## Constitution Check', '## 3. Constitution Check'],
    ['## Constitution Check', '## Constitution Check ✅ PASS'],
    ['An action that fails', 'All NEEDS CLARIFICATION resolved. An action that fails'],
    ['An action that fails', 'An [existing] action that [[Fails]]'],
    ['An action that fails', 'Option 2 (Web application) is not taken. An action that fails'],
    ['Rust 1.80 (2021 edition)', 'Rust, 2024 edition'],
    ['**Testing**:', '**Testing** :'],
    ['**Testing**:', '**Testing：**'],
    ['tokio 1.38,', 'tokio 1.38 (never async-std),'],
    ['tracing 0.1,', 'tracing 0.1 instead of println!,'],
    ['encrypted with AES-256-GCM', 'never base64, encrypted with AES-256-GCM'],
    ['cargo test, proptest,', 'cargo test, manual check of the dashboard,'],
    ['Linux server, x86_64 and aarch64', 'N/A — a library'],
    ['< 1 ms added per attempt (p99), 5,000 retries/s on one node', 'no regression from release 0.9'],
    ['< 1 ms added per attempt (p99), 5,000 retries/s on one node', 'N/A — nothing runs'],
    ['at most 64 MB for 100,000 waiting attempts;', 'no breaking changes;'],
    ['at most 64 MB for 100,000 waiting attempts;', 'one breaking change, with a migration guide;'],
    [RESUMABLE, '- [X] Workflow state persistable and resumable'],
    [RESUMABLE, '- **[X]** Workflow state persistable and resumable'],
    [RESUMABLE, '* [x] Workflow state persistable and resumable'],
    [RESUMABLE, `${RESUMABLE} — ✅ PASS`],
    [RESUMABLE, `${RESUMABLE} (snapshots are N/A)`],
    [RESUMABLE, `${RESUMABLE}: N/A, nothing is kept`],
    [RESUMABLE, `${RESUMABLE}\n  - [x] Journal format decided\n  - kept for a day`],
    [RESUMABLE, '- [x] **Workflow state persistable and resumable**: nothing is deferred'],
    [RESUMABLE, '- [x] The workflow states persistable and resumable'],
    [OVERHEAD, '- [x] Action execution overhead < 1 ms (p99): 0.4 ms measured'],
    [CONTRACTS, `${CONTRACTS}: PASS (with note)`],
    [LAST_GATE, `${LAST_GATE}- [x] One flag, off by default\n`],
    [LAST_GATE, `${LAST_GATE}\n**Gate Result**: ✅ PASS\n`],
    [LAST_GATE, `${LAST_GATE}\n## Post-Design Constitution Check\n\nAll gates still pass.\n`],
    [LAST_GATE, `${LAST_GATE}\n## Progress\n\n- [ ] Tasks\n`],
    ['own in `crates/retry/`', 'own in `crates/retry/src/`'],
    ['schedule.rs    # [NEW]', 'schedule.rs    # [dependencies]'],
    [FILL_ONLY, 'No violations.\n'],
    [FILL_ONLY, `${TABLE}| None | — | — |\n`],
    [FILL_ONLY, `${TABLE}| A second queue | Order must hold | One queue loses it |\n`],
  ])('stays clean: %j → %j', (search, replacement) => {
    expect(found(edited(search, replacement))).toEqual([]);
  });
});

describe('a gate that does not pass', () => {
  const open = edited(RESUMABLE, '- [ ] Workflow state persistable and resumable');
  const gate = (standing: string): string => `56 ${standing} ${PERFORMANCE}/gate-open`;

  test.each([
    ['is excused by its ordinal', `${TABLE}| Principle IV: state in memory | The first release restarts | A journal doubles the load |\n`, [gate('waived')]],
    ['is excused by its name', `${TABLE}| Performance & Scalability | The first release restarts | A journal doubles the load |\n`, [gate('waived')]],
    ['is excused by half of the words', `${TABLE}| Workflow state not resumable | The first release restarts | A journal doubles the load |\n`, [gate('waived')]],
    ['is not excused by one word', `${TABLE}| Workflow editor in Rust | The first release restarts | A journal doubles the load |\n`, [gate('error')]],
    ['is not excused by an incomplete row', `${TABLE}| Principle IV: state in memory | needed | A journal doubles the load |\n`, [gate('error'), '112 error complexity-tracking/incomplete-row']],
    ['contradicts a sentence', 'No violations.\n', [gate('error'), '108 warning complexity-tracking/contradicted']],
  ])('%s', (_, tracking, expected) => {
    expect(found(open.replace(FILL_ONLY, tracking))).toEqual(expected);
  });

  it('contradicts a summary', () => {
    expect(found(open.replace(LAST_GATE, `${LAST_GATE}\n**Gate Result**: ✅ PASS\n`))).toEqual([gate('error'), '78 error constitution-check/summary-contradicted']);
  });

  it('of a NON-NEGOTIABLE principle cannot be excused', () => {
    const untested = edited(CONTRACTS, CONTRACTS.replace('[x]', '[ ]')).replace(FILL_ONLY, `${TABLE}| Principle V: no contract tests | The trait is frozen | Tests delay it |\n`);
    expect(found(untested)).toEqual([`60 error ${TESTS}/gate-open`, `112 error ${TESTS}/waiver-refused`]);
  });
});
