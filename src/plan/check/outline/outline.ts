import type { Blockquote, RootContent } from 'mdast';
import type { MarkdownDocument } from '../../document/document.js';
import { joinTranslations } from '../../join-translations.js';
import { spanOfNode } from '../../document/node-span.js';
import { isGrouping } from '../../words/check/groupings.js';
import { beforeBracket } from '../../words/trim.js';
import type { Span } from '../../model.js';
import { readPrincipleRef } from '../../words/principle-ref.js';
import { linesOf, type Text } from '../../document/text.js';
import { type ListEntry, readListEntry, readTableEntry, type TableEntry } from './entries.js';
import { readStatement, type Statement } from '../statement/read-statement.js';
import { isSummaryName } from '../../words/check/summary-names.js';
import { isAspect } from '../../words/check/aspects.js';
import { opensRecheck } from '../../words/check/rechecks.js';
import { beginsWith } from '../../document/text-marks.js';
import { spanOf } from '../../document/text-span.js';
import type { Entry, Group, GroupLabel } from './group.js';
import { isSeries, joinWrapped } from './statement-lines.js';
import { readQuoteEntry, unmetInQuote } from './quotes.js';


interface OpenGroup {
  readonly label?: GroupLabel;
  readonly rank: number;
  readonly entries: Entry[];
  readonly groups: OpenGroup[];
  /** The entries include a list or a table. */
  holdsList: boolean;
}

/** The rank of a bold label, below every heading; one that opens a later check ranks above other labels. */
const PART_RANK = 9;
const BOLD_RANK = 10;
const LONGEST_LABEL = 80;

/** The nodes of a check as nested groups: headings by level, bold labels below them. */
export function readOutline(nodes: readonly RootContent[], document: MarkdownDocument): Group {
  const root: OpenGroup = { rank: 0, entries: [], groups: [], holdsList: false };
  const path: OpenGroup[] = [root];
  for (const node of withoutQuotes(nodes, document)) addNode(node, path, document);
  return joinHeadings(root);
}

const OUTSIDE_QUOTES: ReadonlySet<RootContent['type']> = new Set(['list', 'table', 'heading']);

/** The content of quotes in a check that has no list, table or heading outside them; otherwise a quote is evidence. */
function withoutQuotes(nodes: readonly RootContent[], { blocksIn }: MarkdownDocument): readonly RootContent[] {
  if (nodes.some(({ type }) => OUTSIDE_QUOTES.has(type))) return nodes;
  return nodes.flatMap((node): readonly RootContent[] => (node.type === 'blockquote' ? blocksIn(node.children) : [node]));
}

function addNode(node: RootContent, path: OpenGroup[], document: MarkdownDocument): void {
  const { textOf } = document;
  if (node.type === 'heading') openGroup(path, node.depth, headingLabel(textOf(node), spanOfNode(node)));
  else if (node.type === 'paragraph') addLines(textOf(node), path);
  else if (node.type === 'thematicBreak') leaveLabels(path);
  else if (node.type === 'blockquote') addQuote(node, path, document);
  else if (node.type === 'html') path.at(-1)?.entries.push({ kind: 'quote', text: node.value.replace(/<[^<>]*>/g, ' ').trim() });
  else if (node.type === 'list') addEntry(readListEntry(node, document), path.at(-1));
  else if (node.type === 'table') addEntry(readTableEntry(node, document), path.at(-1));
}

function addQuote(node: Blockquote, path: OpenGroup[], document: MarkdownDocument): void {
  path.at(-1)?.entries.push(readQuoteEntry(node, document));
  if (path.at(-1)?.label === undefined) for (const line of unmetInQuote(node, document)) addLine(line, true, path);
}

function addEntry(entry: ListEntry | TableEntry, group: OpenGroup | undefined): void {
  if (group === undefined) return;
  group.entries.push(entry);
  group.holdsList = true;
}

/** A thematic break ends the groups of bold labels. */
function leaveLabels(path: OpenGroup[]): void {
  while ((path.at(-1)?.rank ?? 0) >= PART_RANK) path.pop();
}

