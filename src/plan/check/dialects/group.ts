import type { PrincipleLabel } from '../../model.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { readBoxes } from './boxes.js';
import { gatesOfList, gatesWithStatus } from './bullets.js';
import { contentsOf, type Contents } from './contents.js';
import { statusOf } from '../statement/stated-status.js';
import { type GateParts, type Scope } from './gate.js';
import { labelKind } from './label-kind.js';
import { assertedLines, linesWithStatus } from './lines.js';
import { ordinalGates } from './sentences.js';
import { principleOf, readPrinciple } from './principle-group.js';
import { readRows } from './rows.js';
import { saysNoConstitution } from '../../words/check/no-constitution.js';
import type { Group, GroupLabel, LineEntry } from '../outline/group.js';
import { announcesGates } from '../../words/check/groupings.js';

/** The gates of a group and its sub-groups; this reader and those below it implement the order of the specification. */
export function readGroup(group: Group, scope: Scope): readonly GateParts[] {
  const { label } = group;
  if (label === undefined) return readUnlabelled(group, scope);
  switch (labelKind(group)) {
    case 'status':
      return readUnlabelled(group, { ...scope, ...groupStatusOf(label) });
    case 'group':
      return readUnlabelled(group, scope);
    case 'summary':
      return readBelowSummary(group, scope);
    case 'other':
      return [];
    case 'principle':
      return readPrinciple(group, label, scope);
  }
}

/** The labels of principles in a group and its sub-groups. */
export function labelsIn(group: Group): readonly PrincipleLabel[] {
  const { label } = group;
  const own = label === undefined || labelKind(group) !== 'principle' ? [] : [{ ...principleOf(label), at: label.at }];
  return [...own, ...group.groups.flatMap(labelsIn)];
}

function groupStatusOf({ statement }: GroupLabel): Pick<Scope, 'groupStatus'> {
  const groupStatus = statusOf(statement);
  return groupStatus === undefined ? {} : { groupStatus };
}

/** The gates of boxes and rows, which are gates in any group. */
function readFirm({ boxes, tables }: Contents, scope: Scope): readonly GateParts[] {
  return [...boxes.flatMap((list) => readBoxes(list, scope)), ...tables.flatMap((table) => readRows(table, scope))];
}

/** The gates below a summary heading: boxes, rows, and items that name a gate with a status. */
function readBelowSummary(group: Group, scope: Scope): readonly GateParts[] {
  const contents = contentsOf(group);
  const bullets = contents.lists.flatMap((list) => list.bullets).filter(({ statement }) => statement.marked && statement.name !== '');
  const lines = contents.lines.filter(({ statement }) => statement.marked);
  const firm = readFirm(contents, scope);
  const named = firm.length > 0 ? [] : [...gatesWithStatus(bullets, scope), ...linesWithStatus(lines, scope)];
  return [...firm, ...named, ...group.groups.flatMap((sub) => (namesPrinciple(sub) ? readGroup(sub, scope) : readBelowSummary(sub, scope)))];
}

/** Whether the label certainly names a principle: it has a status or an ordinal. */
function namesPrinciple({ label }: Group): boolean {
  return label !== undefined && (label.statement.status !== undefined || readPrincipleRef(label.statement.name).ordinals.length > 0);
}

/** The gates of a group without a principle's label: every box, row, bullet, line and sub-group may be one. */
function readUnlabelled(group: Group, scope: Scope): readonly GateParts[] {
  const contents = contentsOf(group);
  const inner: Scope = isUnfounded(contents.lines) ? { ...scope, assertions: 'none' } : scope;
  const firm = readFirm(contents, inner);
  const below = group.groups.flatMap((sub) => readGroup(sub, inner));
  const stated = linesWithStatus(contents.lines, inner);
  if (firm.length > 0) return [...firm, ...besideFirm([...stated, ...gatesWithStatus(contents.lists.flatMap(({ bullets }) => bullets), inner)], firm), ...below];
  const bullets = contents.lists.flatMap((list) => (list.statusOnly ? gatesWithStatus(list.bullets, inner) : gatesOfList(list.bullets, inner)));
  const asserted = bullets.length + stated.length + below.length === 0 ? assertions(contents.lines, inner) : [];
  return [...stated, ...bullets, ...asserted, ...below];
}

/** The gates beside boxes or rows, without those that only add details to such a gate by its name. */
function besideFirm(stated: readonly GateParts[], firm: readonly GateParts[]): readonly GateParts[] {
  const names = new Set(firm.map(nameOf));
  return stated.filter((gate) => !names.has(nameOf(gate)));
}

const nameOf = ({ principle, text }: GateParts): string => (principle?.name ?? text).toLowerCase();

/** The gates in lines without a status: named lines, else sentences that start with ordinals. */
function assertions(lines: readonly LineEntry[], scope: Scope): readonly GateParts[] {
  const named = assertedLines(lines, scope);
  return named.length > 0 ? named : ordinalGates(lines, scope);
}

/** Whether the check says that there is no constitution and does not call its items gates. */
function isUnfounded(lines: readonly LineEntry[]): boolean {
  const calls = ({ text }: LineEntry): boolean => announcesGates(text.value) && !saysNoConstitution(text.value);
  return lines.some(({ text }) => saysNoConstitution(text.value)) && !lines.some(calls);
}
