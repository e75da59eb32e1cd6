import type { Finding } from './findings/finding.js';
import type { FailedFile, FileResult, LintedFile, LintRun, Summary } from './result.js';

/** Whether no excuse applies to the finding. */
export function isLive({ waiver, suppression, baselined }: Finding): boolean {
  return !waiver && !suppression && !baselined;
}

export function isLinted(file: FileResult): file is LintedFile {
  return 'findings' in file;
}

export function isFailed(file: FileResult): file is FailedFile {
  return 'error' in file;
}

/** All findings of the run, including excused ones. */
export function allFindings({ files }: Pick<LintRun, 'files'>): readonly Finding[] {
  return files.filter(isLinted).flatMap(({ findings }) => findings);
}

/** Counts the findings of a run. */
export function tally(result: Pick<LintRun, 'files'>): Summary {
  const findings = allFindings(result);
  const live = findings.filter(isLive);
  return {
    files: result.files.length,
    errors: live.filter(({ severity }) => severity === 'error').length,
    warnings: live.filter(({ severity }) => severity === 'warning').length,
    waived: findings.filter(({ waiver, suppression }) => waiver && !suppression).length,
    suppressed: findings.filter(({ suppression }) => suppression).length,
    baselined: findings.filter(({ waiver, suppression, baselined }) => baselined && !waiver && !suppression).length,
  };
}
