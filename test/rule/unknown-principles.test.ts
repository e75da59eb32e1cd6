import { describe, expect, it } from '@jest/globals';
import { lint } from '../../src/index.js';

const CONSTITUTION = '# Harbor Constitution\n\n## Core Principles\n\n### I. Small Modules\n\nOne thing each.\n\n### II. Recorded Decisions and Their Reasons\n\nWith reasons.\n';

function hintFor(name: string): string | undefined {
  const check = `- **I. Small Modules**: PASS\n- **II. Recorded Decisions and Their Reasons**: PASS\n- **${name}**: PASS`;
  const { findings } = lint(`# Implementation Plan: Berths\n\n## Constitution Check\n\n${check}\n`, { constitution: { path: 'constitution.md', text: CONSTITUTION } });
  return findings.find(({ messageId }) => messageId === 'unknown-principle')?.hint;
}

describe('the hint for an unknown principle', () => {
  it('names the principle of the nearest spelling', () => {
    expect(hintFor('III. Smal Modles')).toBe('Name the principle as the constitution does; `Small Modules` comes nearest.');
  });

  it('names none where none is like it', () => {
    expect(hintFor('III. Kittens')).toBe('Name the principle as the constitution does.');
  });
});
