import type { Comment, Located, Phrase, Plan } from '../../plan/model.js';

/** The suppression of one rule on a range of lines. */
export interface Directive extends Located {
  /** `rule` or `rule/messageId`, as written. */
  readonly name: string;
  readonly reason: string;
  /** The first and last line of its range. */
  readonly from: number;
  readonly to: number;
}

/** The suppressions of a plan, and the comments that lack a rule or a reason. */
export interface Directives {
  readonly directives: readonly Directive[];
  readonly incomplete: readonly DirectiveComment[];
}

/** A comment that is a directive. */
interface DirectiveComment extends Located {
  readonly kind: (typeof KINDS)[number];
  readonly names: readonly string[];
  readonly reason: string;
}

const KINDS = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const;
/** The names of all directives. */
export const DIRECTIVES: readonly string[] = KINDS.map((kind) => `plan-lint-${kind}`);

const DIRECTIVE = /^plan-lint-(\S+)/;
const REASON = /(?:^|\s)--(?:\s|$)/;
/** A comment that is probably meant as a directive: `plan-lint-…`, or the name with `disable` or `enable`. */
const MEANT = /^plan-lint-[^\s:,]+|^plan[-_ ]?lint[-_: ]{1,3}(?:dis|en)able[\w-]*/i;

/** The comments that look like a directive but are not, each with its first word. */
export function misspelledDirectives({ comments }: Pick<Plan, 'comments'>): readonly Phrase[] {
  return comments.flatMap((comment) => {
    const written = readDirective(comment) === undefined ? MEANT.exec(comment.text.trim())?.[0] : undefined;
    return written === undefined ? [] : [{ text: written, at: comment.at }];
  });
}

/** Reads the directives of a plan, in order. A `disable` lasts until the next `enable` with its name or without names, else to the end. */
export function readDirectives({ comments }: Pick<Plan, 'comments'>): Directives {
  const written = comments.flatMap((comment) => readDirective(comment) ?? []);
  const disabling = written.filter(({ kind }) => kind !== 'enable');
  return {
    directives: disabling.filter(isComplete).flatMap((one) => one.names.map((name) => ({ name, reason: one.reason, at: one.at, ...rangeOf(one, name, written) }))),
    incomplete: disabling.filter((one) => !isComplete(one)),
  };
}

function isComplete({ names, reason }: DirectiveComment): boolean {
  return names.length > 0 && reason !== '';
}

/** Reads a comment; undefined if it is no directive. */
export function readDirective({ text, at }: Comment): DirectiveComment | undefined {
  const [start = '', word] = DIRECTIVE.exec(text.trim()) ?? [];
  const kind = KINDS.find((known) => known === word);
  if (kind === undefined) return undefined;
  const rest = text.trim().slice(start.length);
  const end = REASON.exec(rest)?.index ?? rest.length;
  const names = rest.slice(0, end).split(',').map((name) => name.trim()).filter((name) => name !== '');
  return { kind, names, reason: rest.slice(end).replace(REASON, '').trim(), at };
}

function rangeOf(one: DirectiveComment, name: string, written: readonly DirectiveComment[]): Pick<Directive, 'from' | 'to'> {
  const { start: { line: first }, end: { line: last } } = one.at;
  switch (one.kind) {
    case 'disable-next-line':
      return { from: last + 1, to: last + 1 };
    case 'disable-file':
      return { from: 1, to: Infinity };
    case 'disable':
      return { from: first, to: written.slice(written.indexOf(one)).find((end) => ends(end, name))?.at.start.line ?? Infinity };
    case 'disable-line':
    case 'enable':
      return { from: first, to: last };
  }
}

function ends({ kind, names }: DirectiveComment, name: string): boolean {
  return kind === 'enable' && (names.length === 0 || names.includes(name));
}
