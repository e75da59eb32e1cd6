import type { ListBlock, TableBlock } from '../blocks.js';
import type { Gate, PrincipleLabel, PrincipleRef, Status } from '../model.js';
import { readPrincipleRef } from '../principle-ref.js';
import { linesOf } from '../text.js';
import { proseOf } from '../walk.js';
import { hasBoxes, readBoxes } from './boxes.js';
import { bulletsOf, gatesOfAll, gatesWithStatus, type Bullet } from './bullets.js';
import { ASSERTED, asks, makeGate, QUESTION, statusOf, type Scope } from './gate.js';
import type { Entry, Group, GroupLabel, LineEntry } from './outline.js';
import { judges, readRows } from './rows.js';
import { readStatement } from './statement.js';
import { introducesOther, isAspect, isGrouping, isStatusAspect, isSummaryName, saysNoConstitution } from './wording.js';

/** What stands in one group, sorted by kind. */
interface Contents {
  readonly boxes: readonly ListBlock[];
  readonly tables: readonly TableBlock[];
  readonly bullets: readonly Bullet[];
  readonly lines: readonly LineEntry[];
}

/** The gates of a group and of those below it: which line is the gate is decided here, by SPEC's order. */
export function readGroup(group: Group, scope: Scope): readonly Gate[] {
  const { label } = group;
  if (label === undefined) return readUnlabelled(group, scope);
  if (isStatusOnly(label)) return readUnlabelled(group, { ...scope, ...groupStatusOf(label) });
  const { name } = label.statement;
  if (isGrouping(name) || isNumberedStep(label.text.value)) return readUnlabelled(group, scope);
  if (isSummaryName(name)) return readFirm(group, scope);
  if (introducesOther(name)) return [];
  return holdsNamedGates(group, label) ? readUnlabelled(group, scope) : readPrinciple(group, label, scope);
}

/** The labels of principles in a group and below it. */
export function labelsIn(group: Group): readonly PrincipleLabel[] {
  const own = group.label === undefined || isGrouping(group.label.statement.name) || isSummaryName(group.label.statement.name) ? [] : [{ ...refOf(group.label), at: group.label.at }];
  return [...own, ...group.groups.flatMap(labelsIn)];
}

/** The principle that a label names, under its other name too. */
function refOf({ statement, alias }: GroupLabel): PrincipleRef {
  const ref = readPrincipleRef(statement.name);
  return alias === undefined ? ref : { ...ref, aliases: [...ref.aliases, readPrincipleRef(alias).name] };
}

/** `### ✅ Passes`, `### N/A (…)`: the heading is a status, and groups. */
function isStatusOnly({ statement }: GroupLabel): boolean {
  return statement.status !== undefined && statement.name === '';
}

function groupStatusOf({ statement }: GroupLabel): { groupStatus?: Status } {
  const groupStatus = statusOf(statement);
  return groupStatus === undefined ? {} : { groupStatus };
}

const isNumberedStep = (words: string): boolean => /^(?:phase|step)\s*\d/i.test(words);

/** A heading without an ordinal or a status, over groups or bullets that each name a gate, only groups. */
function holdsNamedGates(group: Group, { statement, text, kind }: GroupLabel): boolean {
  if (readPrincipleRef(text.value).ordinals.length > 0) return false;
  const named = group.groups.filter(({ label }) => label !== undefined && readPrincipleRef(label.text.value).ordinals.length > 0);
  if (named.length > 0) return true;
  if (statement.status !== undefined || ownStatus(group) !== undefined) return false;
  const { bullets, boxes } = contentsOf(group, false);
  const marked = bullets.filter((bullet) => bullet.statement.marked && bullet.statement.name !== '');
  return kind === 'heading' && boxes.length === 0 && bullets.length > 1 && marked.length === bullets.length;
}

