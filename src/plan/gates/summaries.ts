import type { Status, Summary } from '../model.js';
import { statusOf } from './gate.js';
import type { Group } from './outline.js';
import { readStatement, type Statement } from './statement.js';
import { isSummaryName } from './wording.js';

const STOCK_GATE = /\bmust (?:pass|be)\b.*\b(?:phase|before)\b/i;
const GATE_LINE = /^gates?\b[^:：]*[:：]?\s*/i;
const SAYS_PASS = /^(?:passes|passed|pass|approved|ok)\b/i;

/** The lines, bullets and headings that sum up a check, with the verdict each gives. */
export function summariesIn(group: Group): readonly Summary[] {
  const own: Summary[] = [];
  const add = (text: string, statement: Statement, at: Summary['at']): void => {
    const status = statusOfSummary(text, statement);
    if (status !== undefined) own.push({ ...status, text, at });
  };
  if (group.label !== undefined) add(group.label.text.value, group.label.statement, group.label.at);
  for (const entry of group.entries) {
    if (entry.kind === 'line') add(entry.text.value, entry.statement, entry.at);
    if (entry.kind === 'list') for (const item of entry.items) add(item.text.value, readStatement(item.text), item.at);
  }
  return [...own, ...group.groups.flatMap(summariesIn)];
}

function statusOfSummary(text: string, statement: Statement): Status | undefined {
  if (STOCK_GATE.test(text)) return undefined;
  const { name, status } = statement;
  if (name === '') return status?.slot === 'leading' ? statusOf(statement) : undefined;
  if (!isSummaryName(name)) return undefined;
  if (status !== undefined) return statusOf(statement);
  const rest = text.replace(GATE_LINE, '');
  return SAYS_PASS.test(rest) ? { verdict: 'pass', form: 'status', sign: 'pass', partial: false } : undefined;
}
