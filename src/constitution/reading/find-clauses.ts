import type { List } from 'mdast';
import { belowLead, textOfItem, type Block, type MarkdownDocument } from '../../plan/document/document.js';
import type { Clause } from '../constitution.js';
import { isPrinciplesTitle, type Declaration } from './find-principles.js';
import { readPrincipleHeading } from './principle-heading.js';
import { ABOUT_GOVERNANCE, ABOUT_ITSELF, AMENDMENTS, BINDING, BINDING_IN_ANY_CASE, GOVERNANCE, IN_CAPITALS } from '../../plan/words/constitution/clause-words.js';
const COLON = /[:：]\s*$/u;
const SENTENCES = /(?<=[.。！!])\s+/u;
const LONGEST_LABEL = 60;

/** Finds the binding clauses outside the principles: `All services MUST run in eu-west-1` in a section on constraints. */
export function findClauses(document: MarkdownDocument, declared: readonly Declaration[]): readonly Clause[] {
  const binding = IN_CAPITALS.test(document.source) ? BINDING : BINDING_IN_ANY_CASE;
  const isInternal = (text: string, section: string): boolean => ABOUT_ITSELF.test(text) || (GOVERNANCE.test(section) && ABOUT_GOVERNANCE.test(text));
  const isClause = (text: string, section: string): boolean => binding.test(text) && !isInternal(text, section);
  const sections = sectionsOutside(document, declared).filter(({ title }) => !AMENDMENTS.test(title));
  return sections.flatMap(({ title, blocks }) => {
    const statements = blocks.flatMap((block, index) => statementsOf(block, blocks[index + 1], document));
    return statements.filter(({ own }) => isClause(own, title)).map(({ own, text }) => ({ text, label: labelOf(own), section: title }));
  });
}

interface Section {
  readonly title: string;
  readonly blocks: Block[];
}

/** The sections below headings that neither declare a principle nor belong to one. */
function sectionsOutside({ blocks, textOf }: MarkdownDocument, declared: readonly Declaration[]): readonly Section[] {
  const sections: Section[] = [];
  let principles: number | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading') {
      const title = textOf(block).value.trim();
      const heading = { ...readPrincipleHeading(title), aliases: [], level: block.depth, index };
      const isDeclared = declared.some(({ name, ordinal }) => name === heading.name && ordinal === heading.ordinal);
      if (isPrinciplesTitle(heading) || isDeclared) principles = Math.min(principles ?? block.depth, block.depth);
      else if (principles !== undefined && block.depth <= principles) principles = undefined;
      if (principles === undefined && block.depth > 1) sections.push({ title, blocks: [] });
    } else if (principles === undefined) sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** A sentence or an item, alone and with the list that its colon introduces. */
interface Statement {
  readonly own: string;
  readonly text: string;
}

/** The sentences of a paragraph, or the items of a list. */
function statementsOf(block: Block, next: Block | undefined, document: MarkdownDocument): readonly Statement[] {
  if (block.type === 'list') return itemsOf(block, document);
  if (block.type !== 'paragraph') return [];
  const listed = next?.type === 'list' ? itemsOf(next, document) : [];
  return document.textOf(block).value.split(SENTENCES).map((own) => withListed(own, listed));
}

function itemsOf(list: List, document: MarkdownDocument): readonly Statement[] {
  return list.children.flatMap((item) => {
    const nested = belowLead(item).flatMap((child) => (child.type === 'list' ? itemsOf(child, document) : []));
    return [withListed(textOfItem(item, document).value, nested), ...nested];
  });
}

function withListed(own: string, listed: readonly Statement[]): Statement {
  return { own, text: COLON.test(own) ? [own, ...listed.map((one) => one.own)].join(' ') : own };
}

/** The label of a clause in reports: its name, else its first words. */
function labelOf(text: string): string {
  const [first = ''] = text.replace(/\s+/gu, ' ').trim().split(SENTENCES);
  const shown = first.replace(/[.。:：]$/u, '');
  return shown.length <= LONGEST_LABEL ? shown : `${shown.slice(0, LONGEST_LABEL).replace(/\s\S*$/u, '')}…`;
}
