import type { Comment, Located, Phrase, Plan } from '../../plan/model.js';

/** A comment that suppresses rules on a range of lines. */
export interface Directive extends Located {
  readonly kind: DirectiveKind;
  /** `rule` or `rule/messageId`, as written. */
  readonly names: readonly string[];
  readonly reason: string;
  /** The first and last line of its range. */
  readonly from: number;
  readonly to: number;
}

type DirectiveKind = 'disable-next-line' | 'disable-line' | 'disable' | 'disable-file';

interface Written extends Located {
  readonly kind: DirectiveKind | 'enable';
  readonly names: readonly string[];
  readonly reason: string;
}

const DIRECTIVE = /^plan-lint-(disable-next-line|disable-line|disable-file|disable|enable)(?!\S)/;
const REASON = /(?:^|\s)--(?:\s|$)/;

/** The names of all directives. */
export const DIRECTIVES = ['plan-lint-disable-next-line', 'plan-lint-disable-line', 'plan-lint-disable-file', 'plan-lint-disable', 'plan-lint-enable'] as const;
/** A comment that is probably meant as a directive: `plan-lint-…`, or the name with `disable` or `enable`. */
const MEANT = /^plan-lint-[^\s:,]+|^plan[-_ ]?lint[-_: ]{1,3}(?:dis|en)able[\w-]*/i;

/** The comments that look like a directive but are not, each with its first word. */
export function misspelledDirectives({ comments }: Pick<Plan, 'comments'>): readonly Phrase[] {
  return comments.flatMap(({ text, at }) => {
    const written = DIRECTIVE.test(text.trim()) ? undefined : MEANT.exec(text.trim())?.[0];
    return written === undefined ? [] : [{ text: written, at }];
  });
}

/** The directives of a plan, in order. A `disable` lasts until the next `enable` with its name or without names, else to the end. */
export function readDirectives({ comments }: Pick<Plan, 'comments'>): readonly Directive[] {
  const found: (readonly Directive[])[] = [];
  const ends: Ends = { named: new Map() };
  // Iterates backwards, so that the next `enable` is always known.
  for (const { kind, ...one } of comments.flatMap((comment) => readComment(comment) ?? []).reverse()) {
    if (kind === 'enable') noteEnd(ends, { kind, ...one });
    else found.push(splitByEnd({ kind, ...one }, ends));
  }
  return found.reverse().flat();
}

/** The next `enable` without names, and the next one per name. */
interface Ends {
  all?: Written;
  readonly named: Map<string, Written>;
}

function noteEnd(ends: Ends, end: Written): void {
  if (end.names.length > 0) {
    for (const name of end.names) ends.named.set(name, end);
    return;
  }
  ends.all = end;
  ends.named.clear();
}

function readComment({ text, at }: Comment): Written | undefined {
  const kind = kindOf(DIRECTIVE.exec(text.trim())?.[1]);
  if (kind === undefined) return undefined;
  const rest = text.trim().replace(DIRECTIVE, '');
  const dashes = REASON.exec(rest);
  const list = dashes ? rest.slice(0, dashes.index) : rest;
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return { kind, names, reason: dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '', at };
}

function kindOf(word: string | undefined): Written['kind'] | undefined {
  switch (word) {
    case 'disable-next-line':
    case 'disable-line':
    case 'disable':
    case 'disable-file':
    case 'enable':
      return word;
    default:
      return undefined;
  }
}

/** Splits a directive whose rules are enabled again at different lines. */
function splitByEnd(one: Written & Pick<Directive, 'kind'>, { all, named }: Ends): readonly Directive[] {
  if (one.kind !== 'disable' || one.names.length === 0) return [{ ...one, ...linesOf(one, undefined) }];
  return one.names.map((name) => ({ ...one, names: [name], ...linesOf(one, named.get(name) ?? all) }));
}

function linesOf({ kind, at }: Pick<Directive, 'kind' | 'at'>, end: Written | undefined): Pick<Directive, 'from' | 'to'> {
  switch (kind) {
    case 'disable-next-line':
      return { from: at.end.line + 1, to: at.end.line + 1 };
    case 'disable-line':
      return { from: at.start.line, to: at.end.line };
    case 'disable':
      return { from: at.start.line, to: end?.at.start.line ?? Infinity };
    case 'disable-file':
      return { from: 1, to: Infinity };
  }
}
