import type { Status } from '../model.js';
import { rememberOf } from '../remember.js';
import { linesOf } from '../text.js';
import { statusOf } from './gate.js';
import type { Entry, Group, LineEntry } from './outline.js';
import { readStatement, type Statement } from './statement.js';
import { unclearStatus } from './unclear.js';
import { isStatusAspect } from '../words/check-words.js';

const CAPITALS = /^[A-Z][A-Z\s-]+$/;

/** The status that stands below a heading or label and is its own: `**Status**: PASS` as a line or bullet, or a first line that is one. */
export const ownStatus = rememberOf((group: Group): Status | undefined => {
  const aspects = statementsBelow(group).filter(({ name }) => isStatusAspect(name));
  const aspect = aspects.find(({ status }) => status !== undefined);
  if (aspect !== undefined) return statusOf(aspect);
  return firstLineStatus(group) ?? unclearAspect(aspects);
});

/** `**Status**: MEDIUM`: a status that says neither yes nor no. */
export function unclearAspect(aspects: readonly Statement[]): Status | undefined {
  for (const { evidence } of aspects) {
    const unclear = unclearStatus(evidence);
    if (unclear !== undefined) return unclear;
  }
  return undefined;
}

/** The entry that holds a group's own status, so that nothing else is read from it. */
export function holdsOwnStatus(group: Group, entry: LineEntry): boolean {
  return isStatusAspect(entry.statement.name) || (entry === group.entries[0] && firstLineStatus(group) !== undefined);
}

/** Lines and bullets that may carry it. Below a bold label a line does so only above the first list: what follows may belong to the whole check. */
function statementsBelow({ entries, label }: Group): readonly Statement[] {
  const end = label?.kind === 'heading' ? -1 : entries.findIndex(({ kind }) => kind === 'list' || kind === 'table');
  const before = new Set<Entry>(end < 0 ? entries : entries.slice(0, end));
  return entries.flatMap((entry) => {
    if (entry.kind === 'line') return before.has(entry) ? [entry.statement] : [];
    return entry.kind === 'list' ? entry.items.map((item) => readStatement(linesOf(item.text)[0] ?? item.text)) : [];
  });
}

/** `✅ **PASS** - evidence`: the line right below is a status, perhaps with a word in capitals that says more. */
function firstLineStatus({ entries }: Group): Status | undefined {
  const [first] = entries;
  if (first?.kind !== 'line' || first.statement.status?.slot !== 'leading') return undefined;
  const { name, marked } = first.statement;
  return name === '' || !marked || CAPITALS.test(name) ? statusOf(first.statement) : undefined;
}
