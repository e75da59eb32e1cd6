import { memoizeObject } from '../../memoize.js';
import type { ListEntry, TableEntry } from '../entries.js';
import { hasBoxes, withoutBoxes } from './boxes.js';
import { bulletsOf, type Bullet } from './bullets.js';
import type { Entry, Group, LineEntry } from '../outline.js';
import { listsGates } from './columns.js';
import { readStatement } from '../statement/read-statement.js';
import { isArtifact } from '../../words/artifacts.js';
import { awaitsConstitution, isWorkList, requiresStatus } from '../../words/check-words.js';

/** The entries of a group by kind. */
export interface Contents {
  readonly boxes: readonly ListEntry[];
  readonly tables: readonly TableEntry[];
  readonly lists: readonly BulletList[];
  readonly lines: readonly LineEntry[];
}

/** A list without boxes. With `statusOnly`, its introduction announces something else (the stack, practices), and only bullets with a status are gates. */
interface BulletList {
  readonly bullets: readonly Bullet[];
  readonly statusOnly: boolean;
}

/** The entries of a group by kind, without lists of files or follow-up work. */
export const contentsOf = memoizeObject((group: Group) => sort(group, false));

/** The entries below a principle's label, where details about it are no gates. */
export const contentsOfPrinciple = memoizeObject((group: Group) => sort(group, true));

function sort(group: Group, underPrinciple: boolean): Contents {
  const lists = group.entries.flatMap((entry, index) => (entry.kind === 'list' && ((underPrinciple && hasBoxes(entry)) || !listsArtifacts(entry)) ? [{ list: entry, introduction: introductionOf(group.entries[index - 1]), boxed: hasBoxes(entry) }] : []));
  const plain = lists.filter(({ introduction }) => !isWorkList(introduction));
  return {
    boxes: lists.filter(({ boxed, introduction }) => boxed && !awaitsConstitution(introduction)).map(({ list }) => list),
    tables: group.entries.filter((entry): entry is TableEntry => entry.kind === 'table').filter(listsGates),
    lists: plain.map(({ list, introduction, boxed }) => ({ bullets: bulletsOf(boxed ? withoutBoxes(list) : list, underPrinciple), statusOnly: boxed || requiresStatus(introduction) })),
    lines: group.entries.filter((entry): entry is LineEntry => entry.kind === 'line'),
  };
}

/** Whether every item starts with a file. */
function listsArtifacts({ items }: ListEntry): boolean {
  return items.length > 0 && items.every(({ text }) => isArtifact(readStatement(text).words));
}

/** The text above a list, if it ends with a colon. */
function introductionOf(before: Entry | undefined): string {
  if (before?.kind !== 'line' || !/[:：]\s*$/.test(before.text.value)) return '';
  return before.statement.name === '' ? before.text.value : before.statement.name;
}
