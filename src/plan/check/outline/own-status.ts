import type { Status } from '../../model.js';
import { memoizeObject } from '../../memoize.js';
import { linesOf } from '../../document/text.js';
import { statusOf } from '../statement/stated-status.js';
import { readStatement, type Statement } from '../statement/read-statement.js';
import { unclearStatus } from '../statement/unclear-status.js';
import { isStatusAspect } from '../../words/check/aspects.js';
import type { Entry, Group, LineEntry } from './group.js';

const CAPITALS = /^[A-Z][A-Z\s-]+$/;

/** The status of a heading or label that is written below it: `**Status**: PASS` as a line or bullet, or a first line that is a status. */
export const ownStatus = memoizeObject((group: Group): Status | undefined => {
  const aspects = statementsBelow(group).filter(({ name }) => isStatusAspect(name));
  const aspect = aspects.find(({ status }) => status !== undefined);
  if (aspect !== undefined) return statusOf(aspect);
  return firstLineStatus(group) ?? unclearAspect(aspects);
});

/** The unclear status of `**Status**: MEDIUM`. */
export function unclearAspect(aspects: readonly Statement[]): Status | undefined {
  for (const { evidence } of aspects) {
    const unclear = unclearStatus(evidence);
    if (unclear !== undefined) return unclear;
  }
  return undefined;
}

/** Whether an entry holds the group's own status, so that it is no gate. */
export function holdsOwnStatus(group: Group, entry: LineEntry): boolean {
  return isStatusAspect(entry.statement.name) || (entry === group.entries[0] && firstLineStatus(group) !== undefined);
}

/** The lines and bullets that may hold the status. Below a bold label, only lines above the first list, because later ones may belong to the whole check. */
function statementsBelow({ entries, label }: Group): readonly Statement[] {
  const end = label?.kind === 'heading' ? -1 : entries.findIndex(({ kind }) => kind === 'list' || kind === 'table');
  const before = new Set<Entry>(end < 0 ? entries : entries.slice(0, end));
  return entries.flatMap((entry) => {
    if (entry.kind === 'line') return before.has(entry) ? [entry.statement] : [];
    return entry.kind === 'list' ? entry.items.map((item) => readStatement(linesOf(item.text)[0] ?? item.text)) : [];
  });
}

/** The statement of a line, or of the start of a quote. */
function statementOf(entry: Entry | undefined): Statement | undefined {
  if (entry?.kind === 'line') return entry.statement;
  return entry?.kind === 'quote' && entry.first !== undefined ? readStatement(entry.first) : undefined;
}

/** The status in the first line below the label: `✅ **PASS** - evidence`, possibly followed by another word in capitals. */
function firstLineStatus({ entries }: Group): Status | undefined {
  const statement = statementOf(entries[0]);
  if (statement?.status?.slot !== 'leading') return undefined;
  const { name, marked } = statement;
  return name === '' || !marked || CAPITALS.test(name) ? statusOf(statement) : undefined;
}
