import { posix } from 'node:path';
import type { Phrase, Plan, Tree } from '../../plan/model.js';
import { memoizeObject } from '../../plan/memoize.js';
import { linesOf } from '../../plan/source-lines.js';

/** A path in a tree or in the Structure Decision, relative to the tree's root, without a trailing slash. */
export interface DrawnPath extends Phrase {
  readonly isFolder: boolean;
}

/** The branches of a tree and the space between them. */
const BRANCH_CHARACTERS = /^[\s│├└─┬┼┤┌╰╭|`+\\-]*/u;
/** A name or a path, without placeholders. */
const NAME = /^(?=[^\w@]{0,3}[\w@])[\w@.+()/-]+$/u;
/** Words about a path that will not exist afterwards. */
const NOT_KEPT = /\b(?:delet\w+|remov\w+|optional|future|later|generated|not in|out of scope|gitignored|if needed|e\.g)\b|删除|削除|移除|삭제|可选|任意/i;

/** The paths in the trees and the Structure Decision of a plan. */
export const drawnPaths = memoizeObject((plan: Plan): readonly DrawnPath[] => {
  const decided = plan.structureDecision?.directories ?? [];
  const drawn = plan.trees.flatMap((tree) => pathsOf(tree, linesOf(plan)));
  const folders = decided.filter(({ text }) => NAME.test(text)).map(({ text, at }) => ({ text: posix.join(text.replace(/^\//, ''), '.'), at, isFolder: true }));
  return [...drawn, ...folders];
});

interface Open {
  readonly column: number;
  readonly path: string;
}

function pathsOf({ at: { start, end } }: Tree, lines: readonly string[]): readonly DrawnPath[] {
  const open: Open[] = [];
  const found: DrawnPath[] = [];
  for (let number = start.line; number <= end.line; number += 1) {
    const line = lines[number - 1] ?? '';
    const drawn = readName(line);
    if (drawn === undefined) continue;
    while ((open.at(-1)?.column ?? -1) >= drawn.column) open.pop();
    const path = posix.join(open.at(-1)?.path ?? '', drawn.name, '.');
    open.push({ column: drawn.column, path });
    const at = { start: { line: number, column: drawn.column + 1 }, end: { line: number, column: drawn.column + 1 + drawn.name.length } };
    if (path !== '.' && !NOT_KEPT.test(line)) found.push({ text: path, at, isFolder: drawn.name.endsWith('/') });
  }
  return found.map((one) => ({ ...one, isFolder: one.isFolder || found.some(({ text }) => text.startsWith(`${one.text}/`)) }));
}

/** The first name in a line of a tree, with its column. */
function readName(line: string): { readonly column: number; readonly name: string } | undefined {
  const column = BRANCH_CHARACTERS.exec(line)?.[0].length ?? 0;
  const [name = ''] = line.slice(column).split(/\s/);
  return NAME.test(name) ? { column, name: name.replace(/^\//, '') } : undefined;
}
