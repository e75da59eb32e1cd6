import type { Finding } from '../../../src/engine/findings/finding.js';
import type { Span } from '../../../src/plan/model.js';
import type { Rule, Severity } from '../../../src/rule/problem.js';
import { completeRun } from '../../../src/engine/exit-code.js';
import type { FileResult, GateResult, LintRun, RunResult } from '../../../src/engine/result.js';

const PLAN = 'specs/012-retry queue/plan.md';

/** A run with one of everything that reports must show. */
export function handMadeRun(): RunResult {
  return completeRun({ version: '1.2.3', files: [mixedPlan(), cleanPlan(), constitutionFile(), unreadablePlan()], notes: ['No constitution was found for `specs/013-clean/plan.md`.'], rules: RULES });
}

/** A run of one plan with these findings. */
export function runOf(findings: readonly Finding[], more: Partial<LintRun> = {}): RunResult {
  return completeRun({ version: '1.2.3', files: [{ path: PLAN, constitution: { title: 'House Rules', source: 'built-in' }, principles: [], findings }], notes: [], rules: RULES, ...more });
}

/** An error at line 61, with changes. */
export function finding(changes: Partial<Finding> = {}): Finding {
  const { rule: ruleId = 'bounded-retries' } = changes;
  return {
    rule: ruleId,
    messageId: 'gate-open',
    severity: 'error',
    message: 'Unchecked gate `Retries are bounded`',
    hint: 'Show in the plan how this gate is met, or justify the exception in Complexity Tracking.',
    path: PLAN,
    at: span(61, 1, 61, 28),
    url: `https://example.test/rules#${ruleId}`,
    fingerprint: 'f00d61',
    ...changes,
  };
}

/** The span between two positions. */
export function span(line: number, column: number, endLine: number, endColumn: number): Span {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

/** A rule with one message and no findings. */
export function rule(id: string, title: string, severity: Severity): Rule {
  const messages = { 'gate-open': { text: 'Unchecked gate `{text}`', hint: 'Show in the plan how this gate is met.', severity } };
  return { id, title, why: `${title}, or nights are short.`, messages, check: () => [] };
}

const RULES: readonly Rule[] = [
  { ...rule('bounded-retries', 'Bounded Retries', 'error'), principle: { rule: 'bounded-retries', ordinal: 'I', name: 'Bounded Retries', nonNegotiable: true, gates: [], declaredBy: 'module' } },
  { ...rule('quiet-nights', 'Quiet Nights', 'warning'), principle: { rule: 'quiet-nights', ordinal: 'II', name: 'Quiet Nights', nonNegotiable: false, gates: [], declaredBy: 'constitution' } },
  rule('technical-context', 'Technical Context is complete', 'warning'),
];

function mixedPlan(): FileResult {
  return {
    path: PLAN,
    constitution: { title: 'House Rules', source: '.specify/memory/constitution.md' },
    principles: [
      { rule: 'bounded-retries', ordinal: 'I', name: 'Bounded Retries', nonNegotiable: true, verdict: 'open', gates: [gate(61, 'open'), gate(62, 'pass'), { ...gate(140, 'pass'), deciding: false }] },
      { rule: 'quiet-nights', ordinal: 'II', name: 'Quiet Nights', nonNegotiable: false, verdict: 'waived', gates: [gate(66, 'waived'), gate(67, 'na')] },
      { rule: 'stated-gates', name: 'Backups | nightly', nonNegotiable: false, verdict: 'missing', gates: [] },
    ],
    findings: [
      finding({ rule: 'technical-context', messageId: 'field-missing', severity: 'warning', message: 'Technical Context has no `Testing`', hint: 'Name the test tool.', at: span(17, 1, 17, 1), fingerprint: 'f00d17' }),
      finding({ suggest: [{ title: 'Add a row to Complexity Tracking, its reasons to be filled in', edits: [{ at: span(148, 9, 148, 9), text: '\n| Retries are bounded | [Why Needed] |' }] }] }),
      finding({ rule: 'technical-context', messageId: 'instruction', severity: 'warning', message: 'Leftover instruction', hint: 'Delete it.', at: span(14, 1, 15, 4), fingerprint: 'f00d14', fix: { title: 'Delete the instruction', edits: [{ at: span(14, 1, 16, 1), text: '' }] } }),
      finding({ messageId: 'gate-deviates', severity: 'warning', message: 'Gate `Retries are logged` passes, but its evidence says `later`', at: span(62, 1, 64, 9), fingerprint: 'f00d62' }),
      finding({ rule: 'quiet-nights', message: 'Unchecked gate `No page after 22:00`', at: span(66, 1, 66, 30), fingerprint: 'f00d66', waiver: { line: 150, reason: 'Payroll runs at 23:00, 100% of months' } }),
      finding({ rule: 'technical-context', messageId: 'field-undecided', severity: 'warning', message: 'Undecided field `Storage`: `TBD`', at: span(20, 14, 20, 17), fingerprint: 'f00d20', suppression: { line: 19, reason: 'decided next week' } }),
      finding({ rule: 'technical-context', messageId: 'field-empty', message: 'Empty field `Constraints`', at: span(24, 1, 24, 17), fingerprint: 'f00d24', baselined: true }),
    ],
  };
}

function cleanPlan(): FileResult {
  return { path: 'specs/013-clean/plan.md', constitution: { title: 'the gates it states', source: 'stated' }, principles: [], findings: [] };
}

function constitutionFile(): FileResult {
  const path = '.specify/memory/constitution.md';
  const unfilled = { rule: 'constitution-source', messageId: 'unfilled', severity: 'warning', message: 'The constitution is still the template: `[PRINCIPLE_1_NAME]`', hint: 'Write the principles of the project.' } as const;
  return { path, principles: [], findings: [finding({ ...unfilled, path, at: span(5, 5, 5, 23), fingerprint: 'f00d05' })] };
}

function unreadablePlan(): FileResult {
  return { path: 'specs/014-gone/plan.md', error: { kind: 'unreadable', message: 'Cannot read `specs/014-gone/plan.md`: permission denied' } };
}

function gate(line: number, verdict: GateResult['verdict']): GateResult {
  return { line, text: `gate at ${String(line)}`, verdict, evidence: '', asserted: false, recheck: false, deciding: true };
}
