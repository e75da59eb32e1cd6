import { CodeActionKind, type CodeAction, type CodeActionContext, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import type { Finding } from '../../engine/findings/finding.js';
import { isUnsuppressible } from '../../engine/suppressions/apply-suppressions.js';
import type { Plan, Span } from '../../plan/model.js';
import { fixText } from '../../fix/fix-text.js';
import { suppress } from '../../fix/suppress.js';
import type { LintedPlan } from '../../project/lint/lint-plan.js';
import type { Fix } from '../../rule/problem.js';
import type { Positions } from '../documents/lsp-positions.js';

/** The kind of the action that fixes the whole document. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.plan-lint`;

/** The context of code actions. */
export interface ActionContext {
  readonly uri: string;
  readonly text: string;
  readonly plan: Pick<Plan, 'source' | 'trees'>;
  readonly linted: LintedPlan;
  readonly positions: Positions;
  readonly lint: (text: string) => LintedPlan;
  readonly diagnosticOf: (finding: Finding) => Diagnostic | undefined;
}

/** The code actions for a selection: fixes, then suggestions, then a suppression, and one action with all fixes of the document. */
export function codeActions(selection: Span, { only }: Pick<CodeActionContext, 'only'>, context: ActionContext): CodeAction[] {
  const wants = (kind: string): boolean => only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
  const { linted, plan } = context;
  const findings = linted.file.findings.filter(({ at }) => at.start.line <= selection.end.line && at.end.line >= selection.start.line);
  const quick = findings.flatMap((finding) => {
    const suppressing = isUnsuppressible(finding, linted.rules) ? undefined : suppress(finding, plan);
    const offered = [...(finding.suggest ?? []), ...(suppressing ? [suppressing] : [])];
    return [...(finding.fix ? [{ ...toAction(finding.fix, finding, context), isPreferred: true }] : []), ...offered.map((fix) => toAction(fix, finding, context))];
  });
  return [...(wants(CodeActionKind.QuickFix) ? quick : []), ...(wants(FIX_ALL) ? fixAll(context) : [])];
}

function toAction({ title, edits }: Fix, finding: Finding, { uri, positions, diagnosticOf }: ActionContext): CodeAction {
  const diagnostic = diagnosticOf(finding);
  const changes: readonly TextEdit[] = edits.map(({ at, text }) => ({ range: positions.toRange(at), newText: text }));
  return { title, kind: CodeActionKind.QuickFix, ...(diagnostic && { diagnostics: [diagnostic] }), edit: { changes: { [uri]: [...changes] } } };
}

function fixAll({ uri, text, lint, positions }: ActionContext): readonly CodeAction[] {
  const { source } = fixText(text, lint);
  if (source === text) return [];
  const start = { line: 0, character: 0 };
  const lines = text.split(/\r\n|\n|\r/);
  const { end } = positions.toRange({ start: { line: 1, column: 1 }, end: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 } });
  return [{ title: 'Apply all safe fixes', kind: FIX_ALL, edit: { changes: { [uri]: [{ range: { start, end }, newText: source }] } } }];
}
