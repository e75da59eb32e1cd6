import { UsageError } from '../../host/usage-error.js';
import type { Command } from '../command-context.js';

/** The word that starts the server; a folder of that name is `./lsp`. */
export const LSP = 'lsp';

/** Serves an editor over stdin and stdout until it says goodbye. */
export const serveEditor: Command = async ({ args, registry, host }) => {
  if (args.paths.length > 1) throw new UsageError('lsp: the editor says which plans; name none here');
  // Few runs need the server, and to load it takes longer than to lint a plan.
  const { serve } = await import('../../lsp/server.js');
  return serve({ host, options: { ...args, paths: [] }, registry });
};
