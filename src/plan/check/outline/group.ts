import type { Text } from '../../document/text.js';
import type { Statement } from '../statement/read-statement.js';
import type { Span } from '../../model.js';
import type { ListEntry, TableEntry } from './entries.js';
import type { QuoteEntry } from './quotes.js';

/** A line of a paragraph with a name, an emoji or a status; wrapped lines are joined to it. */
export interface LineEntry {
  readonly kind: 'line';
  readonly text: Text;
  readonly statement: Statement;
  /** The paragraph has several such lines. */
  readonly serial: boolean;
  readonly at: Span;
}

/** A part of a check between two labels. */
export type Entry = LineEntry | ListEntry | TableEntry | QuoteEntry;

/** A heading or bold label with the content below it; the root of a check has no label. */
export interface Group {
  readonly label?: GroupLabel;
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
}

/** The label of a group. */
export interface GroupLabel {
  readonly text: Text;
  readonly statement: Statement;
  readonly at: Span;
  readonly kind: 'heading' | 'bold';
  /** The same label in the plan's other language, from the heading before it. */
  readonly alias?: string;
}

/** The text of an entry. */
export function proseOfEntry(entry: Entry): string {
  switch (entry.kind) {
    case 'line':
      return entry.text.value;
    case 'quote':
      return entry.text;
    case 'list':
    case 'table':
      return entry.prose();
  }
}
