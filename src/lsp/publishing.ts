import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pathOf } from './documents/documents.js';
import type { Session } from './session.js';

/** Joins the changes of one burst of typing into one lint run. */
const DEBOUNCE_IN_MILLISECONDS = 5;

/** Publishes diagnostics when a document is opened, changed or saved, and clears them when it is closed. */
export function publishOnChange(documents: TextDocuments<TextDocument>, connection: Connection, session: Session): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const publish = (uri: string): void => {
    if (isPlan(uri)) void session.publish(uri);
    else session.refresh();
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(publish, DEBOUNCE_IN_MILLISECONDS, uri));
  });
  documents.onDidSave(({ document: { uri } }) => { if (!isPlan(uri)) session.refresh(); });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    if (!isPlan(uri)) session.refresh();
  });
}

/** Whether the document is a plan; any other document may be a constitution or a template. */
function isPlan(uri: string): boolean {
  return pathOf(uri)?.endsWith('/plan.md') === true;
}
