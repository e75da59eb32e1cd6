import type { Finding } from '../engine/findings/finding.js';
import { clean } from '../engine/findings/message.js';
import type { FailedFile, FileResult, RunResult } from '../engine/result.js';
import { fromRoot } from './from-root.js';
import { toJson } from '../engine/json-text.js';
import { isFailed, isLive } from '../engine/tally.js';

/** An issue of a GitLab Code Quality report. */
interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'minor' | 'major' | 'blocker';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

/** The live findings as a GitLab Code Quality report. */
export function reportGitlab(result: RunResult): string {
  const issues = result.files.flatMap((file) => issuesOf(file, fromRoot(file.path, result)));
  return toJson(withUniqueFingerprints(issues));
}

function issuesOf(file: FileResult, path: string): readonly Issue[] {
  return isFailed(file) ? [failureIssue(file, path)] : file.findings.filter(isLive).map((finding) => issueOf(finding, path));
}

function issueOf({ rule, messageId, message, hint, fingerprint, severity, at }: Finding, path: string): Issue {
  return {
    description: clean(`${message}. ${hint}`),
    check_name: `${rule}/${messageId}`,
    fingerprint,
    severity: severity === 'error' ? 'major' : 'minor',
    location: { path, lines: { begin: at.start.line, end: at.end.line } },
  };
}

function failureIssue({ error }: FailedFile, path: string): Issue {
  return {
    description: clean(error.message),
    check_name: error.kind,
    fingerprint: `${error.kind}:${path}`,
    severity: 'blocker',
    location: { path, lines: { begin: 1, end: 1 } },
  };
}

/** Makes fingerprints unique, because GitLab drops issues with equal ones and one plan may be linted under two paths. */
function withUniqueFingerprints(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Map<string, number>();
  return issues.map((issue) => {
    const times = (seen.get(issue.fingerprint) ?? 0) + 1;
    seen.set(issue.fingerprint, times);
    return times === 1 ? issue : { ...issue, fingerprint: `${issue.fingerprint}-${String(times)}` };
  });
}