function contentsOf(group: Group, underPrinciple: boolean): Contents {
  const lists = group.entries.filter((entry): entry is ListBlock => entry.kind === 'list');
  const boxes = lists.filter(hasBoxes);
  return {
    boxes,
    tables: group.entries.filter((entry): entry is TableBlock => entry.kind === 'table').filter(judges),
    bullets: lists.filter((list) => !boxes.includes(list) && !isIntroducedAsOther(list, group.entries)).flatMap((list) => bulletsOf(list, underPrinciple)),
    lines: group.entries.filter((entry): entry is LineEntry => entry.kind === 'line'),
  };
}

/** A list right below words that announce files, follow-up work or the like. */
function isIntroducedAsOther(list: ListBlock, entries: readonly Entry[]): boolean {
  const before = entries[entries.indexOf(list) - 1];
  return before?.kind === 'line' && introducesOther(before.statement.name === '' ? before.text.value : before.statement.name) && /[:：]\s*$/.test(before.text.value);
}

/** A principle's heading or label: boxes, then rows, then its own status, then bullets with one, then itself. */
function readPrinciple(group: Group, label: GroupLabel, scope: Scope): readonly Gate[] {
  const principle = refOf(label);
  const inner: Scope = { recheck: scope.recheck, principle };
  const boxes = allBoxes(group).flatMap((list) => readBoxes(list, inner));
  if (boxes.length > 0) return boxes;
  const { tables, bullets } = contentsOf(group, true);
  const rows = tables.flatMap((table) => readRows(table, inner));
  if (rows.length > 0) return rows;
  const status = statusOf(label.statement) ?? ownStatus(group);
  if (status !== undefined) return [labelGate(group, label, status, scope)];
  const below = [...gatesWithStatus(bullets, inner), ...linesWithStatus(group, inner), ...group.groups.flatMap((sub) => gatesBelow(sub, inner))];
  if (below.length > 0) return below;
  const content = textBelow(group);
  return [labelGate(group, label, scope.groupStatus ?? (asks(firstSentenceOf(group)) ? QUESTION : ASSERTED), scope, content)];
}

/** Gates with a status in a group below a principle's label. */
function gatesBelow(group: Group, scope: Scope): readonly Gate[] {
  const own = group.label === undefined ? undefined : (statusOf(group.label.statement) ?? ownStatus(group));
  if (group.label !== undefined && own !== undefined) return [labelGate(group, group.label, own, scope)];
  return [...gatesWithStatus(contentsOf(group, true).bullets, scope), ...linesWithStatus(group, scope), ...group.groups.flatMap((sub) => gatesBelow(sub, scope))];
}

function allBoxes(group: Group): readonly ListBlock[] {
  return [...contentsOf(group, true).boxes, ...group.groups.flatMap(allBoxes)];
}

/** A status right below the label: `**Status**: PASS` as a line or bullet, or a line that begins with the status. */
function ownStatus(group: Group): Status | undefined {
  for (const entry of group.entries) {
    const statements = entry.kind === 'line' ? [entry.statement] : entry.kind === 'list' ? entry.items.map((item) => readStatement(linesOf(item.text)[0] ?? item.text)) : [];
    const aspect = statements.find(({ name, status }) => status !== undefined && isStatusAspect(name));
    if (aspect !== undefined) return statusOf(aspect);
  }
  const [first] = group.entries;
  if (first?.kind !== 'line' || first.statement.status?.slot !== 'leading') return undefined;
  return first.statement.name === '' || !first.statement.marked ? statusOf(first.statement) : undefined;
}

function linesWithStatus(group: Group, scope: Scope): readonly Gate[] {
  return contentsOf(group, true).lines.flatMap((line) => (line.statement.status !== undefined && line.statement.marked && isGateLine(line) ? [lineGate(line, scope)] : []));
}

function labelGate(group: Group, label: GroupLabel, status: Status, scope: Scope, below: string = textBelow(group)): Gate {
  const { name, words } = label.statement;
  const principle = scope.principle ?? refOf(label);
  return makeGate({ at: label.at, text: name === '' ? words : name, evidence: [label.statement.evidence, below].filter((part) => part !== '').join('\n'), status, principle }, scope.recheck);
}

