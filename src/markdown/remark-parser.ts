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

/** Parses GitHub-flavoured Markdown with front matter by remark. `source` is normalised. */
export function parseDocument(source: string): Root {
  // remark-frontmatter would take an open fence without an end for front matter, and lists below it for text.
  return frontMatterEnd(source.split('\n')) > 0 ? frontMatterProcessor().parse(source) : parseBody(source);
}

/** Parses what stands behind front matter, or some lines of it. */
export function parseBody(source: string): Root {
  return bodyProcessor().parse(source);
}

const BARE_ADDRESSES: ReadonlySet<string | undefined> = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

/** Bare addresses stay text: looking for them at every word takes a third of the parser's time, and no reader asks whether they are links. */
function leaveBareAddresses(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map(({ text = {}, ...extension }) => ({ ...extension, text: withoutBareAddresses(text) })) ?? [];
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map((extension) => ({ ...extension, transforms: [] })) ?? [];
}

function withoutBareAddresses(text: ConstructRecord): ConstructRecord {
  return Object.fromEntries(Object.entries(text).map(([code, constructs = []]) => [code, [constructs].flat().filter(({ name }) => !BARE_ADDRESSES.has(name))]));
}

/** What takes the parser the square of a text's length is limited. */
function boundTime(this: Processor): void {
  this.data().micromarkExtensions?.push(textLimit, underlines);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
