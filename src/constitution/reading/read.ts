import { normalizeSource } from '../../markdown/remark/source.js';
import { labelledDates } from '../../plan/words/dates/labelled-dates.js';
import { once } from '../../plan/memoize.js';
import { readDocument, type MarkdownDocument } from '../../plan/document/document.js';
import { slugOf } from '../../rule/slug.js';
import { findClauses } from './find-clauses.js';
import { linkTarget } from './link-target.js';
import { findPrinciples, type Declaration } from './find-principles.js';
import { readHistory } from './history.js';
import type { Clause, History, Principle } from '../constitution.js';
import { VERSION_LINE } from '../../plan/words/constitution/history-words.js';

/** A parsed constitution file. */
export interface ConstitutionFile {
  readonly path: string;
  readonly title: string;
  readonly version?: string;
  readonly history: History;
  /** The date of the last amendment, or else of the ratification; without such a label, the last date beside the version. */
  readonly amended?: string;
  readonly principles: readonly Principle[];
  /** The binding clauses outside its principles. */
  readonly clauses: readonly Clause[];
  /** Whether it is still the stock template. */
  readonly unfilled: boolean;
  /** The first placeholder name, if the other principles are filled in. */
  readonly left?: string;
  /** The target of a symbolic link that was checked out as text. */
  readonly link?: string;
}

const STOCK_HEADING = /^#{2,4} [^[\n]{0,40}(\[PRINCIPLE_\d+_NAME\])/m;
const STOCK_PRINCIPLE = /\[PRINCIPLE_\d+_NAME\]/;

/** Parses a constitution in any of the usual formats. `path` is for reports; `taken` are rule ids that its principles must not get. */
export function readConstitution(source: string, path: string, taken: readonly string[] = []): ConstitutionFile {
  const document = readDocument(closeComment(normalizeSource(source)));
  const found = findPrinciples(document);
  const declared = found.filter(({ name }) => !STOCK_PRINCIPLE.test(name));
  const left = declared.length > 0 ? STOCK_HEADING.exec(source)?.[1] : undefined;
  const history = readHistory(source);
  const edition = editionOf(document, history);
  // Read on first access, because few runs need them.
  const clauses = once(() => findClauses(document, found));
  return {
    path,
    title: titleOf(document),
    ...edition,
    history,
    principles: withRuleIds(declared, new Set(taken)),
    get clauses() { return clauses(); },
    unfilled: declared.length === 0 && found.length > 0,
    ...(left !== undefined && { left }),
    ...linkIn(source),
  };
}

function linkIn(source: string): Pick<ConstitutionFile, 'link'> {
  const link = linkTarget(source);
  return link === undefined ? {} : { link };
}

/** Closes an unclosed Sync Impact comment before the first `# `; otherwise the whole file would be a comment. */
function closeComment(source: string): string {
  const start = source.indexOf('<!--');
  const heading = source.search(/^# /m);
  const never = start >= 0 && start < heading && !source.includes('-->', start);
  return never ? source.slice(0, start) + source.slice(heading) : source;
}

function titleOf({ blocks, textOf }: MarkdownDocument): string {
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
  const title = headings.find(({ depth }) => depth === 1) ?? headings[0];
  return title === undefined ? 'Constitution' : textOf(title).value.trim();
}

/** The version and the date of the last line of the form `**Version**: 1.2.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2025-07-16`. */
function editionOf({ blocks, textOf }: MarkdownDocument, history: History): Pick<ConstitutionFile, 'version' | 'amended'> {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block).value] : []));
  const stated = paragraphs.findLast((text) => VERSION_LINE.test(text.toLowerCase())) ?? '';
  const [, version] = VERSION_LINE.exec(stated.toLowerCase()) ?? [];
  const amended = history.amended ?? history.ratified ?? labelledDates(stated).at(-1)?.date;
  return { ...(version !== undefined && { version }), ...(amended !== undefined && { amended }) };
}

function withRuleIds(declared: readonly Declaration[], taken: Set<string>): readonly Principle[] {
  return declared.map(({ ordinal, name, aliases, nonNegotiable }) => {
    const rule = freeId(slugOf(name) || slugOf(ordinal ?? '') || 'principle', taken);
    taken.add(rule);
    const names = [name, ...aliases].join(' / ');
    return { rule, ...(ordinal !== undefined && { ordinal }), name: names, nonNegotiable, gates: [], declaredBy: 'constitution' };
  });
}

function freeId(slug: string, taken: ReadonlySet<string>): string {
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${String(count)}`;
  return id;
}
