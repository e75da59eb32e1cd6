import type { Finding } from '../engine/findings/finding.js';
import type { Plan } from '../plan/model.js';
import { insertBelow, isBlankLine, lineAt } from '../rule/edits/line-edits.js';
import type { Fix } from '../rule/problem.js';


/** No list item, no row, nothing indented: a line of its own above it changes nothing. */
const STANDS_FREE = /^(?![-*+|\s]|\d+[.)])/;

/** Suggests a comment that suppresses a finding, its reason to be written: without one it suppresses nothing. In a code block no comment is one. */
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

/** In a row of a table the comment belongs into the last cell. */
function endOfContent(text: string): number {
  const line = text.trimEnd();
  return line.endsWith('|') ? line.slice(0, -1).trimEnd().length : text.length;
}
