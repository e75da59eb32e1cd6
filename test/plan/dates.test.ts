import { describe, expect, it } from '@jest/globals';
import { readDate } from '../../src/plan/words/dates/read-date.js';

describe('a date is read', () => {
  it.each([
    ['2025-09-20', '2025-09-20'],
    ['2025/9/3', '2025-09-03'],
    ['2025.09.20', '2025-09-20'],
    ['2025年9月24日', '2025-09-24'],
    ['2025년 9월 24일', '2025-09-24'],
    ['September 20, 2025', '2025-09-20'],
    ['Sept 3rd, 2025', '2025-09-03'],
    ['25 November 2025', '2025-11-25'],
    ['20 de septiembre de 2025', '2025-09-20'],
    ['3 de março de 2026', '2026-03-03'],
    ['3. März 2026', '2026-03-03'],
    ['14 août 2025', '2025-08-14'],
    ['5 мая 2026', '2026-05-05'],
    ['20/09/2025', '2025-09-20'],
    ['09/20/2025', '2025-09-20'],
    ['20.09.2025 (draft)', '2025-09-20'],
  ])('in %p', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(['', 'soon', '02/03/2025', '2025-13-40', 'Sprint 20, 2025', 'version 20.1.2025.4'])('not in %p', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});
