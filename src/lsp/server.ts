import {
  CodeActionKind, createConnection, DidChangeWatchedFilesNotification, ProposedFeatures, TextDocumentSyncKind,
  type Connection, type InitializeResult,
} from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Host } from '../host/host.js';
import { isWatched, watchedPatterns } from '../project/files/watched-files.js';
import { packageVersion } from '../project/version.js';
import { readClient, type Client } from './documents/client.js';
import { FIX_ALL } from './features/code-actions.js';
import { openDocuments } from './documents/documents.js';
import { answerRequests } from './requests.js';
import { openSession, type ServerParts } from './session.js';
import { publishOnChange } from './publishing.js';

/** Runs the language server on the host's standard streams until the client exits or disconnects; resolves to the exit code. */
export function serve(parts: ServerParts): Promise<number> {
  return new Promise((resolve) => {
    const { input, output } = parts.host.streams();
    const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: resolve };
    const connection: Connection = createConnection((logger) => {
      const protocol = createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger);
      protocol.onClose(() => { resolve(watchDog.shutdownReceived ? 0 : 1); });
      return protocol;
    }, watchDog, ProposedFeatures.all);
    connect(connection, parts);
    connection.listen();
  });
}

/** Handles messages from `initialize` on, with which the session of a client begins. */
function connect(connection: Connection, parts: ServerParts): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    const documents = openDocuments(client.encoding);
    const session = openSession({ connection, documents, ...parts }, client);
    connection.onInitialized(() => { void watchFiles(connection, client, parts.host, session.refresh); });
    connection.onDidChangeWatchedFiles(session.refresh);
    publishOnChange(documents, connection, session);
    answerRequests(connection, session);
    documents.listen(connection);
    return capabilitiesFor(client, packageVersion(parts.host));
  });
}

function capabilitiesFor({ encoding }: Client, version: string): InitializeResult {
  return {
    serverInfo: { name: 'plan-lint', version },
    capabilities: {
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      completionProvider: { triggerCharacters: ['*', ' ', '/'] },
      documentSymbolProvider: true,
    },
  };
}

/** Watches files in the server if the client cannot watch them. */
async function watchFiles(connection: Connection, { watchesFiles, root }: Client, host: Host, refresh: () => void): Promise<void> {
  if (watchesFiles) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchedPatterns().map((globPattern) => ({ globPattern })) });
    return;
  }
  if (root === undefined || host.kind(root) !== 'folder') return;
  for await (const paths of await host.watch([root], isWatched)) if (paths.length > 0) refresh();
}
