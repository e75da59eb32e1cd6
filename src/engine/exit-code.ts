import { isFailed, tally } from './tally.js';
import type { RunResult } from './result.js';

/** What the exit code says. */
export const EXIT = { clean: 0, findings: 1, mistake: 2, bug: 3 } as const;

/** The exit code of a run: the highest of what its files ask for. */
export function exitCode(result: Pick<RunResult, 'files'>, maxWarnings = Infinity): number {
  const { errors, warnings } = tally(result);
  const failures = result.files.filter(isFailed).map(({ error }) => (error.kind === 'crash' ? EXIT.bug : EXIT.mistake));
  return Math.max(errors > 0 || warnings > maxWarnings ? EXIT.findings : EXIT.clean, ...failures);
}
