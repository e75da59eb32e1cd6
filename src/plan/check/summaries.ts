import type { Located, Status, Summary, Verdict } from '../model.js';
import { statusOf } from './statement/stated-status.js';
import { labelKind } from './dialects/label-kind.js';
import { holdsOwnStatus } from './outline/own-status.js';
import { readStatement, type Statement } from './statement/read-statement.js';
import { isNoneSentence, isSummaryName, saysNothing } from '../words/check/summary-names.js';
import { isAspect } from '../words/check/aspects.js';
import { ASKS_FOR_PASS, statesPass } from '../words/check/summary-sentences.js';
import type { Group } from './outline/group.js';

/** The lines, bullets and headings with a verdict of the whole check; a status heading is one if it has no gates. `gateLines` are the lines that were read as gates. */
export function summariesIn(group: Group, gateLines: ReadonlySet<number>): readonly Summary[] {
  const own: Summary[] = [];
  const add = (text: string, statement: Statement, { at }: Located): void => {
    const status = gateLines.has(at.start.line) ? undefined : statusOfSummary(text, statement);
    if (status !== undefined) own.push({ ...status, text, at });
  };
  const kind = labelKind(group);
  const underPrinciple = kind === 'principle';
  const groupsGates = kind === 'status' && gateLines.size > 0 && !isSummaryName(group.label?.statement.name ?? '');
  if (group.label !== undefined && !underPrinciple && !groupsGates && !saysNone(group)) add(group.label.text.value, group.label.statement, group.label);
  for (const entry of group.entries) {
    if (entry.kind === 'line' && !(underPrinciple && (holdsOwnStatus(group, entry) || isAspect(entry.statement.name)))) add(entry.text.value, entry.statement, entry);
    if (entry.kind === 'list' && !underPrinciple) for (const item of entry.items) add(item.text.value, readStatement(item.text), item);
  }
  return [...own, ...group.groups.flatMap((sub) => summariesIn(sub, gateLines))];
}

/** Whether the first line below a heading says that there is nothing: `### ❌ Violations`, `None.` */
function saysNone({ entries: [first] }: Group): boolean {
  const [text] = first?.kind === 'line' ? [first.text] : first?.kind === 'list' ? first.items.map((item) => item.text) : [];
  return text !== undefined && (saysNothing(text.value) || isNoneSentence(text.value));
}

/** The status of a line without a name that is only a verdict or is about all gates. */
function statusOfSummary(text: string, statement: Statement): Status | undefined {
  const plain = text.toLowerCase();
  if (ASKS_FOR_PASS.test(plain)) return undefined;
  const { name, words, status } = statement;
  if (isNoneSentence(words)) return statusOf(statement) ?? PASSES;
  if (name === '') return status !== undefined && (words === '' || isSummaryName(words)) && !introducesUnmet(text, status.verdict) ? statusOf(statement) : undefined;
  if (!isSummaryName(name)) return undefined;
  if (status !== undefined) return saysNothing(statement.evidence) || isNoneSentence(statement.evidence) ? undefined : statusOf(statement);
  return statesPass(plain) ? PASSES : undefined;
}

/** `FAIL:` introduces the gates that fail, perhaps none. */
function introducesUnmet(text: string, verdict: Verdict): boolean {
  return verdict !== 'pass' && INTRODUCTION.test(text);
}

const INTRODUCTION = /[:：]\s*$/u;

const PASSES: Status = { verdict: 'pass', form: 'status', sign: 'pass', partial: false };
