import type { RootContent } from 'mdast';
import { type MarkdownDocument, textOfItem } from '../document/document.js';
import { joinTranslations } from '../join-translations.js';
import { areAllLabelled, readLabels } from './labels.js';
import { nameByPosition } from './name-by-position.js';
import type { Field, FieldName } from '../model.js';
import type { OwnNames } from '../words/names/own-names.js';
import type { PlaceholderWords } from '../words/template/placeholders.js';
import { joinTexts, linesOf, type Text } from '../document/text.js';
import { stateOf, undecidedIn } from './values.js';
import { spanOf } from '../document/text-span.js';
import { fieldsIn, type OpenField } from './open-fields.js';

/** Reads labelled values: lines of a paragraph, bullets, table rows or headings. A value ends at the next label. */
export function readFields(nodes: readonly RootContent[], document: MarkdownDocument, words: PlaceholderWords): readonly Field[] {
  return openFields(nodes, document).map((field) => close(field, words));
}

/** The fields of Technical Context, and the template fields that an unknown label may mean. */
export interface ContextFields {
  readonly fields: readonly Field[];
  readonly unclear: readonly FieldName[];
}

/** Reads Technical Context; an unknown label may get its name from its position. */
export function readContext(nodes: readonly RootContent[], document: MarkdownDocument, words: PlaceholderWords, own: OwnNames): ContextFields {
  const open = openFields(nodes, document, (label) => own.fieldOf(label));
  const unclear = nameByPosition(open, own);
  return { fields: open.map((field) => close(field, words)), unclear };
}

function openFields(nodes: readonly RootContent[], document: MarkdownDocument, ownName: OwnName = () => undefined): readonly OpenField[] {
  const known = fieldsIn(nodes, { document, labelsOf: readLabels });
  const isForeign = known.filter(({ name }) => name !== undefined).length < ENOUGH_KNOWN && areAllLabelled(linesIn(nodes, document));
  const open = isForeign ? fieldsIn(nodes, { document, labelsOf: (line) => readLabels(line, true) }) : known;
  for (const field of open) field.name = ownName(field.label) ?? field.name;
  return joinTranslations(open.filter(({ isHeading, name }) => isHeading !== true || name !== undefined), isTranslation, (_, second) => second);
}

/** Finds the template's name of a label in the project's own template. */
type OwnName = (label: string) => FieldName | undefined;

/** With fewer template labels, the other labels may be template labels in another language. */
const ENOUGH_KNOWN = 5;

/** The lines of the paragraphs and bullets that may hold labels. */
function linesIn(nodes: readonly RootContent[], document: MarkdownDocument): readonly Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return linesOf(document.textOf(node));
    return node.type === 'list' ? node.children.flatMap((item) => linesOf(textOfItem(item, document))) : [];
  });
}

/** Whether the second of two labels in sequence repeats the first, which has no value. */
function isTranslation({ name, values, filled }: OpenField, second: OpenField): boolean {
  return name !== undefined && values.length === 0 && !filled && second.name === name;
}

function close(field: OpenField, words: PlaceholderWords): Field {
  const value = joinTexts(field.values);
  const { name } = field;
  const state = stateOf(value, words);
  return {
    label: field.label,
    ...(name !== undefined && { name }),
    value: value.value.replaceAll('\n', ' '),
    state: state === 'empty' && field.filled ? 'filled' : state,
    undecided: undecidedIn(value),
    at: field.values.length === 0 ? field.at : spanOf(value),
  };
}
