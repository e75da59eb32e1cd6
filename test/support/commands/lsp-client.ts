import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-jsonrpc/node';
import { registry } from '../../../rules/index.js';
import { cli } from '../../../src/cli/cli.js';
import { testHost, type TestHost } from './test-host.js';

/** A range in the protocol. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A diagnostic in the protocol. */
export interface Diagnostic {
  readonly range: Range;
  readonly severity: number;
  readonly code: string;
  readonly codeDescription: { readonly href: string };
  readonly message: string;
  readonly relatedInformation?: readonly { readonly location: { readonly uri: string; readonly range: Range }; readonly message: string }[];
}

/** A client with its own server on a folder of files. */
export interface LspClient {
  readonly host: TestHost;
  readonly connection: MessageConnection;
  /** The raw input of the server. */
  readonly input: PassThrough;
  readonly exit: Promise<number>;
  readonly messages: readonly string[];
  uri(path: string): string;
  initialize(options?: Readonly<Record<string, unknown>>): Promise<unknown>;
  open(path: string, text: string): void;
  change(path: string, text: string): void;
  /** The next diagnostics of a document. */
  next(path: string): Promise<readonly Diagnostic[]>;
  close(): Promise<number>;
}

/** Starts a client with a server. */
export function lspClient(files: Readonly<Record<string, string>>, ...args: readonly string[]): LspClient {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const host = testHost(files, { streams: { input, output } });
  const exit = cli(['lsp', '--stdio', ...args], { ...host, watch: noChanges }, registry);
  const connection = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const messages: string[] = [];
  const waiting = new Map<string, ((diagnostics: readonly Diagnostic[]) => void)[]>();
  let version = 1;
  const uri = (path: string): string => pathToFileURL(join(host.cwd, path)).href;
  connection.onNotification('window/showMessage', ({ message }) => { messages.push(message); });
  connection.onNotification('textDocument/publishDiagnostics', (published) => {
    for (const resolve of waiting.get(published.uri)?.splice(0) ?? []) resolve(published.diagnostics);
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  return {
    host, connection, input, exit, messages, uri,
    async initialize(options = {}) {
      const answer = await connection.sendRequest('initialize', { processId: null, rootUri: uri('.'), capabilities: {}, ...options });
      await connection.sendNotification('initialized', {});
      return answer;
    },
    open: (path, text) => { void connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'markdown', version, text } }); },
    change(path, text) {
      version += 1;
      void connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(path), version }, contentChanges: [{ text }] });
    },
    next: (path) => new Promise((resolve) => { waiting.set(uri(path), [...waiting.get(uri(path)) ?? [], resolve]); }),
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exit;
      connection.dispose();
      host.remove();
      return code;
    },
  };
}

async function noChanges(): Promise<AsyncIterable<readonly string[]>> {
  return Promise.resolve((async function* none(): AsyncGenerator<readonly string[]> { /* Nothing ever changes. */ })());
}
