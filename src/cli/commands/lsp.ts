import { UsageError } from '../../host/usage-error.js';
import type { Command } from './command-context.js';

/** The name of the sub-command; a folder with that name is `./lsp`. */
export const LSP = 'lsp';

/** Runs the language server on stdin and stdout until the client exits. */
export const serveEditor: Command = async ({ args, registry, host }) => {
  if (args.paths.length > 1) throw new UsageError('lsp: the editor selects the plans; remove the paths');
  // Loaded on demand: few runs need the server, and loading it takes longer than linting a plan.
  const { serve } = await import('../../lsp/server.js');
  return serve({ host, options: { ...args, paths: [] }, registry });
};
