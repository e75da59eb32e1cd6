import type { Excuse, Finding } from '../engine/findings/finding.js';
import { clean } from '../engine/findings/message.js';
import type { Span } from '../plan/model.js';
import type { Edit, Rule } from '../rule/problem.js';
import type { FailedFile, RunResult } from '../engine/result.js';
import { fromRoot } from './from-root.js';
import { ruleUrl } from '../engine/findings/rule-url.js';
import { toJson } from '../engine/json-text.js';
import { allFindings, isFailed } from '../engine/tally.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub rejects a log with more results. */
const RESULTS_LIMIT = 25_000;
const LONE_SURROGATE = /\p{Cs}/gu;
const MESSAGE_WORD = /\{\w+\}/g;

/** A SARIF 2.1.0 log: the rules that ran, all findings with their suppressions, and a notification for each file that failed. */
export function reportSarif(result: RunResult): string {
  const places = new Map(result.rules.map(({ id }, index) => [id, index]));
  const failures = result.files.filter(isFailed).map((file) => failureNotification(file, fromRoot(file.path, result)));
  const notes = result.notes.map((note) => ({ level: 'note', message: messageOf(note) }));
  const { kept, left } = withinLimit(allFindings(result));
  return logOf({
    tool: toolOf(result.version, result.rules.map(descriptorOf)),
    invocations: [{ executionSuccessful: failures.length === 0, exitCode: result.exitCode, toolExecutionNotifications: [...failures, ...notes, ...leftNotification(left)] }],
    columnKind: 'utf16CodeUnits',
    results: kept.map((finding) => resultOf({ ...finding, path: fromRoot(finding.path, result) }, places.get(finding.rule))),
  });
}

/** The findings of a log; above the limit, errors come first and the rest is cut. */
function withinLimit(findings: readonly Finding[]): { readonly kept: readonly Finding[]; readonly left: number } {
  if (findings.length <= RESULTS_LIMIT) return { kept: findings, left: 0 };
  const isError = ({ severity }: Finding): boolean => severity === 'error';
  const kept = [...findings.filter(isError), ...findings.filter((finding) => !isError(finding))].slice(0, RESULTS_LIMIT);
  return { kept, left: findings.length - RESULTS_LIMIT };
}

function leftNotification(left: number): readonly object[] {
  return left === 0 ? [] : [{ level: 'warning', message: messageOf(`${left} further findings are left out: GitHub takes ${RESULTS_LIMIT} results in a log`) }];
}

/** The log of a run that a usage error prevented, with the error as a notification. */
export function reportUsageErrorAsSarif(version: string, message: string): string {
  const notification = { level: 'error', message: messageOf(message) };
  return logOf({
    tool: toolOf(version, []),
    invocations: [{ executionSuccessful: false, exitCode: 2, toolConfigurationNotifications: [notification] }],
    columnKind: 'utf16CodeUnits',
    results: [],
  });
}

function logOf(run: object): string {
  return toJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

function toolOf(version: string, rules: readonly object[]): object {
  return { driver: { name: 'plan-lint', version, rules } };
}

function descriptorOf(rule: Rule): object {
  return {
    id: rule.id,
    shortDescription: messageOf(rule.title),
    fullDescription: messageOf(rule.why),
    help: { text: helpOf(rule) },
    helpUri: ruleUrl(rule),
    defaultConfiguration: { level: levelOf(rule) },
  };
}

/** The reason of the rule, then every message with its hint. */
function helpOf({ why, messages }: Rule): string {
  const lines = Object.entries(messages).map(([id, { text, hint }]) => `${id}: ${text.replace(MESSAGE_WORD, '…')}. ${hint.replace(MESSAGE_WORD, '…')}`);
  return [why, ...lines].map((line) => messageOf(line).text).join('\n');
}

function levelOf({ messages }: Rule): 'error' | 'warning' {
  return Object.values(messages).some(({ severity }) => severity === 'error') ? 'error' : 'warning';
}

function resultOf(finding: Finding, ruleIndex: number | undefined): object {
  return {
    ruleId: finding.rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: finding.severity,
    message: messageOf(`${finding.message}. ${finding.hint}`),
    locations: [locationOf(finding.path, regionOf(finding.at))],
    partialFingerprints: { 'planLint/v1': finding.fingerprint },
    suppressions: suppressionsOf(finding),
    properties: { messageId: finding.messageId },
    ...fixesOf(finding),
  };
}

/** The first line of the span: code scanning marks a line, not a passage. Without an end column, SARIF means the rest of the line. */
function regionOf({ start, end }: Span): object {
  const hasWidth = start.line === end.line && end.column > start.column;
  return { startLine: start.line, startColumn: start.column, ...(hasWidth && { endColumn: end.column }) };
}

function fixesOf({ path, fix, suggest = [] }: Finding): object {
  const fixes = [...(fix ? [fix] : []), ...suggest].map(({ title, edits }) => ({
    description: messageOf(title),
    artifactChanges: [{ artifactLocation: artifactOf(path), replacements: edits.map(replacementOf) }],
  }));
  return fixes.length > 0 ? { fixes } : {};
}

function replacementOf({ at: { start, end }, text }: Edit): object {
  return { deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }, ...(text !== '' && { insertedContent: { text } }) };
}

function suppressionsOf({ path, waiver, suppression, baselined }: Finding): readonly object[] {
  return [
    ...(waiver ? [suppressionOf('external', path, waiver)] : []),
    ...(suppression ? [suppressionOf('inSource', path, suppression)] : []),
    ...(baselined ? [{ kind: 'external', status: 'accepted', justification: 'Known from the baseline' }] : []),
  ];
}

function suppressionOf(kind: 'external' | 'inSource', path: string, { line, reason }: Excuse): object {
  return { kind, status: 'accepted', justification: clean(reason), location: locationOf(path, { startLine: line }) };
}

function failureNotification({ error }: FailedFile, path: string): object {
  return { level: 'error', descriptor: { id: error.kind }, message: messageOf(error.message), locations: [{ physicalLocation: { artifactLocation: artifactOf(path) } }] };
}

function locationOf(path: string, region: object): object {
  return { physicalLocation: { artifactLocation: artifactOf(path), region } };
}

function artifactOf(path: string): object {
  const uri = path.replace(LONE_SURROGATE, '\uFFFD').split('/').map(encodeURIComponent).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

/** Escapes `](`, because SARIF renders `[text](target)` as a link. */
function messageOf(text: string): { readonly text: string } {
  return { text: clean(text).replaceAll('](', '\\](') };
}
