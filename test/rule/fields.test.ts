import { describe, expect, it, test } from '@jest/globals';
import { registry } from '../../rules/index.js';
import { lint } from '../../src/engine/lint.js';
import { parsePlan } from '../../src/plan/parse/parse-plan.js';

const { constitution, principleRules } = registry.builtIn;
const FIELD_CHECKS = /\/(?!gate-|principle-missing)/;

/** A plan with these fields, in which every gate of the seven principles passes. */
function planWith(fields: readonly (readonly [label: string, value: string])[], tick = 'x'): string {
  const gates = principleRules.flatMap(({ principle }) => (principle === undefined ? [] : [`**${principle.ordinal ?? ''}. ${principle.name}**`, ...principle.gates.map((gate) => `- [${tick}] ${gate}`), '']));
  return ['# Implementation Plan: Retries', '', '## Technical Context', '', ...fields.map(([label, value]) => `**${label}**: ${value}  `), '', '## Constitution Check', '', ...gates].join('\n');
}

/** The findings of the seven principle rules about fields. */
function found(source: string): readonly string[] {
  const { findings } = lint(parsePlan(source, { path: 'plan.md' }), { rules: principleRules, constitution, severities: {} });
  return findings.map(({ severity, rule, messageId }) => `${severity} ${rule}/${messageId}`).filter((line) => FIELD_CHECKS.test(line));
}