/** Joins each heading without content to the next one with the same ordinal. */
function joinHeadings(group: Group): Group {
  return { ...group, groups: joinTranslations(group.groups.map(joinHeadings), isTranslation, joinGroups) };
}

function isTranslation({ entries, groups, label: first }: Group, { label: second }: Group): boolean {
  if (first === undefined || entries.length + groups.length > 0 || first.kind !== second?.kind) return false;
  const [one, other] = [readPrincipleRef(first.statement.name), readPrincipleRef(second.statement.name)];
  return one.ordinals.length > 0 && one.ordinals.join() === other.ordinals.join() && first.statement.status === undefined;
}

/** The second group, with the name of the first as an alias. */
function joinGroups({ label: first }: Group, second: Group): Group {
  return first === undefined || second.label === undefined ? second : { ...second, label: { ...second.label, alias: first.statement.name } };
}

/** The label of a heading, whose whole text is the name. */
function headingLabel(text: Text, at: Span): GroupLabel {
  const whole: Text = { ...text, marks: [{ kind: 'strong', from: 0, to: text.value.length, continued: false }] };
  return { text, statement: { ...readStatement(whole), bare: true }, at, kind: 'heading' };
}

function openGroup(path: OpenGroup[], rank: number, label: GroupLabel): void {
  while ((path.at(-1)?.rank ?? 0) >= rank) path.pop();
  const group: OpenGroup = { label, rank, entries: [], groups: [], holdsList: false };
  path.at(-1)?.groups.push(group);
  path.push(group);
}

function addLines(paragraph: Text, path: OpenGroup[]): void {
  const lines = linesOf(paragraph);
  const serial = isSeries(lines);
  for (const line of serial ? lines : joinWrapped(lines)) addLine(line, serial, path);
}

function addLine(text: Text, serial: boolean, path: OpenGroup[]): void {
  const statement = readStatement(text);
  const at = spanOf(text);
  if (opensPart(text, statement)) openGroup(path, PART_RANK, { text, statement, at, kind: 'bold' });
  else if (isLabel(text, statement) || (isStatusLabel(text, statement) && groupsOnly(path.at(-1)))) openGroup(path, BOLD_RANK, { text, statement, at, kind: 'bold' });
  else {
    if (leavesLabel(statement, path.at(-1))) path.pop();
    path.at(-1)?.entries.push({ kind: 'line', text, statement, serial, at });
  }
}

/** Whether a line opens a later check: `**Post-Design Re-check**`, `Post-design check:`. */
function opensPart(text: Text, { name, bare, status }: Statement): boolean {
  const { value } = text;
  if (value.length > LONGEST_LABEL || !opensRecheck(value)) return false;
  return beginsWith(text, 'strong') ? bare && isSummaryName(beforeBracket(name)) : status === undefined && /[:：]\s*$/.test(value);
}

/** Whether a line is a bold name, followed only by a colon, an aside or a status. */
function isLabel(text: Text, { name, marked, bare }: Statement): boolean {
  return marked && bare && name !== '' && !beginsWith(text, 'code') && !isAspect(name) && !isSummaryName(name);
}

/** Whether a line is a bold status and a colon: `**FAIL**:`. */
function isStatusLabel(text: Text, { name, status }: Statement): boolean {
  return name === '' && status?.slot === 'leading' && beginsWith(text, 'strong') && SHORT_LABEL.test(text.value);
}

const SHORT_LABEL = /^[^.。\n]{1,30}[:：]\s*$/u;

/** Whether a group has no label, a status as its label, or one that only groups. */
function groupsOnly(group: OpenGroup | undefined): boolean {
  const { name = '', status } = group?.label?.statement ?? {};
  return group?.label === undefined || isGrouping(name) || (name === '' && status !== undefined);
}

/** Whether a line after the list below a bold label belongs to the check instead of the label: it names a gate of its own or is a summary. */
function leavesLabel({ name, marked }: Statement, group: OpenGroup | undefined): boolean {
  if (group?.label?.kind !== 'bold' || group.rank !== BOLD_RANK || !group.holdsList) return false;
  return marked && name !== '' && !isAspect(name);
}
