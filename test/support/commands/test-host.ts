import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../../../src/host/host.js';
import { diskAndGit } from '../../../src/host/node-host.js';

/** A host for tests, with a temporary folder and recorded output. */
export interface TestHost extends Host {
  out(): string;
  err(): string;
  /** Writes a file and creates its folders. */
  put(path: string, content: string | Uint8Array): void;
  remove(): void;
}

/** The options of a test host. */
export interface TestHostOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly stdin?: string;
  /** The streams for a command that uses a protocol. */
  readonly streams?: ReturnType<Host['streams']>;
  /** The working directory, below the folder. */
  readonly cwd?: string;
}

/** Creates a host with these files in a real folder, so that tests use the real file system. */
export function testHost(files: Readonly<Record<string, string | Uint8Array>>, { env = {}, terminal = false, stdin = '', cwd = '.', streams = { input: process.stdin, output: process.stdout } }: TestHostOptions = {}): TestHost {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-lint-')));
  const printed: string[] = [];
  const errors: string[] = [];
  const put = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  put('.git/HEAD', 'ref: refs/heads/main\n');
  for (const [path, content] of Object.entries(files)) put(path, content);
  return {
    ...diskAndGit,
    cwd: join(root, cwd).replaceAll('\\', '/'),
    env,
    terminal,
    width: 100,
    spinner: () => Promise.resolve(undefined),
    input: () => Promise.resolve(new TextEncoder().encode(stdin)),
    streams: () => streams,
    print: (text) => { printed.push(text); },
    writeError: (text) => { errors.push(text); },
    out: () => printed.join(''),
    err: () => errors.join(''),
    put,
    remove: () => { rmSync(root, { recursive: true }); },
  };
}
