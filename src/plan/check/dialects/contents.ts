import { memoizeObject } from '../../memoize.js';
import type { ListEntry, TableEntry } from '../outline/entries.js';
import { hasBoxes, withoutBoxes } from './boxes.js';
import { bulletsOf, type Bullet } from './bullets.js';
import { listsGates } from './columns.js';
import { readStatement } from '../statement/read-statement.js';
import { isArtifact } from '../../words/check/artifacts.js';
import { awaitsConstitution } from '../../words/check/no-constitution.js';
import { isWorkList, requiresStatus } from '../../words/check/work-lists.js';
import type { Entry, Group, LineEntry } from '../outline/group.js';

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

/** A list of gates with the text that introduces it. */
interface IntroducedList {
  readonly list: ListEntry;
  readonly introduction: string;
  readonly boxed: boolean;
}

function sort(group: Group, underPrinciple: boolean): Contents {
  const lists = gateLists(group, underPrinciple);
  const plain = lists.filter(({ introduction }) => !isWorkList(introduction));
  return {
    boxes: lists.filter(({ boxed, introduction }) => boxed && !awaitsConstitution(introduction)).map(({ list }) => list),
    tables: group.entries.filter((entry): entry is TableEntry => entry.kind === 'table').filter(listsGates),
    lists: plain.map(({ list, introduction, boxed }) => {
      const bullets = bulletsOf(boxed ? withoutBoxes(list) : list, underPrinciple);
      return { bullets, statusOnly: boxed || requiresStatus(introduction) };
    }),
    lines: group.entries.filter((entry): entry is LineEntry => entry.kind === 'line'),
  };
}

/** The lists without those of files; boxes below a principle's label are gates even there. */
function gateLists({ entries }: Group, underPrinciple: boolean): readonly IntroducedList[] {
  return entries.flatMap((entry, index) => {
    if (entry.kind !== 'list') return [];
    const boxed = hasBoxes(entry);
    const listsGate = (underPrinciple && boxed) || !listsArtifacts(entry);
    return listsGate ? [{ list: entry, introduction: introductionOf(entries[index - 1]), boxed }] : [];
  });
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
