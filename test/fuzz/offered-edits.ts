import { deepStrictEqual, ok } from 'node:assert';
import type { LintedFile } from '../../src/engine/result.js';
import { applyFixes } from '../../src/fix/apply-fixes.js';

/** The gates that the text does not say to pass, by principle and words; a principle without any is one. What a row of the author's own excuses counts. */
function unmetIn({ principles }: LintedFile): readonly string[] {
  return principles.flatMap(({ rule, verdict, gates }) => (verdict === 'missing' ? [`${rule}: all`] : gates.flatMap((gate) => (gate.deciding && UNMET.has(gate.verdict) ? [`${rule}: ${gate.text}`] : []))));
}

const UNMET: ReadonlySet<string> = new Set(['open', 'fail', 'waived']);

/** How many gates the text says to pass. */
function passedIn({ principles }: LintedFile): number {
  return principles.flatMap(({ gates }) => gates).filter(({ verdict }) => verdict === 'pass').length;
}

/** Whether the plan is reported to have no Constitution Check, or none of the sections of a plan. */
function lacksCheck({ findings }: LintedFile): boolean {
  return findings.some(({ severity, rule, messageId, message }) => rule === 'required-section' && (messageId === 'not-a-plan' || (severity === 'error' && message.includes('Constitution Check'))));
}

/**
 * What is left of it must be as bad as before: a principle that was left out may now be open.
 * Sections with unknown names are guessed, and only in a text that is not English: gates in English may end the guess, and what is then not found is reported.
 */
function silencedBy(before: LintedFile, after: LintedFile): readonly string[] {
  if (lacksCheck(after) && !lacksCheck(before)) return [];
  const left = new Set(unmetIn(after));
  const principles = new Set([...left].map((unmet) => unmet.replace(/: .*/, ': all')));
  return unmetIn(before).filter((unmet) => !left.has(unmet) && !principles.has(unmet));
}

/** Errors that say a gate is not met, not there or not read. */
function errorsAboutGates(file: LintedFile): number {
  const errors = file.findings.filter(({ severity, messageId, waiver, suppression }) => severity === 'error' && !waiver && !suppression && ABOUT_GATES.test(messageId));
  return errors.length + (lacksCheck(file) ? 1 : 0);
}

const ABOUT_GATES = /^(?:gate-|principle-missing|waiver-refused|no-gates)/;

/** Throws if a fix or a suggestion removes an error about a gate without meeting it. `chosen` picks the edits to try. */
export function assertGatesStayUnmet(source: string, lint: (source: string) => LintedFile, chosen: <Value>(all: readonly Value[]) => readonly Value[]): void {
  const before = lint(source);
  for (const offered of chosen(before.findings.flatMap(({ fix, suggest = [] }) => [...(fix ? [fix] : []), ...suggest]))) {
    const after = lint(applyFixes(source, [offered]));
    deepStrictEqual({ title: offered.title, silenced: silencedBy(before, after) }, { title: offered.title, silenced: [] });
    ok(errorsAboutGates(before) === 0 || errorsAboutGates(after) > 0, offered.title);
    ok(passedIn(after) <= passedIn(before), offered.title);
  }
}
