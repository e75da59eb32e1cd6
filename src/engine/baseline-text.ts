import type { BaselineEntry } from './baseline.js';
import { escapeUnseen } from './json-text.js';

const VERSION = 1;

/** A baseline as text, with one entry per line, sorted, so that merges rarely conflict. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, rule, fingerprint }) => `    ${escapeUnseen(JSON.stringify({ path, rule, fingerprint }))}`);
  return `{\n  "version": ${VERSION},\n  "findings": [\n${[...new Set(lines)].sort().join(',\n')}\n  ]\n}\n`;
}

/** Parses a baseline; returns an error message for invalid text. */
export function readBaseline(text: string): readonly BaselineEntry[] | string {
  const content = parseJson(text);
  if (typeof content !== 'object' || content === null || !('findings' in content)) return 'is no baseline';
  if ('version' in content && content.version !== VERSION) return `has version ${JSON.stringify(content.version)}, and this plan-lint reads version ${VERSION}: update plan-lint, or write the file anew`;
  const { findings } = content;
  return Array.isArray(findings) && findings.every(isEntry) ? findings : 'is no baseline';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  return typeof value === 'object' && value !== null
    && 'path' in value && typeof value.path === 'string'
    && 'rule' in value && typeof value.rule === 'string'
    && 'fingerprint' in value && typeof value.fingerprint === 'string';
}
