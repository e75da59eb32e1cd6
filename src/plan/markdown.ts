import type { Root } from 'mdast';
import type { ConstructRecord } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { limitNesting } from './nesting.js';
import { textLimit } from './text-limit.js';
import { underlines } from './underlines.js';

/** The parser for what stands behind front matter, made when the first text takes it; and the one for front matter, which looks for its end and takes no list for one, even if there is no end. */
const bodyProcessor = once(() => unified().use(remarkParse).use(remarkGfm).use(leaveBareAddresses).use(boundTime).freeze());
const frontMatterProcessor = once(() => bodyProcessor()().use(remarkFrontmatter).freeze());
const FRONT_MATTER = /^---[ \t]*$/;

/** Parses GitHub-flavoured Markdown with front matter into an mdast tree; never throws. `source` is as {@link normalizeSource} leaves it. */
export function parseMarkdown(source: string): Root {
  return frontMatterEnd(source.split('\n')) > 0 ? frontMatterProcessor().parse(limitNesting(source)) : parseBody(source);
}

/** Parses what stands behind front matter, or a part of it. */
export function parseBody(source: string): Root {
  return bodyProcessor().parse(limitNesting(source));
}

/** The index of the line after the front matter; 0 where there is none. */
export function frontMatterEnd(lines: readonly string[]): number {
  if (!FRONT_MATTER.test(lines[0] ?? '')) return 0;
  return lines.findIndex((line, index) => index > 0 && FRONT_MATTER.test(line)) + 1;
}

/** Without BOM and with LF line ends, so that a file reads the same however it was saved. */
export function normalizeSource(source: string): string {
  const text = source.replace(/^\uFEFF/, '');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const BARE_ADDRESSES: ReadonlySet<string | undefined> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/** Bare addresses stay text: to look for them at every word takes a third of the parser's time, and no reader asks whether they are links. */
function leaveBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text = {}, ...extension }) => ({ ...extension, text: withoutBareAddresses(text) })) ?? [];
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] })) ?? [];
}

function withoutBareAddresses(text: ConstructRecord): ConstructRecord {
  return Object.fromEntries(Object.entries(text).map(([code, constructs = []]) => [code, [constructs].flat().filter(({ name }) => !BARE_ADDRESSES.has(name))]));
}

/** What takes a parser the square of a text, or of what stands above it, takes no more than its length. */
function boundTime(this: Processor): void {
  this.data().micromarkExtensions?.push(textLimit, underlines);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
