import { readPrincipleRef } from '../words/principle-ref.js';
import { opensRecheck } from '../words/check/rechecks.js';
import type { Group, GroupLabel } from './outline/group.js';

/** Whether a label opens a later check; the label of a principle is a gate even with such words: `### I. Name ✅ PASS (Re-verified)`. */
export function opensLater({ statement }: GroupLabel): boolean {
  return opensRecheck(`${statement.name} ${statement.words}`) && readPrincipleRef(statement.name).ordinals.length === 0;
}

/** Moves a bold label that opens a later check out of the heading above it, together with the headings below it, if these repeat the first ones. */
export function liftLaterPart(groups: readonly Group[]): readonly Group[] {
  const index = groups.findIndex((group, at) => repeats(groups[at + 1], groups.slice(0, at + 1)) && lastOf(group) !== undefined);
  const above = groups[index];
  const part = above === undefined ? undefined : lastOf(above);
  if (above === undefined || part === undefined) return groups;
  return [...groups.slice(0, index), { ...above, groups: above.groups.slice(0, -1) }, { ...part, groups: [...part.groups, ...groups.slice(index + 1)] }];
}

/** The last part of a group, if it opens a later check. */
function lastOf({ groups }: Group): Group | undefined {
  const last = groups.at(-1);
  return last?.label?.kind === 'bold' && opensLater(last.label) ? last : undefined;
}

function repeats(group: Group | undefined, above: readonly Group[]): boolean {
  const name = nameOf(group);
  return name !== '' && above.some((one) => nameOf(one) === name);
}

/** The ordinals of the principle that a label names, else its words. */
function nameOf(group: Group | undefined): string {
  const { ordinals = [], name = '' } = group?.label === undefined ? {} : readPrincipleRef(group.label.statement.name);
  return ordinals.length > 0 ? ordinals.join(' ') : name.toLowerCase();
}
