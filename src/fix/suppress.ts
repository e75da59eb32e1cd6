import type { Finding } from '../engine/findings/finding.js';
import type { Plan } from '../plan/model.js';
import { insertBelow, isBlankLine, lineAt } from '../rule/edits/line-edits.js';
import type { Fix } from '../rule/problem.js';


/** A line that starts no list item or table row and is not indented; a comment on the line above does not change its meaning. */
const STANDS_FREE = /^(?![-*+|\s]|\d+[.)])/;

/** Suggests a comment that suppresses a finding; its reason is left empty, so it has no effect until the author adds one. Undefined in code blocks, where a comment has no effect. */
export function suppress({ rule, messageId, at }: Finding, plan: Pick<Plan, 'source' | 'trees'>): Fix | undefined {
  const { line } = at.start;
  if (rule === 'suppression' || plan.trees.some((tree) => tree.at.start.line <= line && line <= tree.at.end.line)) return undefined;
  const name = `${rule}/${messageId}`;
  const title = `Suppress \`${name}\` here, its reason to be written`;
  const text = lineAt(plan, line);
  if (isBlankLine(plan, line - 1) && STANDS_FREE.test(text)) return { title, edits: [insertBelow(plan, line - 1, [`<!-- plan-lint-disable-next-line ${name} -- -->`])] };
  const column = endOfContent(text) + 1;
  const place = { line, column };
  return { title, edits: [{ at: { start: place, end: place }, text: ` <!-- plan-lint-disable-line ${name} -- -->` }] };
}

/** The end of a line's content; in a table row, the end of the last cell's content. */
function endOfContent(text: string): number {
  const line = text.trimEnd();
  return line.endsWith('|') ? line.slice(0, -1).trimEnd().length : text.length;
}
