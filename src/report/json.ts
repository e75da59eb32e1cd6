import type { Finding } from '../engine/findings/finding.js';
import type { FileResult, LintedFile, PrincipleResult, RunResult } from '../engine/result.js';
import type { Fix, Rule } from '../rule/problem.js';
import { ruleUrl } from '../engine/findings/rule-url.js';
import { toJson } from '../engine/json-text.js';
import { optionsSchema } from '../engine/options-schema.js';
import { isFailed } from '../engine/tally.js';

/** The version changes only when an existing key changes its meaning; new keys do not change it. */
const FORMAT_VERSION = 1;

/** A run as JSON, with excused findings. */
export function reportJson(result: RunResult): string {
  const report = {
    version: FORMAT_VERSION,
    tool: { name: 'plan-lint', version: result.version },
    files: result.files.map(toFile),
    summary: result.summary,
    ...(result.notes.length > 0 && { notes: result.notes }),
    ...(result.trend && { trend: result.trend }),
  };
  return toJson(report);
}

function toFile(file: FileResult): object {
  if (isFailed(file)) return file;
  const { path, constitution, principles, findings } = file;
  return { path, ...(constitution && { constitution }), principles: principles.map(toPrinciple), findings: findings.map(toJsonFinding) };
}

function toPrinciple({ rule, ordinal, name, nonNegotiable, verdict, gates }: PrincipleResult): object {
  return {
    rule,
    ...(ordinal !== undefined && { ordinal }),
    name,
    nonNegotiable,
    verdict,
    gates: gates.map((gate) => {
      const { line, text, evidence, asserted, recheck } = gate;
      return { line, text, verdict: gate.verdict, evidence, asserted, recheck };
    }),
  };
}

/** A finding in the JSON report. */
function toJsonFinding(finding: Finding): object {
  const { rule, messageId, severity, message, hint, at, url, fingerprint, waiver, suppression, baselined } = finding;
  return {
    rule,
    messageId,
    severity,
    message,
    hint,
    line: at.start.line,
    column: at.start.column,
    endLine: at.end.line,
    endColumn: at.end.column,
    url,
    fingerprint,
    ...(waiver && { waiver }),
    ...(suppression && { suppression }),
    ...(baselined && { baselined }),
    ...fixesOf(finding),
  };
}

function fixesOf({ fix, suggest }: Finding): object {
  return {
    ...(fix && { fix: toFix(fix) }),
    ...(suggest && { suggestions: suggest.map(toFix) }),
  };
}

/** A fix with columns as in findings: UTF-16 units, exclusive end, without the BOM. */
function toFix({ title, edits }: Fix): object {
  const places = edits.map(({ at: { start, end }, text }) => {
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text };
  });
  return { title, edits: places };
}

function describePrinciple({ ordinal, name, nonNegotiable, gates }: NonNullable<Rule['principle']>): object {
  return { ...(ordinal !== undefined && { ordinal }), name, nonNegotiable, gates };
}

function describeMessage({ text, hint, severity, strict = severity, draft = severity }: Rule['messages'][string]): object {
  return { text, hint, recommended: severity, strict, draft };
}

/** A rule as JSON, with the findings of its example. */
export function describeRule(rule: Rule, linted?: Pick<LintedFile, 'findings'>): object {
  const { id, title, why, messages, principle, options, example } = rule;
  return {
    id,
    title,
    why,
    url: ruleUrl(rule),
    ...(principle && { principle: describePrinciple(principle) }),
    messages: Object.fromEntries(Object.entries(messages).map(([messageId, message]) => [messageId, describeMessage(message)])),
    ...(options && { options: { schema: optionsSchema(options), defaults: options.defaults } }),
    ...(linted && { example: { ...(typeof example === 'string' ? { text: example } : { files: example }), findings: linted.findings.map(toJsonFinding) } }),
  };
}
