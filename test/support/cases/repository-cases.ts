import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { registry } from '../../../rules/index.js';
import { parseArgs } from '../../../src/cli/options/args.js';
import type { Finding } from '../../../src/engine/findings/finding.js';
import type { Preset } from '../../../src/engine/findings/presets.js';
import { isLinted } from '../../../src/engine/tally.js';
import { configLoader } from '../../../src/project/config/load.js';
import { lintProject } from '../../../src/project/lint-project.js';
import { testHost } from '../commands/test-host.js';

/** A repository with the expected findings of one rule. */
export interface RepositoryCase {
  readonly name: string;
  /** Fields that differ from the plan of `base/`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Replacements in that plan. */
  readonly plan?: readonly (readonly [words: string, others: string])[];
  /** Files in addition to those of `base/`; null removes one. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** `line:column severity messageId message`; empty if absent. */
  readonly finds?: readonly string[];
}

const REPOSITORIES = new URL('../../../../fixtures/repositories/', import.meta.url);
const BASE = new URL('base/', REPOSITORIES);
const PLAN = 'specs/006-overdue-notices/plan.md';
const BASE_FILES: Readonly<Record<string, string>> = readBase();

function readBase(): Readonly<Record<string, string>> {
  const paths = readdirSync(BASE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  return Object.fromEntries(paths.map((path) => [path.slice(BASE.pathname.length), readFileSync(path, 'utf8')]));
}

/** The tables `<rule>.yaml`. */
export function repositoryTables(): readonly (readonly [rule: string, cases: readonly RepositoryCase[]])[] {
  return readdirSync(REPOSITORIES).filter((name) => name.endsWith('.yaml')).toSorted().map((name) => [name.replace('.yaml', ''), parse(readFileSync(new URL(name, REPOSITORIES), 'utf8'))] as const);
}

/** The files of a case. */
export function filesOf({ fields = {}, plan = [], files = {} }: RepositoryCase): Readonly<Record<string, string>> {
  const withFields = Object.entries(fields).reduce((text, [label, value]) => replaceOnce(text, new RegExp(String.raw`(?<=\*\*${label}\*\*: )[^|\n]*(?=\n| \|)`), value), BASE_FILES[PLAN] ?? '');
  const changed = plan.reduce((text, [words, others]) => replaceOnce(text, words, others), withFields);
  const all: Readonly<Record<string, string | null>> = { ...BASE_FILES, [PLAN]: changed, ...files };
  return Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])));
}

function replaceOnce(text: string, words: string | RegExp, others: string): string {
  const replaced = text.replace(words, () => others);
  if (replaced === text) throw new Error(`The plan of base/ has no ${String(words)}`);
  return replaced;
}

/** The findings of a rule (or of messages with that id) in the plans of a repository; without a rule, all findings with their paths. */
export async function findingsIn(files: Repository, preset: Preset, rule?: string, words: readonly string[] = [], stdin = ''): Promise<readonly string[]> {
  const findings = await lintRepository(files, preset, words, stdin);
  return findings.filter((finding) => rule === undefined || finding.rule === rule || finding.messageId === rule).map(({ path, at: { start }, severity, rule: id, messageId, message }) => {
    return rule === undefined ? `${path}:${start.line}:${start.column} ${severity} ${id}/${messageId} ${message}` : `${start.line}:${start.column} ${severity} ${messageId} ${message}`;
  });
}

/** Files by path, or an existing folder. */
type Repository = Readonly<Record<string, string>> | string;

/** All findings in the plans of a repository. */
export async function lintRepository(files: Repository, preset: Preset, words: readonly string[] = [], stdin = ''): Promise<readonly Finding[]> {
  const made = testHost(typeof files === 'string' ? {} : files, { stdin });
  const host = typeof files === 'string' ? { ...made, cwd: files } : made;
  try {
    const options = parseArgs(['--preset', preset, ...words], '0.0.0');
    const { files: results } = await lintProject(options, configLoader(options, host), registry, host);
    return results.filter(isLinted).flatMap((file) => file.findings);
  } finally {
    made.remove();
  }
}
