import { ok, strictEqual } from 'node:assert';
import type { LintedFile } from '../../src/engine/result.js';
import { fixText } from '../../src/fix/fix-text.js';

const errorsIn = ({ findings }: LintedFile): number => findings.filter(({ severity }) => severity === 'error').length;

/** Throws if the safe fixes of a plan are not done after one run, leave more errors, or depend on the line endings. */
export function assertFixesSettle(source: string, lint: (source: string) => LintedFile): void {
  const fixed = (text: string): string => fixText(text, (one) => ({ file: lint(one) })).source;
  const once = fixed(source);
  if (once === source) return;
  strictEqual(fixed(once), once, 'a second run');
  strictEqual(fixed(source.replaceAll('\n', '\r\n')), once.replaceAll('\n', '\r\n'), 'CRLF');
  ok(errorsIn(lint(once)) <= errorsIn(lint(source)), 'more errors');
}
