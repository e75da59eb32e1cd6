import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { UsageError } from '../../host/usage-error.js';

/** JSON with comments and trailing commas. */
export function readJsonc(path: string, text: string): unknown {
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return content;
  const before = text.slice(0, first.offset).split('\n');
  throw new UsageError(`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${printParseErrorCode(first.error)}`);
}
