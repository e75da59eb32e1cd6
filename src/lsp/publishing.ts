import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from './documents/documents.js';
import type { Session } from './session.js';

/** Typing is faster than this only in bursts; a burst is linted once. */
const DEBOUNCE_IN_MILLISECONDS = 5;

/** Publishes diagnostics when a document is opened, changed or saved, and takes them back when it is closed. */
export function publishOnChange(documents: TextDocuments<TextDocument>, connection: Connection, session: () => Session | undefined): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const publish = (uri: string): void => {
    if (isPlan(uri)) void session()?.publish(uri);
    else session()?.refresh();
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(publish, DEBOUNCE_IN_MILLISECONDS, uri));
  });
  documents.onDidSave(({ document: { uri } }) => { if (!isPlan(uri)) session()?.refresh(); });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    if (!isPlan(uri)) session()?.refresh();
  });
}

/** Any other document may be one that plans are judged by. */
function isPlan(uri: string): boolean {
  return pathOf(uri)?.endsWith('/plan.md') === true;
}
