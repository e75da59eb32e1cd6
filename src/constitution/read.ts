import { normalizeSource } from '../markdown/source.js';
import { readDocument, type MarkdownDocument } from '../plan/document.js';
import { slugOf } from '../rule/slug.js';
import { findPrinciples, type Declaration } from './find-principles.js';
import { readHistory } from './history.js';
import type { History, Principle } from './constitution.js';

/** A constitution file, as read. */
export interface ConstitutionFile {
  readonly path: string;
  readonly title: string;
  readonly version?: string;
  readonly history: History;
  /** The last date beside the version: when it was last amended, or else ratified. */
  readonly amended?: string;
  readonly principles: readonly Principle[];
  /** It is still the stock template. */
  readonly unfilled: boolean;
  /** The first name that the template left, beside principles that somebody wrote. */
  readonly left?: string;
}

const STOCK_HEADING = /^#{2,4} [^[\n]{0,40}(\[PRINCIPLE_\d+_NAME\])/m;
const STOCK_PRINCIPLE = /\[PRINCIPLE_\d+_NAME\]/;
const VERSION = /(?:version|versión|versão|version|версия|バージョン|版本|버전)\s*[:：]\s*v?(\d+(?:\.\d+)*)/u;
const DATE = /\d{4}-\d{2}-\d{2}/g;
/** The date of the next review is to come. */
const NEXT_REVIEW = /(?:next review|下次审[查核]|下次審[查核]|次回(?:見直し|レビュー)|다음 검토|próxima revis(?:ión|ão)|prochaine r[ée]vision|nächste (?:über)?prüfung)[^\d\n]{0,20}\d{4}-\d{2}-\d{2}/giu;

/** Reads a constitution in any of the usual formats. `path` is kept for reports; `taken` are rule ids that its principles must not get. */
export function readConstitution(source: string, path: string, taken: readonly string[] = []): ConstitutionFile {
  const document = readDocument(closeComment(normalizeSource(source)));
  const found = findPrinciples(document);
  const declared = found.filter(({ name }) => !STOCK_PRINCIPLE.test(name));
  const left = declared.length > 0 ? STOCK_HEADING.exec(source)?.[1] : undefined;
  const { version, amended } = versionOf(document);
  return {
    path,
    title: titleOf(document),
    ...(version !== undefined && { version }),
    history: readHistory(source),
    ...(amended !== undefined && { amended }),
    principles: withRuleIds(declared, new Set(taken)),
    unfilled: declared.length === 0 && found.length > 0,
    ...(left !== undefined && { left }),
  };
}

/** A Sync Impact comment on top that is never closed would make all of the file a comment; people read it as ended before the first `# `. */
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

/** `**Version**: 1.2.0 | **Ratified**: 2025-06-13 | **Last Amended**: 2025-07-16`, the last of such lines. */
function versionOf({ blocks, textOf }: MarkdownDocument): Pick<ConstitutionFile, 'version' | 'amended'> {
  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [textOf(block).value] : []));
  const stated = paragraphs.map((text) => ({ version: VERSION.exec(text.toLowerCase())?.[1], amended: text.replace(NEXT_REVIEW, '').match(DATE)?.at(-1) }));
  const { version, amended } = stated.findLast((one) => one.version !== undefined) ?? {};
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