function textBelow(group: Group): string {
  const own = group.entries.map((entry) => (entry.kind === 'line' ? entry.text.value : entry.kind === 'quote' ? entry.text : proseOf([entry])));
  return [...own, ...group.groups.map((sub) => [sub.label?.text.value ?? '', textBelow(sub)].join('\n'))].filter((part) => part !== '').join('\n');
}

function firstSentenceOf(group: Group): string {
  const [first] = group.entries;
  if (first?.kind === 'line') return first.text.value;
  return first?.kind === 'list' ? (first.items[0]?.text.value ?? '') : '';
}

/** Below a heading that sums up, only boxes and rows are gates. */
function readFirm(group: Group, scope: Scope): readonly Gate[] {
  const { boxes, tables } = contentsOf(group, false);
  const own = [...boxes.flatMap((list) => readBoxes(list, scope)), ...tables.flatMap((table) => readRows(table, scope))];
  return [...own, ...group.groups.flatMap((sub) => (namesPrinciple(sub) ? readGroup(sub, scope) : readFirm(sub, scope)))];
}

/** A label with a status or an ordinal names a principle for sure. */
function namesPrinciple({ label }: Group): boolean {
  return label !== undefined && (label.statement.status !== undefined || readPrincipleRef(label.statement.name).ordinals.length > 0);
}

/** No principle's label: every box, row, bullet and line speaks for itself, and so does every group below. */
function readUnlabelled(group: Group, scope: Scope): readonly Gate[] {
  const { boxes, tables, bullets, lines } = contentsOf(group, false);
  const firm = [...boxes.flatMap((list) => readBoxes(list, scope)), ...tables.flatMap((table) => readRows(table, scope))];
  const below = group.groups.flatMap((sub) => readGroup(sub, scope));
  const withStatus = lines.filter((line) => line.statement.status !== undefined && isGateLine(line)).map((line) => lineGate(line, scope));
  if (firm.length > 0) return [...firm, ...withStatus.filter(({ principle }) => principle !== undefined && boxes.length === 0), ...below];
  const unfounded = lines.some((line) => saysNoConstitution(line.text.value)) && !lines.some(callsThemGates);
  const plain = scope.groupStatus === undefined && (unfounded || (below.length > 0 && group.groups.length > 0)) ? gatesWithStatus(bullets, scope) : gatesOfAll(bullets, scope);
  const asserted = plain.length + withStatus.length + below.length === 0 ? assertedLines(lines, scope) : [];
  return [...withStatus, ...plain, ...asserted, ...below];
}

/** A line with a name that is neither a summary nor an aspect of what is above. */
function isGateLine({ statement, text, serial }: LineEntry): boolean {
  const { name, marked, status } = statement;
  if (name === '' ? status?.slot !== 'leading' || status.by !== 'sign' : isSummaryName(name) || isAspect(name)) return false;
  if (saysNoConstitution(text.value)) return false;
  return marked || status?.slot === 'leading' || serial;
}

function lineGate({ statement, text, at }: LineEntry, scope: Scope, status: Status | undefined = statusOf(statement)): Gate {
  const { name, words, evidence } = statement;
  const principle = scope.principle ?? (name === '' ? undefined : readPrincipleRef(name));
  return makeGate({ at, text: name === '' ? words : name, evidence: name === '' ? '' : evidence, status: status ?? (asks(evidence === '' ? text.value : evidence) ? QUESTION : ASSERTED), ...(principle !== undefined && { principle }) }, scope.recheck);
}

/** `**Name**: how the plan complies`, one a line, with no status anywhere. */
function assertedLines(lines: readonly LineEntry[], scope: Scope): readonly Gate[] {
  const named = lines.filter((line) => line.statement.marked && line.statement.name !== '' && isGateLine(line));
  return named.length < 2 ? [] : named.map((line) => lineGate(line, scope));
}

function callsThemGates({ text }: LineEntry): boolean {
  return /\b(?:gates?|principles?)\b[^.]{0,40}[:：]\s*$/i.test(text.value) && !saysNoConstitution(text.value);
}
