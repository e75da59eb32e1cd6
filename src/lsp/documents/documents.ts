import { MessageType, ShowMessageNotification, TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { memoize } from '../../plan/memoize.js';
import { positionsIn, type Encoding } from './lsp-positions.js';

/** The open documents, kept in sync with the client. */
export function openDocuments(encoding: Encoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      for (const change of changes) TextDocument.update(document, ['range' in change ? { ...change, range: toUtf16(change.range, document, encoding) } : change], version);
      return document;
    },
  });
}

type Range = Parameters<TextDocument['getText']>[0] & object;

function toUtf16({ start, end }: Range, document: TextDocument, encoding: Encoding): Range {
  if (encoding === 'utf-16') return { start, end };
  const positions = positionsIn(document.getText(), encoding);
  return { start: positions.toUtf16(start), end: positions.toUtf16(end) };
}

/** The absolute path of a document, `/`-separated; undefined if it is not a file. */
export const pathOf = memoize((uri: string): string | undefined => {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath.replaceAll('\\', '/') : undefined;
});

/** The URI of a file; for an open document, as its client writes it. */
export function uriOf(path: string, documents: TextDocuments<TextDocument>): string {
  return documents.keys().find((uri) => pathOf(uri) === path) ?? URI.file(path).toString();
}

/** Shows a message once until `reset` is called. */
export function messenger(connection: Connection): { readonly show: (message: string) => void; readonly reset: () => void } {
  const shown = new Set<string>();
  return {
    show(message) {
      if (!shown.has(message)) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      shown.add(message);
    },
    reset: () => { shown.clear(); },
  };
}
