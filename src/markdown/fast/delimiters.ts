import { classifyCharacter } from 'micromark-util-classify-character';

/** A range of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A delimiter run: asterisks, underscores or tildes. */
export interface Run extends Range {
  readonly type: 'run';
  readonly mark: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** Two runs that delimit emphasis. */
export interface Pair extends Range {
  readonly type: 'emphasis' | 'strong';
  readonly inner: Range;
}

const DELIMITER = /[*_~]/;
const EMPHASIS: readonly (Pair['type'] | undefined)[] = [undefined, 'emphasis', 'strong'];

/** Reads the run at `from`, with its ability to open or close emphasis by CommonMark's flanking rules, as micromark implements them. */
export function readRun(source: string, from: number, to: number): Run {
  const mark = source.charAt(from);
  const before = classify(source, from - 1);
  const after = classify(source, to);
  const left = after === undefined || (after === PUNCTUATION && before !== undefined);
  const right = before === undefined || (before === PUNCTUATION && after !== undefined);
  const opens = left || (mark !== '~' && DELIMITER.test(source.charAt(to)));
  const closes = right || (mark !== '~' && DELIMITER.test(source.charAt(from - 1)));
  const isWordy = mark === '_';
  return { type: 'run', from, to, mark, canOpen: opens && (!isWordy || before !== undefined || !closes), canClose: closes && (!isWordy || after !== undefined || !opens) };
}

const PUNCTUATION = 2;
/** The most frequent neighbours, which are neither white space nor punctuation. */
const LETTER_OR_DIGIT = /[a-z\d]/i;

/** 1 for white space and the ends of the text, 2 for punctuation, undefined otherwise. */
function classify(source: string, at: number): 1 | 2 | undefined {
  const character = source.charAt(at);
  if (LETTER_OR_DIGIT.test(character)) return undefined;
  return classifyCharacter(character === '' ? null : character.charCodeAt(0));
}

/** Pairs runs into emphasis without nesting; undefined if it may be nested. A run without a counterpart is text, and so are tildes that cannot be closed: `~5 ms`. */
export function pairRuns(runs: readonly Run[]): readonly Pair[] | undefined {
  const pairs: Pair[] = [];
  let start: Run | undefined;
  let tilde = false;
  for (const run of runs) {
    if (run.mark === '~') {
      if (tilde && run.canClose) return undefined;
      tilde ||= run.canOpen;
    } else if (start === undefined) {
      if (run.canOpen) start = run;
    } else if (run.canOpen || run.canClose) {
      const pair = pairUp(start, run);
      if (pair === undefined) return undefined;
      pairs.push(pair);
      start = undefined;
    }
  }
  return pairs;
}

function pairUp(start: Run, end: Run): Pair | undefined {
  const type = EMPHASIS[end.to - end.from];
  if (type === undefined || !end.canClose || end.mark !== start.mark || end.to - end.from !== start.to - start.from) return undefined;
  return { type, from: start.from, to: end.to, inner: { from: start.to, to: end.from } };
}
