import type { PrincipleRef, Status } from '../../model.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import type { ListEntry } from '../outline/entries.js';
import { readBoxes } from './boxes.js';
import { gatesWithStatus } from './bullets.js';
import { contentsOfPrinciple } from './contents.js';
import { ASSERTED, QUESTION, statusOf } from '../statement/stated-status.js';
import { asks } from '../../words/check/asks.js';
import { joinEvidence, type GateParts, type Scope } from './gate.js';
import { linesWithStatus } from './lines.js';
import { ownStatus } from '../outline/own-status.js';
import { readRows } from './rows.js';
import { unclearEvidence } from '../statement/unclear-status.js';
import { type Group, type GroupLabel, proseOfEntry } from '../outline/group.js';

/** The gates of a principle's heading or label: boxes, else rows, else its own status, else bullets with one, else itself. */
export function readPrinciple(group: Group, label: GroupLabel, scope: Scope): readonly GateParts[] {
  const inner: Scope = { recheck: scope.recheck, assertions: 'none', principle: principleOf(label) };
  const boxes = allBoxes(group).flatMap((list) => readBoxes(list, inner));
  if (boxes.length > 0) return boxes;
  const rows = contentsOfPrinciple(group).tables.flatMap((table) => readRows(table, inner));
  if (rows.length > 0) return rows;
  const status = ownStatus(group) ?? statusOf(label.statement);
  if (status !== undefined) return [labelGate(group, label, status, scope)];
  const below = gatesBelow(group, inner);
  if (below.length > 0) return below;
  return mayAssert(label, scope) ? [labelGate(group, label, scope.groupStatus ?? unstated(group, label), scope)] : [];
}

/** The principle that a label names, with its other name. */
export function principleOf({ statement, alias }: GroupLabel): PrincipleRef {
  const ref = readPrincipleRef(statement.name);
  return alias === undefined ? ref : { ...ref, aliases: [...ref.aliases, readPrincipleRef(alias).name] };
}

/** Whether a label without a status may be an assertion beside gates with one: if it names its principle by ordinal. */
function mayAssert(label: GroupLabel, { assertions, groupStatus }: Scope): boolean {
  if (groupStatus !== undefined || assertions === 'free') return true;
  return assertions === 'siblings' && principleOf(label).ordinals.length > 0;
}

/** The gates with a status below a principle's label without one. */
function gatesBelow(group: Group, scope: Scope): readonly GateParts[] {
  const { lists, lines } = contentsOfPrinciple(group);
  const own = [...gatesWithStatus(lists.flatMap(({ bullets }) => bullets), scope), ...linesWithStatus(lines.filter(({ statement }) => statement.marked), scope)];
  return [...own, ...group.groups.flatMap((sub) => gatesOfPart(sub, scope))];
}

function gatesOfPart(group: Group, scope: Scope): readonly GateParts[] {
  const own = group.label === undefined ? undefined : (ownStatus(group) ?? statusOf(group.label.statement));
  return group.label !== undefined && own !== undefined ? [labelGate(group, group.label, own, scope)] : gatesBelow(group, scope);
}

function allBoxes(group: Group): readonly ListEntry[] {
  return [...contentsOfPrinciple(group).boxes, ...group.groups.flatMap(allBoxes)];
}

/** The text in a heading where a status would be: `### I. Name — MEDIUM`. */
const BEHIND_DASH = /(?:\s[—–-]|[:：])\s([^—–:：]{1,30})$/u;

/** The status of a label without one: an open question of the template, or an assertion. */
function unstated(group: Group, { statement, text }: GroupLabel): Status {
  const { lists, lines } = contentsOfPrinciple(group);
  const below = [...lines.map(({ text: line }) => line.value), ...lists.flatMap(({ bullets }) => bullets.map(({ item }) => item.text.value))];
  const asking = below.filter(asks);
  if (asks(text.value) || (asking.length > 0 && (asking[0] === below[0] || asking.length * 2 >= below.length))) return QUESTION;
  return unclearEvidence(statement.evidence) ?? unclearEvidence(BEHIND_DASH.exec(text.value)?.[1] ?? '') ?? ASSERTED;
}

function labelGate(group: Group, label: GroupLabel, status: Status, scope: Scope): GateParts {
  const { name, words, evidence } = label.statement;
  const principle = scope.principle ?? principleOf(label);
  return { at: label.at, text: name === '' ? words : name, evidence: () => joinEvidence(evidence, textBelow(group)), status, principle, recheck: scope.recheck };
}

function textBelow(group: Group): string {
  const own = group.entries.map(proseOfEntry);
  return joinEvidence(...own, ...group.groups.map((sub) => joinEvidence(sub.label?.text.value ?? '', textBelow(sub))));
}
