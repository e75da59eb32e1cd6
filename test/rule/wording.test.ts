import { describe, expect, test } from '@jest/globals';
import { amountsIn, isLooser } from '../../src/rule/gates/amounts.js';
import { compareWording, type Likeness } from '../../src/rule/gates/wording.js';

const UNWRAP = 'No `unwrap()` or `expect()` in production code paths';
const OVERHEAD = 'Action execution overhead <1ms (p99)';
const AT_REST = 'Credentials stored encrypted at rest (AES-256-GCM minimum)';
const FALLIBLE = 'All fallible operations return `Result<T, E>` with domain-specific errors';
const TESTS_FIRST = 'Tests written BEFORE implementation (Red-Green-Refactor)';
const CONTRACTS = 'Contract tests for all action trait implementations';
const STRUCTS = 'All action inputs/outputs use strongly-typed Rust structs with `serde` derives';

type Comparison = readonly [likeness: Likeness, expected: string, stated: string];

describe('a stated gate beside the expected one', () => {
  test.each<Comparison>([
    ['same', UNWRAP, UNWRAP],
    ['same', UNWRAP, 'no unwrap() or expect() in production code paths.'],
    ['same', UNWRAP, 'No unwrap() or expect() in the production code path'],
    ['same', UNWRAP, 'No unwrap() or expect() in production code paths — clippy denies both'],
    ['same', UNWRAP, 'No unwrap() or expect() in production code paths (tests may)'],
    ['same', OVERHEAD, '**Action execution overhead** < 1 ms (p99): measured 0.4 ms, worst 3 ms'],
    ['same', OVERHEAD, 'Action execution overhead ≤1ms (P99)'],
    ['same', AT_REST, 'Credentials are stored encrypted at rest (AES256-GCM minimum)'],
    ['same', STRUCTS, 'All action input/output use strongly typed Rust structs with serde derives: `Attempt`, `Delay`'],
    ['same', TESTS_FIRST, 'A test is written before implementation (Red/Green/Refactor)'],
    ['same', 'Metrics & traces', 'Metrics and traces'],
    ['same', 'Queries are cached', 'The query is cached'],

    ['reworded', UNWRAP, '`unwrap()` and `expect()` forbidden in production code paths'],
    ['reworded', UNWRAP, 'Zero `unwrap()` or `expect()` in production code paths'],
    ['reworded', OVERHEAD, 'Action execution overhead <0.5ms (p99)'],
    ['reworded', OVERHEAD, 'Action execution overhead <1000µs (p99)'],
    ['reworded', AT_REST, 'Credentials stored encrypted at rest: AES-256-GCM via ring'],
    ['reworded', AT_REST, 'Credentials stored encrypted at rest (ChaCha20-Poly1305)'],
    ['reworded', TESTS_FIRST, 'Tests written before implementation (TDD)'],
    ['reworded', FALLIBLE, 'All fallible operations return `Result<T, StoreError>` with domain-specific errors'],
    ['reworded', 'Serialization explicitly excludes credential data', 'Serialization never includes credential data'],
    ['reworded', 'Test coverage ≥ 80%', 'Test coverage ≥ 90%'],

    ['weaker', UNWRAP, 'Minimise `unwrap()` and `expect()` in production code paths'],
    ['weaker', UNWRAP, '`unwrap()` or `expect()` in production code paths'],
    ['weaker', UNWRAP, 'No `unwrap()` or `expect()` in production code paths where possible'],
    ['weaker', OVERHEAD, 'Action execution overhead <10ms (p99)'],
    ['weaker', OVERHEAD, 'Action execution overhead <1s (p99)'],
    ['weaker', OVERHEAD, 'Action execution overhead >1ms (p99)'],
    ['weaker', OVERHEAD, 'Action execution overhead <1ms (p50)'],
    ['weaker', OVERHEAD, 'Action execution overhead low (p99)'],
    ['weaker', AT_REST, 'Credentials stored encrypted at rest (AES minimum)'],
    ['weaker', AT_REST, 'Credentials stored encrypted at rest (AES-128-GCM minimum)'],
    ['weaker', AT_REST, 'Credentials stored encrypted at rest'],
    ['weaker', AT_REST, 'Credentials stored obfuscated at rest (AES-256-GCM minimum)'],
    ['weaker', FALLIBLE, 'Most fallible operations return `Result<T, E>` with domain-specific errors'],
    ['weaker', FALLIBLE, 'All fallible operations should return `Result<T, E>` with domain-specific errors'],
    ['weaker', TESTS_FIRST, 'Tests written AFTER implementation (Red-Green-Refactor)'],
    ['weaker', TESTS_FIRST, 'Tests not written before implementation (Red-Green-Refactor)'],
    ['weaker', CONTRACTS, 'Contract tests for key action trait implementations'],
    ['weaker', 'CI blocks merges on test failures', 'CI warns on test failures'],
    ['weaker', 'Actions independently testable (no global state)', 'Actions independently testable (global state)'],
    ['weaker', 'Tokio multi-threaded async runtime used', 'Tokio single-threaded async runtime used'],
    ['weaker', 'Test coverage ≥ 80%', 'Test coverage ≥ 60%'],

    ['different', CONTRACTS, 'Unit tests for critical business logic'],
    ['different', OVERHEAD, 'Errors are typed'],
    ['different', CONTRACTS, ''],
    ['different', '', 'Errors are typed'],
  ])('%s: `%s` — `%s`', (likeness, expected, stated) => {
    expect(compareWording(expected, stated)).toBe(likeness);
  });

  test('is compared in linear time', () => {
    const long = 'no 9 p99 aes-256 where possible '.repeat(20_000);
    const from = performance.now();
    compareWording(UNWRAP, long);
    compareWording(long, OVERHEAD);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('amounts', () => {
  test.each([
    ['<1ms', { kind: 'time', value: 0.001, bound: 'above' }],
    ['within 2 s', { kind: 'time', value: 2, bound: 'above' }],
    ['64 MB', { kind: 'size', value: 64e6, bound: 'above' }],
    ['at least 80%', { kind: 'share', value: 80, bound: 'below' }],
    ['80 percent', { kind: 'share', value: 80, bound: undefined }],
  ])('%s', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  test.each(['AES-256-GCM', 'p99', 'v2 s', '3 crates', 'Rust 2024'])('none in %s', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  test('without a known bound are neither looser nor stricter', () => {
    expect(isLooser(amountsIn('80% coverage'), amountsIn('60% coverage'))).toBe(false);
  });
});
