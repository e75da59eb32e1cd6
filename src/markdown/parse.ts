import type { Root } from 'mdast';
import { parseFast } from './fast/parse-fast.js';
import { limitNesting } from './remark/nesting.js';
import { parseDocument } from './remark/remark-parser.js';
import { normalizeSource } from './remark/source.js';

/** Parses GitHub-flavoured Markdown with front matter into an mdast tree; never throws. Returns the same tree as {@link reference}, faster. */
export function parse(text: string): Root {
  return parseFast(limitNesting(normalizeSource(text)));
}

/** The reference for {@link parse}: the tree of unified with remark-parse, remark-gfm and remark-frontmatter. */
export function reference(text: string): Root {
  return parseDocument(limitNesting(normalizeSource(text)));
}
