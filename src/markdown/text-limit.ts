import { codeText } from 'micromark-core-commonmark';
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** More marks than any text needs; a parser takes the square of their number. */
const MOST_MARKS = 1000;
const MARKS = '!&*<[\\]_~';
const BACKTICK = 96;
/** A token that becomes part of the text around it. Unlike `data` it is not moved up to its neighbour: each move takes as long as all that stands behind it. */
const REST = 'codeTextData';

/** Line ends have codes up to this. */
const LAST_LINE_END = -3;

const seen = new WeakMap<TokenizeContext, number>();

/** Comes before what reads a mark: behind the thousandth of a paragraph, heading or cell, each line is taken as it stands. */
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

/** Makes a parser read no more marks in one text than any plan has; the further ones are characters. */
export const textLimit: Extension = {
  text: {
    ...Object.fromEntries(Array.from(MARKS, (mark) => [mark.charCodeAt(0), limit])),
    // A run of backticks is one mark.
    [BACKTICK]: { ...limit, ...(codeText.previous && { previous: codeText.previous }) },
  },
};
