import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { Finding } from '../../engine/findings/finding.js';
import { PRINCIPLE_MISSING } from '../../rule/gates/gate-messages.js';
import type { Location } from 'vscode-languageserver';
import type { Positions } from '../documents/lsp-positions.js';

/** The context of diagnostics beside the findings. */
export interface DiagnosticContext {
  readonly uri: string;
  readonly positions: Positions;
  /** The location of the declaration of a rule's principle. */
  readonly principleAt: (rule: string) => Location | undefined;
}

/** Findings as diagnostics. A waived finding is a hint; suppressed and baselined findings are left out. */
export function toDiagnostics(findings: readonly Finding[], context: DiagnosticContext): Diagnostic[] {
  return findings.filter(({ suppression, baselined }) => suppression === undefined && baselined === undefined).map((finding) => toDiagnostic(finding, context));
}

function toDiagnostic(finding: Finding, context: DiagnosticContext): Diagnostic {
  const { rule, messageId, message, hint, url, at } = finding;
  const relatedInformation = [...waiverOf(finding, context), ...principleOf(finding, context)];
  return {
    range: context.positions.toRange(at),
    severity: severityOf(finding),
    code: `${rule}/${messageId}`,
    codeDescription: { href: url },
    source: 'plan-lint',
    message: `${message}\n${hint}`,
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

function severityOf({ severity, waiver }: Finding): DiagnosticSeverity {
  if (waiver !== undefined) return DiagnosticSeverity.Hint;
  return severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
}

function waiverOf({ waiver }: Finding, { uri, positions }: DiagnosticContext): readonly DiagnosticRelatedInformation[] {
  if (waiver === undefined) return [];
  const start = { line: waiver.line, column: 1 };
  return [{ location: { uri, range: positions.toRange({ start, end: start }) }, message: `Excused here: ${waiver.reason}` }];
}

function principleOf({ rule, gate, messageId }: Finding, { principleAt }: DiagnosticContext): readonly DiagnosticRelatedInformation[] {
  const location = gate !== undefined || messageId === PRINCIPLE_MISSING ? principleAt(rule) : undefined;
  return location === undefined ? [] : [{ location, message: 'The principle, as the constitution declares it' }];
}
