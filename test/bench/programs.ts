import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One plan, or the whole corpus. */
export type Workload = 'one' | 'corpus';

/** A program as users start it, in a folder with a `plan.md` (one plan) or with many below it (the corpus). */
export interface Program {
  readonly name: string;
  /** The executable with its fixed arguments. */
  readonly start: readonly [string, ...string[]];
  readonly words: Readonly<Partial<Record<Workload, readonly string[]>>>;
  /** The output of a run that really linted. */
  readonly proof: RegExp;
}

/** The other linters with exact versions; markdownlint-cli2 is the last version for Node 20. */
export const PEERS: Readonly<Record<string, string>> = {
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  'rumdl': '0.2.75',
};

const REMARK = ['--no-config', '--no-ignore', '--no-color', '--no-stdout', '--use', 'remark-preset-lint-recommended'];
/** Without cache, so that all runs do the same work. */
const RUMDL = ['check', '--no-config', '--no-cache', '--color', 'never'];
const ALL = '**/plan.md';

/** An empty Node process, the lower bound for programs in Node. */
export const EMPTY_NODE: Program = { name: 'empty Node', start: [process.execPath], words: { one: ['-e', '0'] }, proof: /^$/ };

/** The shipped command. */
export function planLint(bin: string): Program {
  return { name: 'plan-lint', start: [process.execPath, bin, '--no-color', '--format', 'text'], words: { one: ['plan.md'], corpus: ['.'] }, proof: /✖ \d+ errors?/ };
}

/** The command without src/markdown/fast/. */
export function planLintByRemark(bin: string): Program {
  return { ...planLint(bin), name: 'plan-lint, fast path off' };
}

/** The linters that are installed in the folder. */
export function peers(folder: string): readonly Program[] {
  const native = rumdlBinary(folder);
  return [
    ...nodeProgram(folder, 'markdownlint-cli2', 'markdownlint-cli2', [], { one: ['plan.md'], corpus: [ALL] }, /MD\d{3}/),
    ...nodeProgram(folder, 'remark-cli', 'remark', REMARK, { one: ['plan.md'], corpus: [ALL] }, /remark-lint/),
    // Starts the native program directly; npm's command starts it with Node.
    ...(native === undefined ? [] : [{ name: `rumdl ${PEERS.rumdl ?? ''}`, start: [native, ...RUMDL] as const, words: { one: ['plan.md'], corpus: ['--include', ALL, '.'] }, proof: /MD\d{3}/ }]),
  ];
}

function nodeProgram(folder: string, name: string, command: string, always: readonly string[], words: Program['words'], proof: RegExp): readonly Program[] {
  const script = binOf(folder, name, command);
  return script === undefined ? [] : [{ name: `${name} ${PEERS[name] ?? ''}`, start: [process.execPath, script, ...always], words, proof }];
}

function binOf(folder: string, name: string, command: string): string | undefined {
  const manifest = installed(folder, name);
  const path = manifest?.bin?.[command];
  return manifest?.version === PEERS[name] && path !== undefined ? join(folder, 'node_modules', name, path) : undefined;
}

function rumdlBinary(folder: string): string | undefined {
  const scope = join(folder, 'node_modules/@rumdl');
  if (installed(folder, 'rumdl')?.version !== PEERS.rumdl) return undefined;
  return readdirSync(scope).map((platform) => join(scope, platform, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'))[0];
}

interface Manifest {
  readonly version?: string;
  readonly bin?: Readonly<Record<string, string>>;
}

/** The `package.json` of an installed package. */
export function installed(folder: string, name: string): Manifest | undefined {
  try {
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    return manifest;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
