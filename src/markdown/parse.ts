import type { Root } from 'mdast';
import { parseFast } from './fast/parse-fast.js';
import { limitNesting } from './nesting.js';
import { parseDocument } from './remark-parser.js';
import { normalizeSource } from './source.js';

/** Parses GitHub-flavoured Markdown with front matter into an mdast tree; never throws. Equal to {@link reference}, in less time. */
export function parse(text: string): Root {
  return parseFast(limitNesting(normalizeSource(text)));
}

/** The definition of what {@link parse} returns: the tree by unified, remark-parse, remark-gfm and remark-frontmatter. */
export function reference(text: string): Root {
  return parseDocument(limitNesting(normalizeSource(text)));
}
