import type { Code } from 'mdast';
import type { Plan } from '../../plan/model.js';
import { lineAt } from './line-edits.js';

const FENCE = /^(?:`{3,}|~{3,})/;
const CLOSING_FENCE = /^(?:`{3,}|~{3,})$/;
/** The starts of HTML that does not end at a blank line, with a pattern of its end and an end. */
const HTML: readonly (readonly [start: RegExp, end: RegExp, written: string])[] = [
  [/^\s*<!--/, /-->/, '-->'],
  [/^\s*<\?/, /\?>/, '?>'],
  [/^\s*<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^\s*<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i, '</script>'],
];

/** The line that closes a fence or HTML which the plan leaves open at its end, so that lines inserted below are not part of it; empty for none. */
export function closeLastBlock(plan: Pick<Plan, 'source' | 'tree'>): readonly string[] {
  const last = plan.tree.children.at(-1);
  if (last?.type === 'code') return closeFence(last, plan);
  if (last?.type !== 'html') return [];
  const open = HTML.find(([start, end]) => start.test(last.value) && !end.test(last.value));
  return open === undefined ? [] : [open[2]];
}

function closeFence({ position }: Code, plan: Pick<Plan, 'source'>): readonly string[] {
  const { start, end } = position ?? {};
  const marks = FENCE.exec(lineAt(plan, start?.line ?? 0).slice((start?.column ?? 1) - 1))?.[0];
  if (marks === undefined || start === undefined || end === undefined) return [];
  const [closing = ''] = CLOSING_FENCE.exec(lineAt(plan, end.line).trim()) ?? [];
  return end.line > start.line && closing.startsWith(marks) ? [] : [marks];
}
