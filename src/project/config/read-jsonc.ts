import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { UsageError } from '../../host/usage-error.js';

/** A description of each JSON error, by the parser's name for it. */
const SENTENCES: Readonly<Record<ReturnType<typeof printParseErrorCode>, string>> = {
  'ColonExpected': 'a colon is missing',
  'CommaExpected': 'a comma is missing',
  'PropertyNameExpected': 'a key in double quotes is expected',
  'ValueExpected': 'a value is expected',
  'CloseBraceExpected': 'the closing } is missing',
  'CloseBracketExpected': 'the closing ] is missing',
  'EndOfFileExpected': 'the end of the file is expected',
  'UnexpectedEndOfComment': 'the comment is not closed',
  'UnexpectedEndOfString': 'the string is not closed',
  'UnexpectedEndOfNumber': 'the number is not complete',
  'InvalidUnicode': 'the string has an invalid \\u escape',
  'InvalidEscapeCharacter': 'the string has an invalid escape',
  'InvalidCharacter': 'the string has a control character',
  'InvalidSymbol': 'this is not a JSON value',
  'InvalidNumberFormat': 'the number is not valid',
  'InvalidCommentToken': 'a comment is not allowed here',
  '<unknown ParseErrorCode>': 'this is not JSON',
};

/** Parses JSON with comments and trailing commas. */
export function readJsonc(path: string, text: string): unknown {
  const errors: ParseError[] = [];
  const content: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return content;
  const before = text.slice(0, first.offset).split('\n');
  throw new UsageError(`${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${SENTENCES[printParseErrorCode(first.error)]}`);
}
