import type { LintedFile, RunResult, StandingVerdict } from '../../../src/engine/result.js';
import { finding, principle, result } from './results.js';

const VERDICTS: readonly StandingVerdict[] = ['pass', 'pass', 'pass', 'open', 'pass', 'waived', 'pass', 'na', 'fail', 'missing'];
const NAMES = ['Type Safety', 'Secure Defaults', 'Observability', 'Performance', 'Tests First', 'Composition', 'Documentation', 'Simplicity', 'Releases', 'Privacy'];

/** A run of many plans with one constitution of ten principles, with findings and evidence of realistic length. */
export function runOfPlans(count: number): RunResult {
  return result(...Array.from({ length: count }, (_, index) => planOf(index + 1)));
}

function planOf(number: number): LintedFile {
  const path = `specs/${String(number).padStart(4, '0')}-feature-${number % 37}/plan.md`;
  const principles = NAMES.map((name, index) => {
    const verdict = VERDICTS[(number * 7 + index * 3) % VERDICTS.length] ?? 'pass';
    const { gates, ...rest } = principle(String(index + 1), name, verdict, ...(verdict === 'missing' ? [] : [verdict, 'pass', 'pass'] as const));
    return { ...rest, gates: gates.map((gate) => ({ ...gate, text: `${name} holds for feature ${number}`, evidence: `Section ${index + 1} of the plan says how, and the tasks ${number} to ${number + 3} prove it before the release.` })) };
  });
  const findings = [finding(12, 1, { path }), finding(20 + (number % 9), 3, { path, rule: 'performance', messageId: 'gate-open', severity: 'warning', message: `Open gate \`Performance holds for feature ${number}\`` })];
  return { path, constitution: { title: 'House Constitution', source: 'memory/constitution.md' }, principles, findings: findings.slice(0, number % 3) };
}

/** A run in which every text of plans, constitution and plug-ins is the given one. */
export function runWithText(text: string): RunResult {
  const path = `specs/001-${text}/plan.md`;
  const words = { path, message: `Open gate \`${text}\``, hint: text, messageId: text, url: 'javascript:alert(1)' };
  const waiver = { line: 9, reason: text };
  const own = principle('I', text, 'open', 'open', 'waived');
  const principles = [{ ...own, rule: text, gates: own.gates.map((gate) => ({ ...gate, text, evidence: text })) }];
  const findings = [finding(30, 1, { ...words, rule: text }), finding(31, 1, { ...words, rule: text, waiver }), finding(40, 1, { ...words, suppression: waiver })];
  const linted: LintedFile = { path, constitution: { title: text, source: text, version: text, amended: text }, principles, findings };
  return { ...result(linted, { path: `${path}2`, error: { kind: 'crash', message: text } }, { path: text, principles: [], findings: [finding(1, 1, { path: text })] }), notes: [text] };
}
