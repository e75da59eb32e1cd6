import { parse, YAMLParseError } from 'yaml';
import { UsageError } from '../../host/usage-error.js';

/** YAML, as data: no tag runs anything. */
export function readYaml(path: string, text: string): unknown {
  try {
    const content: unknown = parse(text);
    return content;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError(`${path}: ${error.message.split('\n', 1).join('')}`, { cause: error });
  }
}
