import XMLBuilder from 'fast-xml-builder';
import type { Finding } from '../engine/findings/finding.js';
import { clean } from '../engine/findings/message.js';
import type { FailedFile, FileResult, LintedFile, RunResult } from '../engine/result.js';
import type { Rule } from '../rule/problem.js';
import { lineOf } from './compact.js';
import { excuseFor } from './text/report-entries.js';
import { escapeWorkflowCommands } from './text/escape-workflow-commands.js';
import { isFailed, isLive } from '../engine/tally.js';

/** Characters that XML 1.0 does not allow, even escaped, and that `clean` keeps. */
const NOT_IN_XML = /[\p{Cs}\uFFFE\uFFFF]/gu;

interface TestCase {
  readonly '@name': string;
  readonly '@classname': string;
  readonly '@time': '0';
  readonly error?: Outcome;
  readonly failure?: Outcome;
  readonly 'system-out'?: string;
}

interface Outcome {
  readonly '@type': string;
  readonly '@message': string;
  readonly '#text': string;
}

/** A JUnit report: one suite per plan, one case per rule that ran on it; a case fails when its rule has findings that count. */
export function reportJunit(result: RunResult): string {
  const suites = result.files.map((file) => suiteOf(file.path, casesOf(file, result.rules)));
  const totals = totalsOf(suites.flatMap(({ testcase }) => testcase));
  const document = { '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, testsuites: { '@name': 'plan-lint', ...totals, testsuite: suites } };
  return escapeWorkflowCommands(new XMLBuilder({ attributeNamePrefix: '@', ignoreAttributes: false, format: true, suppressEmptyNode: true }).build(document));
}

function suiteOf(path: string, testcase: readonly TestCase[]) {
  return { '@name': legal(path), ...totalsOf(testcase), '@time': '0', testcase };
}

function totalsOf(cases: readonly TestCase[]) {
  const failures = cases.filter(({ failure }) => failure).length;
  const errors = cases.filter(({ error }) => error).length;
  return { '@tests': cases.length, '@failures': failures, '@errors': errors };
}

function casesOf(file: FileResult, rules: readonly Rule[]): readonly TestCase[] {
  if (isFailed(file)) return [failedCase(file)];
  return rulesOf(file, rules).map((rule) => caseOf(file, rule));
}

/** The rules that ran on the file: of the principle rules, those of its own constitution. A constitution file has only the rules with findings. */
function rulesOf(file: LintedFile, rules: readonly Rule[]): readonly string[] {
  const ownPrinciples = new Set(file.principles.map(({ rule }) => rule));
  const ran = file.constitution ? rules.filter(({ id, principle }) => !principle || ownPrinciples.has(id)) : [];
  return [...new Set([...ran.map(({ id }) => id), ...file.findings.map(({ rule }) => rule)])];
}

function caseOf(file: LintedFile, rule: string): TestCase {
  const findings = file.findings.filter((finding) => finding.rule === rule);
  const [first, ...others] = findings.filter(isLive);
  const excused = findings.filter((finding) => !isLive(finding));
  return {
    '@name': legal(rule),
    '@classname': legal(file.path),
    '@time': '0',
    ...(first && { failure: failureOf([first, ...others], first) }),
    ...(excused.length > 0 && { 'system-out': excused.map(describe).join('\n') }),
  };
}

/** Joins the findings of a rule into one failure, because Jenkins and GitLab show only the first; its type is the highest severity. */
function failureOf(findings: readonly Finding[], first: Finding): Outcome {
  const more = findings.length > 1 ? ` (and ${String(findings.length - 1)} more)` : '';
  const type = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  return { '@type': type, '@message': `${legal(first.message)}${more}`, '#text': findings.map(describe).join('\n') };
}

function describe(finding: Finding): string {
  return [lineOf(finding), excuseFor(finding) ?? finding.hint].map(legal).join('\n  ');
}

function failedCase({ path, error }: FailedFile): TestCase {
  const message = legal(error.message);
  return { '@name': error.kind, '@classname': legal(path), '@time': '0', error: { '@type': error.kind, '@message': message, '#text': message } };
}

function legal(text: string): string {
  return clean(text).replace(NOT_IN_XML, '');
}
