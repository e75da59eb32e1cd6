import type { Cell, ConstitutionCheck, Field, Gate, JustificationTable, Plan, PrincipleRef, Span, Status } from '../../../src/plan/model.js';

/** A plan as one line per fact, for the `.facts` files of fixtures. */
export function describePlan(plan: Plan): string {
  const lines = [...describeFrame(plan), ...plan.checks.flatMap(describeCheck), ...describeStructure(plan), ...describeTracking(plan), ...describeRemains(plan)];
  return lines.map((line) => `${line}\n`).join('');
}

function describeFrame({ title, metadata, sections, hidden, fields }: Plan): readonly string[] {
  return [
    ...(title === undefined ? [] : [`title ${place(title.at)} ${title.state} ${quote(title.text)}`]),
    ...metadata.map((field) => `meta ${describeField(field)}`),
    ...sections.map(({ at, name, title: heading, level, state }) => `section ${place(at)} h${level} ${state} ${quote(heading)}${name === undefined ? '' : ` = ${name}`}`),
    ...hidden.map(({ at, names, wholePlan }) => `hidden ${place(at)} ${names.join(', ')}${wholePlan ? ' (whole plan)' : ''}`),
    ...fields.map((field) => `field ${describeField(field)}`),
  ];
}

function describeField({ at, name, label, state, value, undecided }: Field): string {
  const put = undecided.map((phrase) => ` undecided ${place(phrase.at)} ${quote(phrase.text)}`).join('');
  return `${place(at)} ${state} ${quote(label)}${name === undefined || name === label ? '' : ` = ${name}`}: ${quote(value)}${put}`;
}

function describeCheck(check: ConstitutionCheck): readonly string[] {
  return [
    `${check.recheck ? 'recheck' : 'check'} ${place(check.at)} ${check.content} ${quote(check.title)}`,
    ...check.labels.map((label) => `  label ${place(label.at)} ${describePrinciple(label)}`),
    ...check.gates.map((gate) => `  ${describeGate(gate)}`),
    ...check.summaries.map((summary) => `  summary ${place(summary.at)} ${describeStatus(summary)} ${quote(summary.text)}`),
    ...check.justifications.flatMap((table) => describeTable('  justification', table)),
    ...check.brokenTables.map(({ at, kind, row, cells, columns, lost }) => `  broken ${place(at)} ${kind} ${cells} cells, ${columns} columns ${quote(row)}${lost === '' ? '' : ` lost ${quote(lost)}`}`),
  ];
}

function describeGate(gate: Gate): string {
  const flags = [gate.asserted ? 'asserted' : '', gate.recheck ? 're' : ''].filter((flag) => flag !== '').map((flag) => ` ${flag}`);
  const parts = [
    gate.principle === undefined ? '' : ` of ${describePrinciple(gate.principle)}`,
    gate.evidence === '' ? '' : ` evidence ${quote(gate.evidence)}`,
    gate.reason === '' ? '' : ' reasoned',
    gate.deviation === undefined ? '' : ` deviates ${quote(gate.deviation)}`,
  ];
  return `gate ${place(gate.at)} ${describeStatus(gate)}${flags.join('')} ${quote(gate.text)}${parts.join('')}`;
}

function describeStatus({ verdict, form, sign, partial }: Status): string {
  return `${verdict}${partial ? ' (partial)' : ''} by ${form}${sign === '' ? '' : ` ${quote(sign)}`}`;
}

function describePrinciple({ ordinals, name, aliases }: PrincipleRef): string {
  return `[${[ordinals.join(','), name, ...aliases].filter((part) => part !== '').join(' | ')}]`;
}

function describeStructure({ trees, structureDecision }: Plan): readonly string[] {
  const decision = structureDecision;
  return [
    ...trees.map(({ at, entries }) => `tree ${place(at)} ${entries.join(' ')}`),
    ...(decision === undefined ? [] : [`decision ${place(decision.at)} ${decision.state} ${quote(decision.text)}${decision.directories.map(({ at, text }) => ` directory ${place(at)} ${text}`).join('')}`]),
  ];
}

function describeTracking({ complexity }: Plan): readonly string[] {
  if (complexity === undefined) return [];
  const { at, statement, tables } = complexity;
  return [`tracking ${place(at)}${statement === undefined ? '' : ` statement ${place(statement.at)} ${quote(statement.text)}`}`, ...tables.flatMap((table) => describeTable('  table', table))];
}

function describeTable(kind: string, { at, columns, rows }: JustificationTable): readonly string[] {
  const cells = (row: readonly Cell[]): string => row.map(({ at: where, state, text }) => `${state} ${place(where)} ${quote(text)}`).join(' | ');
  return [`${kind} ${place(at)} ${columns.map(quote).join(' | ')}`, ...rows.map((row) => `  ${kind.replace(/\S+/, 'row')} ${place(row.at)} ${row.state}: ${cells(row.cells)}`)];
}

function describeRemains({ markers, leftovers, comments }: Plan): readonly string[] {
  return [
    ...markers.map(({ at, text, label }) => `marker ${span(at)} ${quote(text)}${label === undefined ? '' : ` in ${quote(label)}`}`),
    ...leftovers.map(({ at, kind, text }) => `${kind} ${span(at)} ${quote(text)}`),
    ...comments.map(({ at, text }) => `comment ${span(at)} ${quote(text)}`),
  ];
}

const place = ({ start }: Span): string => `${start.line}:${start.column}`;
const span = ({ start, end }: Span): string => `${start.line}:${start.column}-${end.line}:${end.column}`;

const LONGEST = 60;

/** A text on one line, with visible control characters and a maximum length. */
function quote(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST)}…"`;
}
