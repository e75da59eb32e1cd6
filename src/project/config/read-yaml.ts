import { parse, YAMLParseError } from 'yaml';
import { UsageError } from '../../host/usage-error.js';

/** Parses YAML as data; tags run no code. */
export function readYaml(path: string, text: string): unknown {
  try {
    const content: unknown = parse(text);
    return content;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const position = error.linePos?.[0];
    throw new UsageError(`${path}${position ? `:${position.line}:${position.col}` : ''}: ${sentenceOf(error.message)}`, { cause: error });
  }
}

const POSITION_BEHIND = / at line \d+, column \d+:?$/;

/** The first line of the message, without the position at its end. */
function sentenceOf(message: string): string {
  return message.split('\n', 1).join('').replace(POSITION_BEHIND, '');
}
