import type { Connection, Diagnostic, Location, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../engine/findings/finding.js';
import type { Host } from '../host/host.js';
import type { ProjectOptions } from '../project/config/project-options.js';
import { reasonOf } from '../project/files/text-files.js';
import type { Registry } from '../project/lint/registry.js';
import type { Client } from './documents/client.js';
import { toDiagnostics } from './features/diagnostics.js';
import { messenger, pathOf, uriOf } from './documents/documents.js';
import { declarationOf, type Navigation } from './features/navigation.js';
import { constitutionPath, factsOf, type PlanFacts } from './documents/plan-facts.js';
import { positionsIn, type Positions } from './documents/lsp-positions.js';
import { openWorkspace, type Checked, type Workspace } from './documents/workspace.js';

/** The parts that a session is opened with. */
export interface SessionParts extends ServerParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
}

/** The parts that the server runs with. */
export interface ServerParts {
  readonly host: Host;
  readonly options: ProjectOptions;
  readonly registry: Registry;
}

/** The current state of an open document. */
export interface View {
  readonly document: TextDocument;
  readonly path: string;
  readonly text: string;
  readonly checked: Checked;
  readonly positions: Positions;
  readonly navigation: Navigation;
}

/** The state of one client, from `initialize` to `shutdown`. */
export interface Session {
  /** The document, linted as it is now; undefined for a document that is not open or not a file. */
  readonly view: (uri: string) => Promise<View | undefined>;
  readonly facts: (view: View) => PlanFacts | undefined;
  readonly diagnosticsOf: (view: View, findings: readonly Finding[]) => Diagnostic[];
  /** Reads the configurations and constitutions again and lints every open document. */
  readonly refresh: () => void;
  readonly publish: (uri: string) => Promise<void>;
}

/** Opens a session for a client. Shows the same error message only once until something changes. */
export function openSession(parts: SessionParts, client: Client): Session {
  const { connection, documents } = parts;
  const { show, reset } = messenger(connection);
  let workspace = workspaceFor(parts, client);
  const view = (uri: string): Promise<View | undefined> => viewOf(uri, documents, { workspace, encoding: client.encoding, uriOf: (path) => uriOf(path, documents) }, show);
  const publish = async (uri: string): Promise<void> => {
    const { version } = documents.get(uri) ?? {};
    const seen = await view(uri);
    if (seen === undefined || documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: diagnosticsOf(seen, findingsOf(seen.checked)) });
  };
  const refresh = (): void => {
    reset();
    workspace = workspaceFor(parts, client);
    for (const uri of documents.keys()) void publish(uri);
  };
  return { view, facts: factsIn, diagnosticsOf, refresh, publish };
}

function workspaceFor({ documents, host, options, registry }: SessionParts, { root = host.cwd, trusted, constitution, baseline }: Client): Workspace {
  const textOf = (path: string): string | undefined => documents.all().find(({ uri }) => pathOf(uri) === path)?.getText();
  const own = { ...options, plugins: options.plugins && trusted, ...(constitution !== undefined && { constitution: [constitution].flat() }) };
  return openWorkspace({ host: { ...host, cwd: root }, options: own, registry, textOf, ...(baseline !== undefined && { baseline }) });
}

async function viewOf(uri: string, documents: SessionParts['documents'], navigation: Navigation, show: (message: string) => void): Promise<View | undefined> {
  const document = documents.get(uri);
  const path = pathOf(uri);
  if (document === undefined || path === undefined) return undefined;
  const text = document.getText();
  const checked = await navigation.workspace.check(path, text).catch((error: unknown): Checked => ({ kind: 'problem', message: reasonOf(error) }));
  if (checked.kind === 'problem') show(`plan-lint: ${checked.message}`);
  return { document, path, text, checked, positions: positionsIn(text, navigation.encoding), navigation };
}

function factsIn({ checked, navigation: { workspace } }: View): PlanFacts | undefined {
  return checked.kind === 'plan' ? factsOf(checked.plan, workspace) : undefined;
}

function diagnosticsOf(view: View, findings: readonly Finding[]): Diagnostic[] {
  return toDiagnostics(findings, { uri: view.document.uri, positions: view.positions, principleAt: principlePlaces(view) });
}

function findingsOf(checked: Checked): readonly Finding[] {
  switch (checked.kind) {
    case 'plan':
      return checked.linted.file.findings;
    case 'source':
      return checked.file.findings;
    case 'other':
    case 'problem':
      return [];
  }
}

/** Returns a function that finds the location of a rule's principle, and caches the result. */
function principlePlaces({ checked, navigation }: View): (rule: string) => Location | undefined {
  const places = new Map<string, Location | undefined>();
  return (rule) => {
    if (checked.kind === 'plan' && !places.has(rule)) {
      const principle = checked.linted.rules.find(({ id }) => id === rule)?.principle;
      places.set(rule, principle && declarationOf(principle, constitutionPath(checked.linted.file, principle, navigation.workspace.host), navigation));
    }
    return places.get(rule);
  };
}
