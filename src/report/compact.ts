import type { Finding } from '../engine/findings/finding.js';
import { clean } from '../engine/findings/message.js';
import type { FileResult, RunResult } from '../engine/result.js';
import { escapeWorkflowCommands } from './text/escape-workflow-commands.js';
import { findingName } from './text/finding-name.js';
import { allFindings, isFailed, isLive } from '../engine/tally.js';

/** One line per live finding, `path:line:col: severity message [rule/messageId]`, as the problem matchers of editors expect. */
export function reportCompact(result: RunResult): string {
  return escapeWorkflowCommands(result.files.flatMap(linesOf).map((line) => `${line}\n`).join(''));
}

/** The report of the hook for agents: the compact lines, each followed by its hint; errors first, because agents get only the first lines. */
export function reportForAgent(result: RunResult): string {
  const findings = allFindings(result).filter(isLive).toSorted((one, other) => Number(one.severity === 'warning') - Number(other.severity === 'warning'));
  return escapeWorkflowCommands(findings.map((finding) => `${lineOf(finding)} ${clean(finding.hint)}\n`).join(''));
}

function linesOf(file: FileResult): readonly string[] {
  if (isFailed(file)) return [`${clean(file.path)}:1:1: error ${clean(file.error.message.split('\n', 1).join(''))} [${file.error.kind}]`];
  return file.findings.filter(isLive).map(lineOf);
}

/** For example `specs/1/plan.md:6:1: error Unchecked gate [simplicity/gate-open]`. */
export function lineOf(finding: Finding): string {
  const { path, at, severity, message } = finding;
  return `${clean(path)}:${String(at.start.line)}:${String(at.start.column)}: ${severity} ${clean(message)} [${findingName(finding)}]`;
}
