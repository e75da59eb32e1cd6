import {
  areExceptionColumns, declareMessages, defineRule, deleteLines, speaksOfExceptions,
  type ComplexityTracking, type Facts, type Fix, type Gate, type JustificationRow, type Problem,
} from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'placeholder-row': { text: 'Leftover row of the template: `{row}`', hint: 'Replace the row by a real exception, or delete it.', severity: 'error', draft: 'warning' },
  'incomplete-row': { text: 'Row `{row}` has a cell without content', hint: 'Say why the exception is needed and which simpler way was rejected.', severity: 'warning' },
  'contradicted': { text: '`{text}` contradicts the rows that justify exceptions', hint: 'Keep the sentence or the rows, whichever is true.', severity: 'warning', variants: {
    gate: { text: '`{text}`, but this gate does not pass: `{gate}`', hint: 'Justify the exception here, or show in the check how the gate is met.' },
  } },
  'columns': { text: 'The columns `{found}` are not those of a table of exceptions', hint: 'Give three columns: the violation, why it is needed, and why the simpler alternative was rejected.', severity: 'warning' },
  'orphan-row': { text: 'Row `{row}` names no gate that does not pass', hint: 'Name the principle or the gate that the row excuses, or move the note elsewhere.', severity: 'off' },
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
    for (const [row, columns] of rowsOf(complexity)) yield* checkRow(row, columns, facts);
    yield* checkColumns(complexity, facts);
    yield* checkStatement(complexity, facts);
    for (const { row, named } of facts.waivers) if (named.length === 0) yield problem('orphan-row', row, { row: subjectOf(row) });
  },
});

/** The rows of tables of exceptions, and the template's rows in any table. */
function rowsOf({ tables }: ComplexityTracking): readonly (readonly [JustificationRow, readonly string[]])[] {
  return tables.flatMap(({ reasoned, rows, columns }) => {
    const checked = rows.filter(({ state }) => reasoned || state === 'placeholder');
    return checked.map((row) => [row, columns] as const);
  });
}

function* checkRow(row: JustificationRow, columns: readonly string[], facts: Facts): Iterable<Problem> {
  const words = { row: subjectOf(row) };
  if (row.state === 'placeholder') yield problem('placeholder-row', row, words, { fix: withoutRow(row, facts) });
  const isNeeded = facts.gatesNamedBy(row).length > 0;
  // Cells of tables with other columns may be answered by words such as `Yes`.
  const mustBeFilled = isNeeded || areExceptionColumns(columns);
  const isIncomplete = row.state === 'real' && row.cells.some(({ state }) => state !== 'real');
  if (isIncomplete && mustBeFilled) yield problem('incomplete-row', row, words, { severity: isNeeded ? 'error' : 'warning' });
}

const subjectOf = ({ cells }: JustificationRow): string => cells[0]?.text ?? '';

/** Offers the deletion only where every gate passes or already has a row, so that no gate needs this one. */
function withoutRow({ at }: JustificationRow, facts: Facts): Fix | undefined {
  if (facts.standings.every(({ deciding }) => deciding.length === 0) || unmetGate(facts) !== undefined) return undefined;
  return { title: 'Delete the row of the template', edits: [deleteLines(facts.plan, at.start.line, at.start.line)] };
}

function unmetGate({ standings, isWaived }: Facts, withPartial = true): Gate | undefined {
  const gates = standings.flatMap(({ deciding }) => deciding);
  const unmet = gates.filter(({ verdict, partial }) => (verdict === 'open' || verdict === 'fail') && (withPartial || !partial));
  return unmet.find((gate) => !isWaived(gate));
}

/** Reports tables with other columns, unless they are notes in a plan that needs no exception. */
function* checkColumns({ tables, statement }: ComplexityTracking, facts: Facts): Iterable<Problem> {
  const needed = facts.constitution.origin === 'built-in' || (statement === undefined && unmetGate(facts) !== undefined);
  for (const table of tables) {
    const { columns, rows } = table;
    const isMeant = columns.length > 0 && (needed || speaksOfExceptions(columns.slice(0, 1)));
    if (!isMeant || areExceptionColumns(columns) || !hasReal(rows)) continue;
    yield problem('columns', table, { found: columns.join(' | ') });
  }
}

function* checkStatement({ statement, tables }: ComplexityTracking, facts: Facts): Iterable<Problem> {
  if (statement === undefined) return;
  const isExcused = tables.some(({ reasoned, columns, rows }) => reasoned && speaksOfExceptions(columns) && hasReal(rows));
  const summaryPasses = facts.plan.checks.some(({ summaries }) => summaries.some(({ verdict }) => verdict === 'pass'));
  const unmet = summaryPasses ? undefined : unmetGate(facts, false);
  if (isExcused) yield problem('contradicted', statement);
  else if (unmet !== undefined) yield problem('contradicted', statement, { gate: unmet.text }, { variant: 'gate' });
}

const hasReal = (rows: readonly JustificationRow[]): boolean => rows.some(({ state }) => state === 'real');
