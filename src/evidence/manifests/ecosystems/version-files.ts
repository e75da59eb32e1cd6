import { parse } from 'smol-toml';
import { beginningWith } from '../../ranges.js';
import { entriesAt, textAt } from '../../dig-values.js';
import { requirement, type ManifestContent, type ManifestReader, type Requirement } from '../../manifest.js';

/** The names of languages in version managers. */
const TOOLS: Readonly<Record<string, string>> = {
  'node': 'node', 'nodejs': 'node', 'python': 'python', 'rust': 'rust', 'go': 'go', 'golang': 'go', 'java': 'java', 'kotlin': 'kotlin', 'ruby': 'ruby', 'php': 'php', 'dart': 'dart', 'flutter': 'flutter', 'elixir': 'elixir', 'dotnet': 'dotnet', 'dotnet-core': 'dotnet', 'deno': 'deno', 'bun': 'bun',
};

/** Returns a reader of files with one version: `.nvmrc`, `.python-version`. A name (`lts/iron`, `pypy3`) is not a version. */
export function readVersionFile(language: string): ManifestReader {
  return (text) => {
    const [first = ''] = text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    return { languages: pinned(language, first, first), dependencies: [] };
  };
}

/** Reads `.tool-versions`. */
export function readToolVersions(text: string): ManifestContent {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return { languages: lines.flatMap(([tool = '', version = '']) => pinned(TOOLS[tool], version, `${tool} ${version}`)), dependencies: [] };
}

/** Reads `mise.toml`. */
export function readMise(text: string): ManifestContent {
  const tools = entriesAt(parse(text), 'tools');
  return {
    languages: tools.flatMap(([tool, value]) => {
      const version = textAt(value) ?? textAt(value, 'version') ?? '';
      return pinned(TOOLS[tool], version, `${tool} = "${version}"`);
    }),
    dependencies: [],
  };
}

/** Only the major version of these is compared, because plans do not depend on the rest. */
const BY_MAJOR: ReadonlySet<string> = new Set(['node', 'deno', 'bun', 'java', 'flutter']);

/** Reads a version with an optional vendor: `temurin-21.0.2`. */
function pinned(language: string | undefined, version: string, written: string): readonly Requirement[] {
  const numbers = /^(?:v|[a-z]+-)?(\d+(?:\.\d+)*)/.exec(version)?.[1];
  const range = numbers === undefined ? undefined : beginningWith(numbers, BY_MAJOR.has(language ?? '') ? 1 : 2);
  return language === undefined || range === undefined ? [] : [requirement(language, written, range)];
}
