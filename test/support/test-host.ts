import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host } from '../../src/host/host.js';
import { diskAndGit } from '../../src/host/node-host.js';

/** A Host of a test's own: a folder with the files given, and all that is said there. */
export interface TestHost extends Host {
  out(): string;
  err(): string;
  /** Writes a file, making its folders. */
  put(path: string, content: string | Uint8Array): void;
  remove(): void;
}

/** What a test may decide about its Host. */
export interface TestHostOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly stdin?: string;
  /** For a command that speaks a protocol. */
  readonly streams?: ReturnType<Host['streams']>;
  /** Where the command is started, below the folder. */
  readonly cwd?: string;
}

/** Makes a Host from files by path. It stands on a real folder, so that what is tested is what runs. */
export function testHost(files: Readonly<Record<string, string | Uint8Array>>, { env = {}, terminal = false, stdin = '', cwd = '.', streams = { input: process.stdin, output: process.stdout } }: TestHostOptions = {}): TestHost {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'plan-lint-')));
  const printed: string[] = [];
  const complained: string[] = [];
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
    writeError: (text) => { complained.push(text); },
    out: () => printed.join(''),
    err: () => complained.join(''),
    put,
    remove: () => { rmSync(root, { recursive: true }); },
  };
}
