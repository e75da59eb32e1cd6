import type { Located, Plan } from '../../plan/model.js';
import type { Fix } from '../problem.js';
import { deleteLines, lineAt, standsAlone, textAt } from './line-edits.js';

type Source = Pick<Plan, 'source'>;

/** Removes a rule from a comment, or the whole comment if it names no other. */
export function withoutRule(name: string, { at }: Located, plan: Source): Fix | undefined {
  const names = namesIn(textAt(plan, at));
  if (names === undefined) return undefined;
  const left = names.list.filter((one) => one !== name);
  if (left.length > 0) return { title: `Take \`${name}\` out of the comment`, edits: [{ at, text: `${names.before}${left.join(', ')}${names.behind}` }] };
  const title = 'Delete the comment';
  if (standsAlone(plan, at)) return { title, edits: [deleteLines(plan, at.start.line, at.end.line)] };
  const before = lineAt(plan, at.start.line).slice(0, at.start.column - 1);
  const start = { line: at.start.line, column: before.trimEnd().length + 1 };
  return { title, edits: [{ at: { start, end: at.end }, text: '' }] };
}

/** Renames a rule in a comment. */
export function renameRule(name: string, right: string, { at }: Located, plan: Source): readonly Fix[] {
  const names = namesIn(textAt(plan, at));
  if (names === undefined) return [];
  const list = names.list.map((one) => (one === name ? right : one));
  return [{ title: `Write \`${right}\``, edits: [{ at, text: `${names.before}${list.join(', ')}${names.behind}` }] }];
}

/** Splits a comment into the text before the names, the names, and the text after them. */
function namesIn(comment: string): { readonly before: string; readonly list: readonly string[]; readonly behind: string } | undefined {
  const before = /^<!--\s*plan-lint-[a-z-]+\s+/.exec(comment)?.[0];
  const reason = comment.search(/\s--\s/);
  if (before === undefined || reason < before.length) return undefined;
  const list = comment.slice(before.length, reason).split(',').map((name) => name.trim());
  return { before, list, behind: comment.slice(reason) };
}
