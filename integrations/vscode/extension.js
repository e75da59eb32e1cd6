import { resolve } from 'node:path';
import { workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** @type {LanguageClient | undefined} */
let client;

/**
 * Starts the language server with what the settings say.
 * @param {import('vscode').ExtensionContext} context
 */
export async function activate(context) {
  const settings = workspace.getConfiguration('planLint');
  const { path = '', preset = '', constitution = '', baseline = '' } = settings;
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  const server = {
    module: path === '' ? context.asAbsolutePath('server/dist/bin/bin.js') : resolve(folder, path),
    args: ['lsp', ...(preset === '' ? [] : ['--preset', preset])],
    transport: TransportKind.stdio,
    options: { cwd: folder === '' ? undefined : folder },
  };
  client = new LanguageClient('planLint', 'plan-lint', server, {
    documentSelector: [{ scheme: 'file', pattern: '**/{plan,constitution,charter,plan-template}.md' }],
    initializationOptions: { trusted: workspace.isTrusted, constitution, baseline },
  });
  context.subscriptions.push(workspace.onDidChangeConfiguration((event) => (event.affectsConfiguration('planLint') ? restart(context) : undefined)));
  context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(() => restart(context)));
  await client.start();
}

/** Stops the language server. */
export async function deactivate() {
  await client?.stop();
}

/** @param {import('vscode').ExtensionContext} context */
async function restart(context) {
  await deactivate();
  for (const subscription of context.subscriptions.splice(0)) subscription.dispose();
  await activate(context);
}