describe('a field', () => {
  test.each<readonly [label: string, value: string, finding: string]>([
    ['Language/Version', 'Rust', 'error type-safety-first/language-unversioned'],
    ['Language/Version', 'Rust (latest stable)', 'error type-safety-first/language-unversioned'],
    ['Language/Version', 'Rust, UTF-8 only, x86_64', 'error type-safety-first/language-unversioned'],
    ['Language/Version', 'Rust on port 8080', 'error type-safety-first/language-unversioned'],
    ['Language/Version', 'TypeScript in 3 packages', 'error type-safety-first/language-unversioned'],
    ['Performance Goals', '3 goals to be fast', 'error performance-and-scalability/goal-unquantified'],
    ['Testing', 'manual QA in CI', 'error test-driven-development/test-tool-missing'],
    ['Storage', 'PostgreSQL 16; credentials in plaintext', 'error secure-by-default-credentials/storage-insecure'],
    ['Storage', 'SQLite, passwords as MD5 hashes', 'error secure-by-default-credentials/storage-insecure'],
    ['Storage', 'SQLite; API tokens base64-encoded', 'error secure-by-default-credentials/storage-insecure'],
    ['Storage', 'SQLite with DES encryption', 'error secure-by-default-credentials/storage-insecure'],
    ['Constraints', 'secrets encrypted by AES-256 in ECB mode, < 64 MB', 'error secure-by-default-credentials/storage-insecure'],
    ['Storage', 'PostgreSQL 16 (users, sessions, tokens)', 'warning secure-by-default-credentials/secret-storage-unprotected'],
    ['Primary Dependencies', 'tokio 1.40, serde; println! for logging', 'warning observable-and-debuggable/logging-unstructured'],
    ['Constraints', 'console.log until launch, < 64 MB', 'warning observable-and-debuggable/logging-unstructured'],
    ['Performance Goals', 'fast and responsive under load', 'error performance-and-scalability/goal-unquantified'],
    ['Performance Goals', 'Stay within operational budget; low tail-latency', 'error performance-and-scalability/goal-unquantified'],
    ['Performance Goals', 'Zero runtime overhead, no allocations', 'error performance-and-scalability/goal-unquantified'],
    ['Performance Goals', 'No regression.', 'error performance-and-scalability/goal-unquantified'],
    ['Performance Goals', 'N/A', 'error performance-and-scalability/goal-unquantified'],
    ['Performance Goals', 'good p99 latency in phase 2', 'error performance-and-scalability/goal-unquantified'],
    ['Primary Dependencies', 'async-std 1.12, serde', 'warning performance-and-scalability/runtime-contradicted'],
    ['Testing', 'Manual validation of code examples, link checking', 'error test-driven-development/test-tool-missing'],
    ['Testing', 'None', 'error test-driven-development/test-tool-missing'],
    ['Testing', 'Unit tests come later, no automated tests yet', 'error test-driven-development/test-tool-missing'],
    ['Project Type', 'single/web/mobile', 'error composable-architecture/structure-unstated'],
    ['Constraints', 'breaking change to the action trait, < 64 MB', 'warning documentation-first/docs-untracked'],
    ['Storage', 'credentials stay in the vault, where they are kept base64', 'error secure-by-default-credentials/storage-insecure'],
  ])('is reported. %s: %s', (label, value, finding) => {
    expect(found(planWith([[label, value]]))).toEqual([finding]);
  });

  test.each<readonly [label: string, value: string]>([
    ['Language/Version', 'Rust 2024 Edition'],
    ['Language/Version', 'Rust 1.80 on port 8080'],
    ['Performance Goals', '3 goals: 200 ms p95, 10 MB, 60 fps'],
    ['Performance Goals', '3 workflows in parallel'],
    ['Testing', 'manual QA, and GitHub Actions runs the suite'],
    ['Testing', 'manual exploration; cargo test in CI'],
    ['Storage', 'none, tokens per second are counted'],
    ['Storage', 'none; tokens/s in the log'],
    ['Language/Version', 'Rust (MSRV: 1.92, targeting 1.93 compatibility)'],
    ['Language/Version', 'Markdown with Rust 1.75+ examples'],
    ['Language/Version', 'N/A — documentation only'],
    ['Language/Version', 'C++20'],
    ['Storage', 'PostgreSQL 16; secrets never in plaintext, AES-256-GCM'],
    ['Constraints', 'no MD5 or SHA-1 for passwords'],
    ['Storage', 'Plain-text Markdown files'],
    ['Storage', 'SQLite, images as base64; tokens sealed in the vault'],
    ['Storage', 'Blobs under their SHA-256, keys encrypted'],
    ['Storage', 'PostgreSQL 16; secrets in HashiCorp Vault'],
    ['Storage', 'PostgreSQL 16, no credentials or tokens'],
    ['Storage', 'Markdown under `docs/credential/` and `crates/nebula-credential`'],
    ['Storage', 'CSS files of design tokens'],
    ['Primary Dependencies', 'tokio 1.40, tracing instead of println!'],
    ['Primary Dependencies', 'tokio 1.40, tracing; println! for CLI output'],
    ['Performance Goals', '< 10ns per value'],
    ['Performance Goals', '100k ops/sec'],
    ['Performance Goals', 'smooth 60 fps'],
    ['Performance Goals', '100-200ms for a rotation'],
    ['Performance Goals', 'Quick Start in <10 minutes'],
    ['Performance Goals', '99.9 % of runs'],
    ['Performance Goals', '起動完了まで30秒以内'],
    ['Performance Goals', 'holds 50 concurrent workflows'],
    ['Performance Goals', 'N/A (documentation)'],
    ['Performance Goals', 'No performance regression from restructuring'],
    ['Performance Goals', 'Zero performance regression compared to the serde_json baseline'],
    ['Performance Goals', 'No performance impact - pure code organization refactoring'],
    ['Performance Goals', 'Keep the existing latency budgets'],
    ['Primary Dependencies', 'tokio 1.40 (replaces async-std), smol_str'],
    ['Testing', 'cargo test, manual checks of the timer'],
    ['Testing', 'property tests of every delay'],
    ['Project Type', 'web (not single/web/mobile in one)'],
    ['Constraints', 'breaking change to the action trait; migration guide in CHANGELOG.md'],
    ['Constraints', 'no breaking changes, < 64 MB'],
    ['Storage', 'credentials in Vault, base64 thumbnails in S3'],
    ['Storage', 'PostgreSQL 16 (LLM tokens counted per run)'],
    ['Testing', 'N/A — documentation only'],
    ['Constraints', 'breaking changes require a new major version'],
    ['Primary Dependencies', 'tokio 1.40, smol_str'],
  ])('is fine. %s: %s', (label, value) => {
    expect(found(planWith([[label, value]]))).toEqual([]);
  });

  it('is checked together with the others', () => {
    expect(found(planWith([['Storage', 'PostgreSQL 16, incl. credentials'], ['Constraints', 'everything at rest encrypted']]))).toEqual([]);
    expect(found(planWith([['Constraints', 'breaking change to the trait'], ['Scale/Scope', '3 crates; users migrate by the guide']]))).toEqual([]);
  });

  it('that contradicts a gate is reported only where that gate is ticked', () => {
    const fields = [['Primary Dependencies', 'smol, println! for logging'], ['Constraints', 'one breaking change']] as const;
    expect(found(planWith(fields))).toHaveLength(3);
    expect(found(planWith(fields, ' '))).toEqual([]);
  });

  test.each(['Language/Version', 'Performance Goals', 'Testing', 'Storage', 'Project Type'])('%s is not checked while it is open', (label) => {
    for (const value of ['', 'NEEDS CLARIFICATION', '[e.g., something or NEEDS CLARIFICATION]', '[if applicable, e.g., plaintext passwords]', 'TBD']) expect(found(planWith([[label, value]]))).toEqual([]);
  });

  it('is checked in each of two stacks', () => {
    expect(found(planWith([['Language/Version', 'Rust 1.80'], ['Language/Version', 'TypeScript']]))).toEqual(['error type-safety-first/language-unversioned']);
  });
});
