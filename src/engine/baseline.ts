import type { Finding } from './findings/finding.js';
import { escapeUnseen } from './json-text.js';
import { isLive, isLinted } from './tally.js';
import type { FileResult, LintedFile } from './result.js';

/** A finding that was there before. */
export interface BaselineEntry {
  /** From the repository's root, for people. */
  readonly path: string;
  /** `rule/messageId`. */
  readonly rule: string;
  readonly fingerprint: string;
}

/** What the baseline makes of a run. */
export interface Baselined {
  readonly files: readonly FileResult[];
  /** Entries of judged plans that name no finding any more. */
  readonly stale: readonly BaselineEntry[];
}

/** Marks the findings that the baseline knows. `pathOf` gives a report's path from the repository's root. */
export function applyBaseline(files: readonly FileResult[], entries: readonly BaselineEntry[], pathOf: (path: string) => string): Baselined {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const linted = files.filter(isLinted);
  const found = new Set(linted.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)));
  const judged = new Set(linted.map(({ path }) => pathOf(path)));
  return {
    files: files.map((file) => (isLinted(file) ? markKnown(file, known) : file)),
    stale: entries.filter(({ path, fingerprint }) => judged.has(path) && !found.has(fingerprint)),
  };
}

function markKnown(file: LintedFile, known: ReadonlySet<string>): LintedFile {
  return { ...file, findings: file.findings.map((finding) => (known.has(finding.fingerprint) ? { ...finding, baselined: true } : finding)) };
}

/** The baseline that makes this run green: what was found, and what is known of plans that were not judged. Gates that `isStrict` are left out. */
export function updateBaseline(files: readonly FileResult[], entries: readonly BaselineEntry[], pathOf: (path: string) => string, isStrict: (finding: Finding) => boolean): readonly BaselineEntry[] {
  const linted = files.filter(isLinted);
  const judged = new Set(linted.map(({ path }) => pathOf(path)));
  const found = linted.flatMap(({ path, findings }) => findings.filter((finding) => isLive(finding) && !isStrict(finding)).map(({ rule, messageId, fingerprint }) => {
    return { path: pathOf(path), rule: `${rule}/${messageId}`, fingerprint };
  }));
  return [...entries.filter(({ path }) => !judged.has(path)), ...found];
}

/** A baseline as text: one entry a line, sorted, so that two branches rarely collide. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(({ path, rule, fingerprint }) => `    ${escapeUnseen(JSON.stringify({ path, rule, fingerprint }))}`);
  return `{\n  "version": 1,\n  "findings": [\n${[...new Set(lines)].sort().join(',\n')}\n  ]\n}\n`;
}

/** A baseline from text; undefined for what is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  const content = parseJson(text);
  const entries = typeof content === 'object' && content !== null && 'findings' in content ? content.findings : undefined;
  return Array.isArray(entries) && entries.every(isEntry) ? entries : undefined;
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
