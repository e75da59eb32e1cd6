import type { Heading, Paragraph, Root, RootContent, ThematicBreak } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Whether the text of a heading is meant as a title. */
type IsTitle = (text: string) => boolean;

/** Replaces a setext heading that is no title by a paragraph and a thematic break, because authors often write `---` directly below text. */
export function splitAccidentalHeadings(tree: Root, isTitle: IsTitle): Root {
  const children = splitIn(tree.children, isTitle);
  return children === tree.children ? tree : { ...tree, children };
}

function splitIn<Node extends RootContent>(nodes: Node[], isTitle: IsTitle): (Node | Paragraph | ThematicBreak)[] {
  const split: (Node | Paragraph | ThematicBreak)[] = [];
  for (const node of nodes) {
    const parts = node.type === 'heading' ? splitHeading(node, isTitle) : undefined;
    if (parts === undefined) split.push(withinNode(node, isTitle));
    else split.push(...parts);
  }
  return split.length === nodes.length && split.every((node, index) => node === nodes[index]) ? nodes : split;
}

/** The node with its descendants split. */
function withinNode<Node extends RootContent>(node: Node, isTitle: IsTitle): Node {
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition' || node.type === 'listItem') {
    const children = splitIn(node.children, isTitle);
    return children === node.children ? node : { ...node, children };
  }
  if (node.type !== 'list') return node;
  const children = node.children.map((item) => withinNode(item, isTitle));
  return children.every((item, index) => item === node.children[index]) ? node : { ...node, children };
}

function splitHeading(node: Heading, isTitle: IsTitle): [Paragraph, ThematicBreak] | undefined {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined || start.line === end.line || node.depth === 1 || isTitle(toString(node))) return undefined;
  const line = { line: end.line, column: 1, ...(end.offset !== undefined && { offset: end.offset - end.column + 1 }) };
  const last = node.children.at(-1)?.position?.end ?? end;
  return [
    { type: 'paragraph', children: node.children, position: { start, end: last } },
    { type: 'thematicBreak', position: { start: line, end } },
  ];
}
