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
    expect(hintFor('III. Smal Modles')).toBe('Name the principle as the constitution does. Did you mean `Small Modules`?');
  });

  it('names none where none is like it', () => {
    expect(hintFor('III. Kittens')).toBe('Name the principle as the constitution does.');
  });
});

describe('a check that names none of the declared principles', () => {
  function hintsFor(names: readonly string[]): readonly string[] {
    const check = names.map((name) => `- **${name}**: PASS`).join('\n');
    const { findings } = lint(`# Implementation Plan: Berths\n\n## Constitution Check\n\n${check}\n`, { constitution: { path: 'docs/constitution.md', text: CONSTITUTION } });
    return findings.filter(({ messageId }) => messageId === 'unknown-principle' || messageId === 'principle-missing').map(({ messageId, hint }) => `${messageId}: ${hint}`);
  }

  it('gets one finding, whose hint names the key of the configuration', () => {
    expect(hintsFor(['I. Kittens', 'IV. Thé vert', 'V. Морской ветер'])).toEqual(['unknown-principle: Set the key `constitution` of the configuration to the constitution that this check follows, or name the principles of `docs/constitution.md`.']);
  });

  it('gets the usual findings if it names two', () => {
    expect(hintsFor(['IV. Thé vert', 'V. Морской ветер'])).toEqual(expect.arrayContaining([expect.stringMatching(/^principle-missing: /)]));
  });

  it('gets the usual findings if it names a declared one beside', () => {
    const hints = hintsFor(['I. Small Modules', 'IV. Thé vert', 'V. Морской ветер', 'VI. Kittens']);
    expect(hints).toEqual(['principle-missing: Add it to the Constitution Check, with the way the plan meets it.', 'unknown-principle: Name the principle as the constitution does.']);
  });
});
