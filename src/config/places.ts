import { parse as parseJsonc, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { UsageError } from '../usage-error.js';

/** Where a configuration stands, relative to each folder on the way up from a plan; the first that is there counts. */
export const CONFIG_PLACES: readonly string[] = [
  '.planlintrc.json',
  '.planlintrc.jsonc',
  '.planlintrc.yaml',
  '.planlintrc.yml',
  'plan-lint.config.js',
  'plan-lint.config.mjs',
  'plan-lint.config.cjs',
  'package.json',
];

/** The key of package.json that holds a configuration. */
export const PACKAGE_KEY = 'planLint';

/** JSON with comments and trailing commas. */
export function readJsonc(path: string, text: string): unknown {
  const errors: ParseError[] = [];
  const content: unknown = parseJsonc(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return content;
  const before = text.slice(0, first.offset).split('\n');
  throw new UsageError(`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${printParseErrorCode(first.error)}`);
}

/** YAML, as data: no tag runs anything. */
export function readYaml(path: string, text: string): unknown {
  try {
    const content: unknown = parseYaml(text);
    return content;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError(`${path}: ${error.message.split('\n', 1).join('')}`, { cause: error });
  }
}
