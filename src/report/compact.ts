import type { Finding } from '../engine/findings/finding.js';
import { clean } from '../engine/findings/message.js';
import type { FileResult, RunResult } from '../engine/result.js';
import { escapeWorkflowCommands, nameOf } from './escape-workflow-commands.js';
import { allFindings, isFailed, isLive } from '../engine/tally.js';

/** One line per finding that counts, `path:line:col: severity message [rule/messageId]`, for the problem matchers of editors. */
export function reportCompact(result: RunResult): string {
  return escapeWorkflowCommands(result.files.flatMap(linesOf).map((line) => `${line}\n`).join(''));
}

/** The same, each with the hint behind it, for a reader who mends at once. */
export function reportTerse(result: RunResult): string {
  return escapeWorkflowCommands(allFindings(result).filter(isLive).map((finding) => `${lineOf(finding)} ${clean(finding.hint)}\n`).join(''));
}

function linesOf(file: FileResult): readonly string[] {
  if (isFailed(file)) return [`${clean(file.path)}:1:1: error ${clean(file.error.message)} [${file.error.kind}]`];
  return file.findings.filter(isLive).map(lineOf);
}

function lineOf(finding: Finding): string {
  const { path, at, severity, message } = finding;
  return `${clean(path)}:${String(at.start.line)}:${String(at.start.column)}: ${severity} ${clean(message)} [${nameOf(finding)}]`;
}
