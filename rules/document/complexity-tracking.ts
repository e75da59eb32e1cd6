import {
  areExceptionColumns, declareMessages, defineRule, deleteLines, namesException, speaksOfExceptions,
  type ComplexityTracking, type Facts, type Fix, type JustificationRow, type JustificationTable, type Problem,
} from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'placeholder-row': { text: 'Leftover row of the template: `{subject}`', hint: 'Replace the row with a real exception, or delete it.', severity: 'error', draft: 'warning' },
  'incomplete-row': { text: 'Row `{subject}` has a cell without content', hint: 'Say why the exception is needed and which simpler way was rejected.', severity: 'warning' },
  'contradicted': { text: '`{text}` contradicts the rows that justify exceptions', hint: 'Keep the sentence or the rows, whichever is true.', severity: 'warning', variants: {
    gate: { text: '`{text}`, but this gate does not pass: `{gate}`', hint: 'Justify the exception here, or show in the check how the gate is met.' },
  } },
  'columns': { text: 'The columns `{found}` are not those of a table of exceptions', hint: 'Give three columns: the violation, why it is needed, and why the simpler alternative was rejected.', severity: 'warning' },
  'orphan-row': { text: 'Row `{subject}` names no gate that does not pass', hint: 'Name the principle or the gate that the row excuses, or move the note elsewhere.', severity: 'off' },
});

export default defineRule({
  id: 'complexity-tracking',
  title: 'Exceptions are justified',
  why: 'A row here excuses a gate that does not pass; a row without a reason excuses nothing.',
  messages,
  example: `# Implementation Plan: Export

## Complexity Tracking

| Violation | Why Needed | Simpler Alternative Rejected Because |
|-----------|------------|--------------------------------------|
| [e.g., 4th project] | [current need] | [why 3 projects insufficient] |
| Second queue | - | One queue loses the order |
`,
  *check(facts) {
    const { complexity } = facts.plan;
    if (complexity === undefined) return;
    for (const table of complexity.tables) {
      for (const row of table.rows) yield* checkRow(row, table, facts);
      if (isMeant(table, complexity, facts) && !areExceptionColumns(table.columns)) yield problem('columns', table, { found: table.columns.join(' | ') });
    }
    yield* checkStatement(complexity, facts);
    for (const { row, named } of facts.waivers) if (named.length === 0) yield problem('orphan-row', row);
  },
});

function* checkRow(row: JustificationRow, { reasoned, columns }: JustificationTable, facts: Facts): Iterable<Problem> {
  if (row.state === 'placeholder') yield problem('placeholder-row', row, {}, { fix: withoutRow(row, facts) });
  const isIncomplete = row.state === 'real' && row.cells.some(({ state }) => state !== 'real');
  if (!reasoned || !isIncomplete) return;
  const isNeeded = facts.gatesNamedBy(row).length > 0;
  // Cells of tables with other columns may be answered by words such as `Yes`.
  if (isNeeded || areExceptionColumns(columns)) yield problem('incomplete-row', row, {}, { severity: isNeeded ? 'error' : 'warning' });
}

/** Offers the deletion only where every gate passes or already has a row, so that no gate needs this one. */
function withoutRow({ at }: JustificationRow, facts: Facts): Fix | undefined {
  if (facts.standings.every(({ deciding }) => deciding.length === 0) || facts.unmet.length > 0) return undefined;
  return { title: 'Delete the row of the template', edits: [deleteLines(facts.plan, at.start.line, at.start.line)] };
}

/** Whether a table is meant for exceptions; in a plan that needs none it may hold notes. */
function isMeant({ columns, rows }: JustificationTable, { statement }: ComplexityTracking, facts: Facts): boolean {
  const isNeeded = facts.constitution.origin === 'built-in' || (statement === undefined && facts.unmet.length > 0);
  return columns.length > 0 && hasReal(rows) && (isNeeded || speaksOfExceptions(columns.slice(0, 1)));
}

function* checkStatement({ statement, tables }: ComplexityTracking, facts: Facts): Iterable<Problem> {
  if (statement === undefined) return;
  const isExcused = tables.some(({ reasoned, columns, rows }) => reasoned && speaksOfExceptions(columns) && hasReal(rows));
  const summaryPasses = facts.plan.checks.some(({ summaries }) => summaries.some(({ verdict }) => verdict === 'pass'));
  const unmet = summaryPasses ? undefined : facts.unmet.find(({ partial }) => !partial);
  if (isExcused && !namesException(statement.text)) yield problem('contradicted', statement);
  else if (unmet !== undefined) yield problem('contradicted', statement, { gate: unmet.text }, { variant: 'gate' });
}

const hasReal = (rows: readonly JustificationRow[]): boolean => rows.some(({ state }) => state === 'real');
