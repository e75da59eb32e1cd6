import { sectionNameOf } from '../../words/names/stock-names.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { memoizeObject } from '../../memoize.js';
import { contentsOf } from './contents.js';
import { ownStatus } from '../outline/own-status.js';
import { isSummaryName } from '../../words/check/summary-names.js';
import { groupsChecks, isFailureGroup, isGrouping, isStatusGroup, NAMED_GATE } from '../../words/check/groupings.js';
import { isWorkList, requiresStatus } from '../../words/check/work-lists.js';
import type { Group, GroupLabel } from '../outline/group.js';

/**
 * The kind of a heading or label: a status for its content (`### ✅ Passes`), a group (`### Initial Check`), a summary (`### Gate Status: PASS`),
 * the label of something that is no check (files, follow-up work), or a principle.
 */
export type LabelKind = 'status' | 'group' | 'summary' | 'other' | 'principle';

/** The kind of a group's label; without a label, a group. */
export const labelKind = memoizeObject((group: Group): LabelKind => (group.label === undefined ? 'group' : kindOf(group, group.label)));

function kindOf(group: Group, label: GroupLabel): LabelKind {
  const { name, status } = label.statement;
  if (readPrincipleRef(name).ordinals.length > 0) return 'principle';
  if (status !== undefined && (name === '' || isStatusGroup(name) || (status.verdict === 'fail' && isFailureGroup(name)))) return 'status';
  if (NAMED_GATE.test(name) && (status ?? ownStatus(group)) !== undefined) return 'principle';
  if ((sectionNameOf(name) !== undefined && contentsOf(group).tables.length === 0) || isWorkList(name)) return 'other';
  if (status !== undefined && isSummaryName(name)) return 'summary';
  if (isGrouping(name)) return status === undefined || groupsChecks(name) ? 'group' : 'principle';
  if (isSummaryName(name)) return 'summary';
  return requiresStatus(name) || /^(?:phase|step)\s*\d/i.test(name) || holdsNamedGates(group, label) ? 'group' : 'principle';
}

/** Whether a heading without a status only groups, because its sub-groups or bullets name gates. */
function holdsNamedGates(group: Group, { statement, kind }: GroupLabel): boolean {
  if (group.groups.some(({ label }) => label !== undefined && readPrincipleRef(label.statement.name).ordinals.length > 0)) return true;
  if (statement.status !== undefined || ownStatus(group) !== undefined) return false;
  const { lists, boxes } = contentsOf(group);
  const bullets = lists.flatMap((list) => list.bullets);
  const named = bullets.filter((bullet) => bullet.statement.marked && bullet.statement.name !== '');
  const labelled = group.groups.filter(({ label }) => label?.statement.status !== undefined);
  if (labelled.length > 1 && group.entries.length === 0) return true;
  return kind === 'heading' && boxes.length === 0 && bullets.length > 1 && named.length === bullets.length;
}
