import type { Finding } from '../engine/findings/finding.js';
import type { Plan } from '../plan/model.js';
import { insertBelow, isBlankLine, lineAt } from '../rule/edits/lines.js';
import type { Fix } from '../rule/problem.js';

const ROW_END = /\s*\|\s*$/;

/** Suggests a comment that suppresses a finding, its reason to be written: without one it suppresses nothing. In a code block no comment is one. */
export function suppress({ rule, messageId, at }: Finding, plan: Pick<Plan, 'source' | 'trees'>): Fix | undefined {
  const { line } = at.start;
  if (rule === 'suppression' || plan.trees.some((tree) => tree.at.start.line <= line && line <= tree.at.end.line)) return undefined;
  const name = `${rule}/${messageId}`;
  const title = `Suppress \`${name}\` here, its reason to be written`;
  const text = lineAt(plan, line);
  if (isBlankLine(plan, line - 1) && /^(?:#|\S)(?![-*+|])/.test(text) && !/^(?:[-*+|]|\d+[.)])/.test(text)) return { title, edits: [insertBelow(plan, line - 1, [`<!-- plan-lint-disable-next-line ${name} -- -->`])] };
  const column = (ROW_END.exec(text)?.index ?? text.length) + 1;
  const place = { line, column };
  return { title, edits: [{ at: { start: place, end: place }, text: ` <!-- plan-lint-disable-line ${name} -- -->` }] };
}
