import { posix } from 'node:path';
import type { Phrase, Plan, Tree } from '../../plan/model.js';
import { rememberOf } from '../../plan/remember.js';
import { linesOf } from '../source-lines.js';

/** A path that a tree or the Structure Decision shows: from the root of what is drawn, without a slash at its end. */
export interface DrawnPath extends Phrase {
  readonly isFolder: boolean;
}

/** Branches of a tree and the space between them. */
const ART = /^[\s│├└─┬┼┤┌╰╭|`+\\-]*/u;
/** A name or a path, and nothing that stands for something else. */
const NAME = /^(?=[^\w@]{0,3}[\w@])[\w@.+()/-]+$/u;
/** Said of what is not there afterwards. */
const NOT_KEPT = /\b(?:delet\w+|remov\w+|optional|future|later|generated|not in|out of scope|gitignored|if needed|e\.g)\b|删除|削除|移除|삭제|可选|任意/iu;

/** All that a plan's trees and its Structure Decision show. */
export const drawnPaths = rememberOf((plan: Plan): readonly DrawnPath[] => {
  const decided = plan.structureDecision?.directories ?? [];
  return [...plan.trees.flatMap((tree) => pathsOf(tree, linesOf(plan))), ...decided.filter(({ text }) => NAME.test(text)).map(({ text, at }) => ({ text: posix.join(text.replace(/^\//, ''), '.'), at, isFolder: true }))];
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

/** The first name of a line of a tree, and in which column it stands. */
function readName(line: string): { readonly column: number; readonly name: string } | undefined {
  const column = ART.exec(line)?.[0].length ?? 0;
  const [name = ''] = line.slice(column).split(/\s/);
  return NAME.test(name) ? { column, name: name.replace(/^\//, '') } : undefined;
}
