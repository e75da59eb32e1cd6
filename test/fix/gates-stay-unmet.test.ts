import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { registry } from '../../rules/index.js';
import type { LintedFile } from '../../src/engine/result.js';
import { applyFixes } from '../../src/fix/apply-fixes.js';
import { parseSources, lintPlan } from '../../src/project/lint/lint-plan.js';
import { ruleCases } from '../support/rule-cases.js';

type Linter = (source: string) => LintedFile;
type Case = readonly [name: string, source: string, lint: Linter];

const SETTINGS = { severities: {}, preset: 'recommended', stage: 'final', plugins: [], inlineConfig: true } as const;
const PLANS = new URL('../../../fixtures/plan/', import.meta.url);

function linterFor(sources: Parameters<typeof parseSources>[0]): Linter {
  const parsed = parseSources(sources, SETTINGS, registry);
  return (source) => lintPlan({ path: 'plan.md', repositoryPath: 'plan.md', source }, parsed, SETTINGS, registry).file;
}

const cases: readonly Case[] = [
  ...ruleCases().map(({ rule, name, plan, sources }): Case => [`${rule}/${name}`, plan, linterFor(sources)]),
  ...readdirSync(PLANS).filter((name) => name.endsWith('.md')).flatMap((name) => (['nebula', 'auto'] as const).map((choice): Case => [`${name} (${choice})`, readFileSync(new URL(name, PLANS), 'utf8'), linterFor({ choice })])),
];

/** The gates that do not pass in the text, by principle and text, and principles without gates. Gates that a row of the author excuses are included. */
function unmetIn({ principles }: LintedFile): readonly string[] {
  return principles.flatMap(({ rule, verdict, gates }) => (verdict === 'missing' ? [`${rule}: all`] : gates.flatMap((gate) => (gate.deciding && UNMET.has(gate.verdict) ? [`${rule}: ${gate.text}`] : []))));
}

const UNMET: ReadonlySet<string> = new Set(['open', 'fail', 'waived']);

/** The number of gates that pass in the text. */
function passedIn({ principles }: LintedFile): number {
  return principles.flatMap(({ gates }) => gates).filter(({ verdict }) => verdict === 'pass').length;
}

/** The findings that disappeared although they must not; a missing principle may become an open one. */
function silencedBy(before: LintedFile, after: LintedFile): readonly string[] {
  const left = new Set(unmetIn(after));
  const principles = new Set([...left].map((unmet) => unmet.replace(/: .*/, ': all')));
  return unmetIn(before).filter((unmet) => !left.has(unmet) && !principles.has(unmet));
}

/** Errors about gates that are not met, missing or unreadable. */
function errorsAboutGates({ findings }: LintedFile): number {
  return findings.filter(({ severity, messageId, rule, message, waiver, suppression }) => severity === 'error' && !waiver && !suppression
    && (/^(?:gate-|principle-missing|waiver-refused|no-gates)/.test(messageId) || (rule === 'required-section' && message.includes('Constitution Check')))).length;
}

describe('no fix and no suggestion turns an error about a gate into silence', () => {
  it.each(cases)('in %s', (_, source, lint) => {
    const before = lint(source);
    for (const { fix, suggest = [] } of before.findings) {
      for (const offered of [...(fix ? [fix] : []), ...suggest]) {
        const after = lint(applyFixes(source, [offered]));
        expect({ title: offered.title, silenced: silencedBy(before, after) }).toEqual({ title: offered.title, silenced: [] });
        if (errorsAboutGates(before) > 0) expect(errorsAboutGates(after)).toBeGreaterThan(0);
        expect(passedIn(after)).toBeLessThanOrEqual(passedIn(before));
      }
    }
  });
});
