import { MessageType, ShowMessageNotification, TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { remember } from '../../plan/remember.js';
import { positionsIn, type Encoding } from './lsp-positions.js';

/** The open documents, kept up to date. `encoding` is known once the client has introduced itself. */
export function openDocuments(encoding: () => Encoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      for (const change of changes) TextDocument.update(document, ['range' in change ? { ...change, range: toUtf16(change.range, document, encoding()) } : change], version);
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

/** The absolute path of a document, `/`-separated; undefined for what is no file. */
export const pathOf = remember((uri: string): string | undefined => {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' ? fsPath.replaceAll('\\', '/') : undefined;
});

/** The address of a file: as its client writes it where it is open. */
export function uriOf(path: string, documents: TextDocuments<TextDocument>): string {
  return documents.keys().find((uri) => pathOf(uri) === path) ?? URI.file(path).toString();
}

/** One line for a person, once until `forget` is called. */
export function messenger(connection: Connection): { readonly tell: (message: string) => void; readonly forget: () => void } {
  const told = new Set<string>();
  return {
    tell(message) {
      if (!told.has(message)) void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
      told.add(message);
    },
    forget: () => { told.clear(); },
  };
}
