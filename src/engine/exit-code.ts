import { BASELINE_RULE } from './baseline.js';
import { allFindings, isFailed, isLive, tally } from './tally.js';
import type { LintRun, RunResult } from './result.js';

/** The exit codes of the command. */
export const EXIT = { clean: 0, findings: 1, usageError: 2, bug: 3 } as const;

/** Completes a run with totals, the highest exit code of its files, and the reasons for it. */
export function completeRun(run: LintRun, maxWarnings = Infinity): RunResult {
  const summary = tally(run);
  const failures = run.files.filter(isFailed).map(({ error }) => (error.kind === 'crash' ? EXIT.bug : EXIT.usageError));
  const found = summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
  return { ...run, summary, exitCode: highestOf([found, ...failures]), causes: causesOf(run, summary.warnings, maxWarnings) };
}

function highestOf(codes: readonly RunResult['exitCode'][]): RunResult['exitCode'] {
  return codes.reduce((highest, code) => (code > highest ? code : highest), EXIT.clean);
}

/** The reasons besides errors in plans why the run fails. */
function causesOf(run: LintRun, warnings: number, maxWarnings: number): readonly string[] {
  const stale = allFindings(run).filter((finding) => finding.rule === BASELINE_RULE && isLive(finding)).length;
  return [
    ...(warnings > maxWarnings ? [`too many warnings: ${warnings}, at most ${maxWarnings}`] : []),
    ...(stale > 0 ? [`stale baseline entries: ${stale}`] : []),
  ];
}
