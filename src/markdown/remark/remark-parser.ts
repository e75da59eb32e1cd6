import type { Root } from 'mdast';
import type { ConstructRecord } from 'micromark-util-types';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { frontMatterEnd } from './source.js';
import { textLimit } from './text-limit.js';
import { underlines } from './underlines.js';

const bodyProcessor = once(() => unified().use(remarkParse).use(remarkGfm).use(leaveBareAddresses).use(boundTime).freeze());
const frontMatterProcessor = once(() => bodyProcessor()().use(remarkFrontmatter).freeze());

/** Parses normalized GitHub-flavoured Markdown with front matter with remark. */
export function parseDocument(source: string): Root {
  // Uses remark-frontmatter only for closed front matter, because it would take an unclosed fence for some.
  return frontMatterEnd(source.split('\n')) > 0 ? frontMatterProcessor().parse(source) : parseBody(source);
}

/** Parses the text after front matter, or a part of it. */
export function parseBody(source: string): Root {
  return bodyProcessor().parse(source);
}

const BARE_ADDRESSES: ReadonlySet<string | undefined> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/** Disables bare URLs as links, because their detection takes a third of the parser's time and no fact needs them. */
function leaveBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text = {}, ...extension }) => ({ ...extension, text: withoutBareAddresses(text) })) ?? [];
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] })) ?? [];
}

function withoutBareAddresses(text: ConstructRecord): ConstructRecord {
  return Object.fromEntries(Object.entries(text).map(([code, constructs = []]) => [code, [constructs].flat().filter(({ name }) => !BARE_ADDRESSES.has(name))]));
}

/** Limits the inputs for which the parser is quadratic. */
function boundTime(this: Processor): void {
  this.data().micromarkExtensions?.push(textLimit, underlines);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
