import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../src/plan/model.js';
import { affirms, hasQuantity, isDecided, isReasonedNotApplicable } from '../../src/rule/reading.js';
import { line } from '../support/cases/fact-builders.js';

describe('an amount', () => {
  test.each([
    '< 10ns per value', '<10ms p95', '100-200ms', '1000 req/s', '100k ops/sec', '10 req/sec', '60 fps', '60fps', '99.9 %', '<5 minutes', 'p95 < 200ms', 'sub-100ms',
    '1,000 users', '10k+ records', '3 workflows at once', '16 bytes', '5x faster', '起動完了まで30秒以内', '1.5초 이하', '10 並發使用者', '１００ミリ秒', '<1с на запрос', 'O(1) lookup',
    'under one second', 'sub-second menus', 'within one animation frame', 'one read per workflow', 'linear in the number of actions', 'score of 95+',
  ])('is in: %s', (text) => {
    expect(hasQuantity(text)).toBe(true);
  });

  test.each([
    'fast', 'Zero runtime overhead, no allocations', 'within operational budget; low tail-latency', 'good p99 latency', 'Phase 2 targets', 'HTTP/2 streams', 'Rust 2024 speed', 'see SC-006 below',
    'v2 API stays quick', 'issue #12 is closed', 'Low latency', 'x86_64 performance', '', 'N/A', '2024',
  ])('is not in: %s', (text) => {
    expect(hasQuantity(text)).toBe(false);
  });
});

describe('an affirmed word', () => {
  const words = /\bmd5\b|\bconsole\.log\b/gi;

  test.each([
    ['passwords as MD5', 'MD5'],
    ['no cache. Passwords as md5', 'md5'],
    ['no SHA-1; md5 for passwords', 'md5'],
    ['console.log until launch', 'console.log'],
  ])('%s', (text, found) => {
    expect(affirms(text, words)).toBe(found);
  });

  test.each([
    'never MD5', 'no SHA-1, MD5 or DES', 'argon2 instead of MD5', 'tracing replaces console.log', 'without MD5', "we don't use md5", 'MD5 is forbidden', 'md5 was replaced by argon2', 'MD5 not allowed', '不使用 MD5', 'MD5 禁止', 'sha256',
  ])('is not in: %s', (text) => {
    expect(affirms(text, words)).toBeUndefined();
  });

  test('is found in linear time', () => {
    const from = performance.now();
    affirms('no md5 '.repeat(20_000), words);
    hasQuantity('1'.repeat(200_000));
    hasQuantity('1,'.repeat(100_000));
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});

describe('N/A with a reason', () => {
  test.each(['N/A — documentation only', 'N/A (no runtime)', 'n/a: pure refactoring', 'Not applicable, nothing runs', '不适用（仅文档）', '해당 없음 (문서)', '該当なし：文書のみ'])('%s', (text) => {
    expect(isReasonedNotApplicable(text)).toBe(true);
  });

  test.each(['N/A', 'N/A.', 'n/a —', 'Nonempty', 'fast', ''])('not: %s', (text) => {
    expect(isReasonedNotApplicable(text)).toBe(false);
  });
});

describe('a field with a value to check', () => {
  const field = (value: string, undecided: readonly string[] = [], state: Field['state'] = 'filled'): Field => ({ at: line(1), label: 'Testing', value, state, undecided: undecided.map((text) => ({ at: line(1), text })) });

  test.each([
    ['a value', field('cargo test'), true],
    ['a short value', field('Go'), true],
    ['a value with a way out', field('cargo test or similar', ['or similar']), true],
    ['TBD', field('TBD.', ['TBD']), false],
    ['template text', field('[e.g., pytest]', [], 'placeholder'), false],
    ['an open question', field('NEEDS CLARIFICATION', [], 'marker'), false],
    ['nothing', field('', [], 'empty'), false],
    ['no field', undefined, false],
  ])('%s', (_, candidate, decided) => {
    expect(isDecided(candidate)).toBe(decided);
  });
});
