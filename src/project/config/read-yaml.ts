import { parse, YAMLParseError } from 'yaml';
import { UsageError } from '../../host/usage-error.js';

/** Parses YAML as data; tags run no code. */
export function readYaml(path: string, text: string): unknown {
  try {
    const content: unknown = parse(text);
    return content;
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const place = error.linePos?.[0];
    throw new UsageError(`${path}${place ? `:${place.line}:${place.col}` : ''}: ${sentenceOf(error.message)}`, { cause: error });
  }
}

const PLACE_BEHIND = / at line \d+, column \d+:?$/;

/** The first line of the message, without the position at its end. */
function sentenceOf(message: string): string {
  return message.split('\n', 1).join('').replace(PLACE_BEHIND, '');
}
