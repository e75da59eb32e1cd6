import type { Block, MarkdownDocument } from '../document/document.js';
import { spanOfNode } from '../document/node-span.js';
import { readJustifications } from '../sections/complexity.js';
import { readBrokenTables } from './broken-tables.js';
import { makeGate } from './dialects/gate.js';
import { statusOf } from './statement/stated-status.js';
import { labelsIn, readGroup } from './dialects/group.js';
import { readOutline } from './outline/outline.js';
import { liftLaterPart, opensLater } from './later-parts.js';
import { justifies } from './dialects/columns.js';
import { withReasonsBeside } from './reasons-beside.js';
import { summariesIn } from './summaries.js';
import { splitVerdictLines } from './verdict-lines.js';
import type { CheckContent, ConstitutionCheck, Gate, JustificationTable, Span, Summary } from '../model.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { isStockGate, withoutStockGate } from '../words/check/stock-gate.js';
import type { SectionBlocks } from '../sections/read-sections.js';
import { readTableText } from '../document/table-text.js';
import { joinTexts, linesOf } from '../document/text.js';
import { stateOf } from '../sections/values.js';
import { opensFirstCheck } from '../words/check/rechecks.js';
import { saysNoConstitution } from '../words/check/no-constitution.js';
import { type Group, type GroupLabel, proseOfEntry } from './outline/group.js';

/** The Constitution Checks of a plan: the first one, and each later one, in a section of its own or in a part of the first. */
export function readChecks(sections: readonly SectionBlocks[], document: MarkdownDocument, words: PlaceholderWords): readonly ConstitutionCheck[] {
  const own = sections.filter(({ check, heading }) => check !== undefined && heading.depth < 3);
  const inside = new Set(own.flatMap(({ blocks }) => blocks));
  const isFurther = ({ check, title }: SectionBlocks): boolean => own.length === 0 || check === 'recheck' || /check/i.test(title);
  const isDeeper = ({ check, heading }: SectionBlocks): boolean => check !== undefined && heading.depth >= 3 && !inside.has(heading);
  const deeper = sections.filter((section) => isDeeper(section) && isFurther(section));
  const checks = [...own, ...deeper].sort((one, other) => spanOfNode(one.heading).start.line - spanOfNode(other.heading).start.line);
  return withReasonsBeside(checks.flatMap((section, index) => readSection(section, index > 0, document, words)), document.lines);
}

/** The tables of a check without gates. */
type FurtherTables = Pick<ConstitutionCheck, 'justifications' | 'brokenTables'>;

const NO_TABLES: FurtherTables = { justifications: [], brokenTables: [] };

/** A part of a check: the first check, or a later one below a heading or label. */
interface Part {
  readonly group: Group;
  readonly title: string;
  readonly at: Span;
  readonly recheck: boolean;
  /** The verdict in the label of the part. */
  readonly verdict?: Summary;
}

/** A part that is not complete yet. */
interface OpenPart extends Part {
  readonly group: { readonly entries: Group['entries']; readonly groups: Group[] };
}

function readSection(section: SectionBlocks, recheck: boolean, document: MarkdownDocument, words: PlaceholderWords): readonly ConstitutionCheck[] {
  const { heading, title, blocks } = section;
  const outline = readOutline(blocks, document);
  const parts = splitParts({ group: outline, title, at: spanOfNode(heading), recheck });
  const tables = { justifications: justificationsIn(blocks, document, words), brokenTables: readBrokenTables(blocks, document) };
  return parts.flatMap((part, index) => readPart(part, index === 0 ? tables : NO_TABLES, words));
}

/** Splits a check at each group that opens a re-check, until a group opens the first check again. */
function splitParts(whole: Part): readonly Part[] {
  if (whole.recheck) return [whole];
  const first: OpenPart = { ...whole, group: { entries: whole.group.entries, groups: [] } };
  const parts = [first];
  let current = first;
  for (const group of liftLaterPart(whole.group.groups)) {
    const { label } = group;
    if (label !== undefined && !current.recheck && opensLater(label)) {
      current = laterPart(group, label);
      parts.push(current);
    } else {
      if (label !== undefined && opensFirstCheck(label.text.value)) current = first;
      current.group.groups.push(group);
    }
  }
  return parts;
}

function laterPart({ entries, groups }: Group, label: GroupLabel): OpenPart {
  const status = statusOf(label.statement);
  const title = label.text.value;
  const part = { group: { entries, groups: [...groups] }, title, at: label.at, recheck: true };
  return status === undefined ? part : { ...part, verdict: { ...status, text: title, at: label.at } };
}

/** Reads a part; a second status column becomes a later check of the same rows. */
function readPart(part: Part, tables: FurtherTables, words: PlaceholderWords): readonly ConstitutionCheck[] {
  const { gates: read, summaries } = splitVerdictLines(readGates(part), part.group);
  const gates = read.toSorted((one, other) => one.at.start.line - other.at.start.line);
  const first = gates.filter((gate) => gate.recheck === part.recheck);
  const second = gates.filter((gate) => gate.recheck !== part.recheck);
  const check = { ...describe(part, first, summaries, words), ...tables };
  return second.length === 0 ? [check] : [check, { ...check, recheck: true, content: 'gates', gates: second, summaries: [], ...NO_TABLES }];
}

/** The gates of a part; statements without a status are gates only if no gate has one. */
function readGates({ group, recheck, verdict }: Part): readonly Gate[] {
  const stated = readGroup(group, { recheck, assertions: 'none' }).length > 0 || verdict !== undefined;
  return readGroup(group, { recheck, assertions: stated ? 'siblings' : 'free' }).map(makeGate);
}

function describe(part: Part, gates: readonly Gate[], split: readonly Summary[], words: PlaceholderWords): Omit<ConstitutionCheck, keyof FurtherTables> {
  const { group, title, at, recheck, verdict } = part;
  const below = summariesIn(group, new Set(gates.map(({ at: { start } }) => start.line)));
  const summaries = [...(verdict === undefined ? [] : [verdict]), ...below, ...split];
  return { title, recheck, content: contentOf(group, gates, summaries, words), gates, labels: labelsIn(group), summaries, at };
}

function justificationsIn(blocks: readonly Block[], document: MarkdownDocument, words: PlaceholderWords): readonly JustificationTable[] {
  const tables = blocks.flatMap((node) => (node.type === 'table' ? [readTableText(node, document)] : []));
  return tables.filter(justifies).map((table) => readJustifications(table, words));
}

function contentOf(group: Group, gates: readonly Gate[], summaries: readonly Summary[], words: PlaceholderWords): CheckContent {
  if (gates.length > 0) return 'gates';
  const prose = textOf(group);
  if (saysNoConstitution(prose)) return 'no-constitution';
  const lines = group.entries.flatMap((entry) => (entry.kind === 'line' && !isStockGate(entry.text.value) ? linesOf(entry.text) : []));
  const text = withoutStockGate(prose).trim();
  if (text === '' && summaries.length === 0) return 'empty';
  if (stateOf(joinTexts(lines), words) === 'placeholder') return 'placeholder';
  return summaries.length > 0 ? 'summary' : 'prose';
}

function textOf({ entries, groups, label }: Group): string {
  const own = entries.map(proseOfEntry);
  return [label?.text.value ?? '', ...own, ...groups.map(textOf)].join('\n').trim();
}
