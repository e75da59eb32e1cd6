import { codeText } from 'micromark-core-commonmark';
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** A limit that no real text reaches; the parser is quadratic in the number of marks. */
const MOST_MARKS = 1000;
const MARKS = '!&*<[\\]_~';
const BACKTICK = 96;
/** A token type that becomes part of the surrounding text. Unlike `data`, micromark does not merge it with its neighbors, which would be quadratic. */
const REST = 'codeTextData';

/** The codes of line endings are at most this. */
const LAST_LINE_END = -3;

const seen = new WeakMap<TokenizeContext, number>();

/** Precedes the constructs of marks; after the limit in a paragraph, heading or cell it consumes each line as text. */
const limit: Construct = {
  name: 'textLimit',
  tokenize(effects, ok, nok) {
    const count = (seen.get(this) ?? 0) + 1;
    seen.set(this, count);
    return count > MOST_MARKS ? restOfLine(effects, ok) : nok;
  },
};

function restOfLine(effects: Effects, ok: State): State {
  const rest: State = (code) => {
    if (code !== null && code > LAST_LINE_END) {
      effects.consume(code);
      return rest;
    }
    effects.exit(REST);
    return ok(code);
  };
  return (code) => {
    effects.enter(REST);
    return rest(code);
  };
}

/** Limits the marks that the parser reads in one text; further ones are plain characters. */
export const textLimit: Extension = {
  text: {
    ...Object.fromEntries(Array.from(MARKS, (mark) => [mark.charCodeAt(0), limit])),
    // A run of backticks counts as one mark.
    [BACKTICK]: { ...limit, ...(codeText.previous && { previous: codeText.previous }) },
  },
};
