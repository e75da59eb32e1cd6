import type { Plugin } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from '../../src/build/bundle-command.js';

const FOLDER = fileURLToPath(new URL('../../remark-only/', import.meta.url));
const MARKDOWN = fileURLToPath(new URL('../../src/markdown/', import.meta.url));

/** Replaces the call of src/markdown/fast/ by remark. */
const remarkOnly: Plugin = {
  name: 'remark only',
  setup(bundle) {
    bundle.onResolve({ filter: /\/fast\/parse-fast\.js$/ }, () => ({ path: 'remark', namespace: 'remark-only' }));
    bundle.onLoad({ filter: /.*/, namespace: 'remark-only' }, () => ({ contents: 'export { parseDocument as parseFast } from "./remark/remark-parser.js";', resolveDir: MARKDOWN }));
  },
};

/** Bundles the command without src/markdown/fast/, and returns its path. */
export async function bundleWithoutFast(): Promise<string> {
  await bundleCommand(FOLDER, [remarkOnly]);
  return join(FOLDER, 'bin.js');
}
