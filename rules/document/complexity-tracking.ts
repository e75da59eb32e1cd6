import { defineRule, problem, type ComplexityTracking, type Facts, type JustificationRow, type Problem } from 'plan-lint/rule';

/** Columns that mean why, and what else was thought of. */
const WHY = /why|reason|justif|rationale|need|理由|原因|必要|이유|por qu|motivo|razón|warum|grund|pourquoi|raison|perché|причин|почему/i;
const ELSE = /alternativ|simpler|代替|替代|대안|альтернатив|más simple|mais simples|einfacher/i;
const REJECTED = /reject|because|why|insufficient|불충분|거부|却下|不足|拒|rechaz|rejeitad|verworfen|abgelehnt|rejet|écart|отклон|scart/i;
/** The first column of the template's table, in the languages of plans. */
const VIOLATIONS = /violation|deviation|exception|違反|违反|违规|違規|위반|desviaci|violaci|violaç|desvio|нарушен|отступлен|abweichung|verstoß|verstoss/i;

export default defineRule({
  id: 'complexity-tracking',
  title: 'Exceptions are justified',
  why: 'A row here is what excuses a gate that does not pass; one that gives no reason excuses nothing.',
  messages: {
    'placeholder-row': { text: 'Leftover row of the template: `{row}`', hint: 'Replace the row by a real exception, or delete it.', severity: 'error' },
    'incomplete-row': { text: 'Row `{row}` leaves a cell without an answer', hint: 'Say why the exception is needed and which simpler way was rejected.', severity: 'warning' },
    'contradicted': {
      text: '`{text}` is said beside rows that justify exceptions',
      hint: 'Keep the sentence or the rows, whichever is true.',
      severity: 'warning',
      variants: { gate: { text: '`{text}` is said, but this gate does not pass: `{gate}`', hint: 'Justify the exception here, or show in the check how the gate is met.' } },
    },
    'columns': { text: 'The columns `{found}` are not those of a table of exceptions', hint: 'Use `Violation | Why Needed | Simpler Alternative Rejected Because`.', severity: 'warning' },
    'orphan-row': { text: 'Row `{row}` names no gate that does not pass', hint: 'Name the principle or the gate that the row excuses, or move the note elsewhere.', severity: 'off' },
  },
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
    for (const row of rowsOf(complexity)) yield* checkRow(row, facts);
    yield* checkColumns(complexity);
    yield* checkStatement(complexity, facts);
  },
});

/** The rows that can excuse something; the template's own may have lost their heads. */
function rowsOf({ tables }: ComplexityTracking): readonly JustificationRow[] {
  return tables.flatMap(({ reasoned, rows }) => (reasoned ? rows : rows.filter(({ state }) => state === 'placeholder')));
}

function* checkRow(row: JustificationRow, { gatesNamedBy }: Facts): Iterable<Problem> {
  const data = { row: row.cells[0]?.text ?? '' };
  if (row.state === 'placeholder') yield problem('placeholder-row', row, { data });
  const incomplete = row.state === 'real' && row.cells.some(({ state }) => state !== 'real');
  if (incomplete) yield problem('incomplete-row', row, { data, severity: gatesNamedBy(row).length > 0 ? 'error' : 'warning' });
}

function* checkColumns({ tables }: ComplexityTracking): Iterable<Problem> {
  for (const table of tables) {
    const [first = '', second = '', third = ''] = table.columns;
    const known = table.columns.length === 3 && (VIOLATIONS.test(first) || (WHY.test(second) && ELSE.test(third) && REJECTED.test(third)));
    if (!known && table.rows.some(({ state }) => state === 'real')) yield problem('columns', table, { data: { found: table.columns.join(' | ') } });
  }
}

function* checkStatement({ statement, tables }: ComplexityTracking, { plan, standings, isWaived }: Facts): Iterable<Problem> {
  if (statement === undefined) return;
  // Rows that are headed otherwise record decisions: they contradict nothing.
  const row = tables.filter(({ reasoned, columns }) => reasoned && columns.some((column) => VIOLATIONS.test(column) || ELSE.test(column))).flatMap(({ rows }) => rows).find(({ state }) => state === 'real');
  const isSaid = plan.checks.some(({ summaries }) => summaries.some(({ verdict }) => verdict === 'pass'));
  const unmet = isSaid ? undefined : standings.flatMap(({ deciding }) => deciding).find((gate) => (gate.verdict === 'open' || gate.verdict === 'fail') && !gate.partial && !isWaived(gate));
  if (row !== undefined) yield problem('contradicted', statement);
  else if (unmet !== undefined) yield problem('contradicted', statement, { variant: 'gate', data: { gate: unmet.text } });
}
