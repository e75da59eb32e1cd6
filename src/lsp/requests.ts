import type { Connection } from 'vscode-languageserver';
import { codeActions } from './code-actions.js';
import { completionsAt } from './completion.js';
import { hoverAt } from './hover.js';
import { declarationOf, referencesFrom, referencesTo } from './navigation.js';
import { principleAt } from './plan-facts.js';
import { decode } from '../project/read-text.js';
import { findPrinciple } from './principle-places.js';
import type { Session, View } from './session.js';
import { symbolsOf } from './symbols.js';

/** Answers what a client asks of a document. A document that is no plan has no answer, and no error. */
export function answerRequests(connection: Connection, session: () => Session | undefined): void {
  const viewOf = async (uri: string): Promise<View | undefined> => session()?.view(uri);
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const view = await viewOf(uri);
    return view === undefined ? [] : actionsIn(view, { start: view.positions.toPoint(range.start), end: view.positions.toPoint(range.end) }, context, session());
  });
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const view = await viewOf(uri);
    const facts = view && session()?.facts(view);
    return view && facts ? hoverAt(facts, view.positions.toPoint(position), view.positions, principleText(view, facts)) : undefined;
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const view = await viewOf(uri);
    const facts = view && session()?.facts(view);
    const principle = facts && principleAt(facts, view.positions.toPoint(position));
    return principle && declarationOf(principle, facts, view.navigation);
  });
  connection.onReferences(async ({ textDocument: { uri }, position }) => {
    const view = await viewOf(uri);
    const facts = view && session()?.facts(view);
    if (view === undefined) return [];
    const point = view.positions.toPoint(position);
    return facts ? referencesFrom(facts, point, view.navigation) : referencesTo(view.path, view.text, point, view.navigation);
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const view = await viewOf(uri);
    const facts = view && session()?.facts(view);
    return view && facts ? completionsAt(facts, view.positions.toPoint(position)) : [];
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const view = await viewOf(uri);
    const facts = view && session()?.facts(view);
    return view?.checked.kind === 'plan' && facts ? symbolsOf(facts, view.checked.linted, view.positions) : [];
  });
}

type Selection = Parameters<typeof codeActions>[0];

function actionsIn(view: View, selection: Selection, context: Parameters<typeof codeActions>[1], session: Session | undefined): ReturnType<typeof codeActions> {
  const { checked, document: { uri }, text, positions, navigation: { workspace } } = view;
  const facts = session?.facts(view);
  if (checked.kind !== 'plan' || facts === undefined) return [];
  const { plan, linted } = checked;
  const lint = (changed: string): typeof linted => workspace.lint(plan, changed) ?? linted;
  return codeActions(selection, context, { uri, text, plan: facts.plan, linted, positions, lint, diagnosticOf: (finding) => session?.diagnosticsOf(view, [finding])[0] });
}

/** A principle's words in the constitution's file. */
function principleText({ navigation: { workspace: { host } } }: View, { constitutionPath }: { readonly constitutionPath?: string }): Parameters<typeof hoverAt>[3] {
  return (principle) => (constitutionPath === undefined || host.kind(constitutionPath) !== 'file' ? undefined : findPrinciple(decode(host.read(constitutionPath)), principle)?.text);
}
