import type { CodeActionContext, Connection, Diagnostic, Location, Position, Range } from 'vscode-languageserver';
import type { Finding } from '../engine/findings/finding.js';
import { codeActions } from './features/code-actions.js';
import { completionsAt } from './features/completion-items.js';
import { hoverAt } from './features/hover.js';
import { declarationOf, referencesFrom, referencesTo } from './features/navigation.js';
import { principleAt, type PlanFacts } from './documents/plan-facts.js';
import { decode } from '../project/files/text-files.js';
import { findPrinciple } from './documents/principle-places.js';
import type { Session, View } from './session.js';
import { symbolsOf } from './features/symbols.js';

/** A document that is a plan, with its facts. */
interface Read {
  readonly view: View;
  readonly facts: PlanFacts;
}

/** Handles the requests about a document. Returns null for a document that is not a plan. */
export function answerRequests(connection: Connection, session: Session): void {
  const read = async (uri: string): Promise<Read | undefined> => {
    const view = await session.view(uri);
    const facts = view && session.facts(view);
    return view && facts && { view, facts };
  };
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const plan = await read(uri);
    return plan === undefined ? [] : actionsIn(plan, range, context, session);
  });
  connection.onReferences(async ({ textDocument: { uri }, position }) => {
    const view = await session.view(uri);
    return view === undefined ? [] : referencesIn(view, session.facts(view), position);
  });
  answerAboutPlaces(connection, read);
}

function answerAboutPlaces(connection: Connection, read: (uri: string) => Promise<Read | undefined>): void {
  connection.onHover(async ({ textDocument: { uri }, position }) => {
    const plan = await read(uri);
    return plan && hoverAt(plan.facts, plan.view.positions.toPoint(position), plan.view.positions, principleText(plan));
  });
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const plan = await read(uri);
    const principle = plan && principleAt(plan.facts, plan.view.positions.toPoint(position));
    return principle && declarationOf(principle, plan.facts.pathOf(principle), plan.view.navigation);
  });
  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    const plan = await read(uri);
    return plan ? completionsAt(plan.facts, plan.view.positions.toPoint(position)) : [];
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const plan = await read(uri);
    return plan?.view.checked.kind === 'plan' ? symbolsOf(plan.facts, plan.view.checked.linted, plan.view.positions) : [];
  });
}

async function referencesIn({ positions, navigation, path, text }: View, facts: PlanFacts | undefined, position: Position): Promise<Location[]> {
  const point = positions.toPoint(position);
  return facts ? referencesFrom(facts, point, navigation) : referencesTo(path, text, point, navigation);
}

function actionsIn({ view, facts }: Read, { start, end }: Range, context: CodeActionContext, session: Session): ReturnType<typeof codeActions> {
  const { checked, document: { uri }, text, positions } = view;
  if (checked.kind !== 'plan') return [];
  const { linted, lint } = checked;
  const diagnosticOf = (finding: Finding): Diagnostic | undefined => session.diagnosticsOf(view, [finding])[0];
  return codeActions({ start: positions.toPoint(start), end: positions.toPoint(end) }, context, { uri, text, plan: facts.plan, linted, positions, lint, diagnosticOf });
}

/** Returns a function that reads the text of a principle in the constitution file. */
function principleText({ view: { navigation: { workspace: { host } } }, facts: { pathOf } }: Read): Parameters<typeof hoverAt>[3] {
  return (principle) => {
    const path = pathOf(principle);
    return path === undefined || host.kind(path) !== 'file' ? undefined : findPrinciple(decode(host.read(path)), principle)?.text;
  };
}
