import type { Principle } from '../../constitution/constitution.js';
import type { Gate, JustificationTable, Plan } from '../../plan/model.js';
import { wordsIn } from '../../plan/words/letters.js';
import { titleOf } from '../principle-title.js';
import type { Edit, Facts, Fix } from '../problem.js';
import { closeLastBlock } from './close-last-block.js';
import { insertBelow, isBlankLine, lineCount } from './line-edits.js';

const COLUMNS = ['Violation', 'Why Needed', 'Simpler Alternative Rejected Because'];
const MARKUP = /[[\]|]/g;
const SHORTEST_WORD = 3;
/** The number of words from which a gate's text identifies it. */
const ENOUGH_WORDS = 3;

/** Suggests a row of Complexity Tracking that names the gate, with placeholders for the reasons. Empty for a NON-NEGOTIABLE principle. */
export function addRow(gate: Gate, principle: Principle | undefined, { plan }: Facts): readonly Fix[] {
  if (principle?.nonNegotiable === true) return [];
  const subject = subjectOf(gate, principle);
  const table = plan.complexity?.tables.find(({ reasoned }) => reasoned);
  const edit = table === undefined ? addTable(subject, plan) : insertBelow(plan, endOf(table), [rowOf(subject, table.columns)]);
  return [{ title: 'Add a row to Complexity Tracking, its reasons to be filled in', edits: [edit] }];
}

function subjectOf({ text }: Gate, principle: Principle | undefined): string {
  const isEnough = principle === undefined || wordsIn(text).filter(({ length }) => length >= SHORTEST_WORD).length >= ENOUGH_WORDS;
  return (isEnough ? text : `${titleOf(principle)}: ${text}`).replaceAll('|', '\\|');
}

function rowOf(subject: string, [, ...others]: readonly string[]): string {
  return `| ${[subject, ...others.map((column) => `[${column.replace(MARKUP, '').trim() || '…'}]`)].join(' | ')} |`;
}

/** Inserts a table below the section's heading, or at the end with a new heading. */
function addTable(subject: string, plan: Plan): Edit {
  const table = ['', `| ${COLUMNS.join(' | ')} |`, `|${'---|'.repeat(COLUMNS.length)}`, rowOf(subject, COLUMNS)];
  const heading = plan.complexity?.at.end.line;
  if (heading === undefined) return insertBelow(plan, lastLine(plan), [...closeLastBlock(plan), '', '## Complexity Tracking', ...table]);
  return insertBelow(plan, heading, [...table, ...(isBlankLine(plan, heading + 1) ? [] : [''])]);
}

/** The last line of a table; without rows, its delimiter row. */
function endOf({ at, rows }: JustificationTable): number {
  return rows.at(-1)?.at.end.line ?? at.end.line + 1;
}

function lastLine(plan: Plan): number {
  let line = lineCount(plan);
  while (line > 0 && isBlankLine(plan, line)) line -= 1;
  return line;
}
