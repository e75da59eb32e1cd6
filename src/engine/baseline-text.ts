import { dig } from '../evidence/dig-values.js';
import type { BaselineEntry } from './baseline.js';
import { escapeUnseen, parseJson } from './json-text.js';

const VERSION = 1;

/** A baseline as text, with one entry per line, sorted, so that merges rarely conflict. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, rule, fingerprint }) => `    ${escapeUnseen(JSON.stringify({ path, rule, fingerprint }))}`);
  return `{\n  "version": ${VERSION},\n  "findings": [\n${[...new Set(lines)].sort().join(',\n')}\n  ]\n}\n`;
}

/** Parses a baseline; returns an error message for invalid text. */
export function readBaseline(text: string): readonly BaselineEntry[] | string {
  const content = parseJson(text);
  if (content === undefined) return 'is no JSON: restore it, or delete it and write it anew with --update-baseline';
  const version = dig(content, 'version') ?? VERSION;
  if (version !== VERSION) return `has version ${JSON.stringify(version)}, and this plan-lint reads version ${VERSION}: update plan-lint, or write the file anew`;
  const findings = dig(content, 'findings');
  return Array.isArray(findings) && findings.every(isEntry) ? findings : 'is no baseline, which has `findings` with `path`, `rule` and `fingerprint`';
}

function isEntry(value: unknown): value is BaselineEntry {
  return ['path', 'rule', 'fingerprint'].every((key) => typeof dig(value, key) === 'string');
}
