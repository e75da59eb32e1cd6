import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kindOf, listFolder, readRegular, refuseSpecial, withoutLinks } from './files.js';
import type { Host, Spinner } from './host.js';
import { nodeTerminal } from './terminal.js';
import { replaceFile } from './replace-file.js';
import { runWithTimeout } from './run-with-timeout.js';
import { searchFiles } from './search-files.js';
import { watchFiles } from './watch-files.js';

/** The root of the package; the bundle has the same depth in it as this module. */
const PACKAGE = new URL('../../../', import.meta.url);
const TYPESCRIPT = /\.[cm]?ts$/;
const GIT_OUTPUT_LIMIT = 256 * 1024 * 1024;

/** The host of a Node process. */
export function nodeHost(): Host {
  return {
    ...diskAndGit,
    ...nodeTerminal(),
    input: async () => (await import('node:stream/consumers')).buffer(process.stdin),
    streams: () => ({ input: process.stdin, output: process.stdout }),
    spinner: async () => (canRewriteLines() ? startSpinner() : undefined),
  };
}

/** The part of the host that does not depend on the process: disk and git. */
export const diskAndGit: Omit<Host, 'cwd' | 'env' | 'terminal' | 'width' | 'input' | 'streams' | 'spinner' | 'print' | 'writeError'> = {
  kind: kindOf,
  size: (path) => statSync(path).size,
  read: readRegular,
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  replace: replaceFile,
  append: (path, text) => { appendFileSync(path, text); },
  list: listFolder,
  realPath: withoutLinks,
  glob: searchFiles,
  // Loads `node:child_process` on first use, because that takes as long as reading a plan.
  git: (args, folder) => process.getBuiltinModule('node:child_process').execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: GIT_OUTPUT_LIMIT }),
  load,
  resolve: (name, file) => createRequire(file).resolve(name).replaceAll('\\', '/'),
  watch: watchFiles,
  // Does not use `performance`, whose modules load slowly.
  now: () => Number(process.hrtime.bigint()) / 1e6,
  runWithTimeout,
  own: (path) => readFileSync(new URL(path, PACKAGE), 'utf8'),
};

async function load(path: string): Promise<unknown> {
  refuseSpecial(statSync(path, { throwIfNoEntry: false }));
  if (TYPESCRIPT.test(path) && !stripsTypes()) throw new Error('Node strips the types of TypeScript since 22.18 only: use that, or compile the file to JavaScript');
  return import(pathToFileURL(path).href);
}

function stripsTypes(): boolean {
  return 'typescript' in process.features && process.features.typescript !== false;
}

function canRewriteLines(): boolean {
  return process.stdout.isTTY && process.stderr.isTTY && !('CI' in process.env) && process.env.TERM !== 'dumb';
}

async function startSpinner(): Promise<Spinner> {
  const { default: yoctoSpinner } = await import('yocto-spinner');
  const spinner = yoctoSpinner().start();
  return {
    async setText(text) {
      spinner.text = text;
      await new Promise((resolve) => { setImmediate(resolve); });
    },
    end: () => { spinner.stop(); },
  };
}
