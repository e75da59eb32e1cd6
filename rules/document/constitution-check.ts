import {
  contradictedSummaries, declareMessages, defineRule, leftOut, renamePrinciple, unknownPrinciples, unmentionedClauses,
  type ConstitutionCheck, type Facts, type Problem,
} from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'no-gates': { text: 'The Constitution Check states no gate: it is {what}', hint: 'List each principle of the constitution with how the plan meets it.', severity: 'error', draft: 'warning', variants: {
    stated: { hint: 'List the gates, each with how the plan meets it.' },
    denied: { text: 'The Constitution Check says that there is no constitution, but `{source}` is there' },
  } },
  'broken-table': { text: 'The table head has {cells} cells, its delimiter row {columns}: GitHub shows the table as text', hint: 'Give the delimiter row below `{row}` {cells} cells.', severity: 'warning', variants: {
    undelimited: { text: 'The table has no delimiter row below its head: GitHub shows it as text', hint: 'Put `|---|` with {cells} cells below `{row}`.' },
    cells: { text: 'Row `{row}` has {cells} cells, the table head {columns}: GitHub leaves out `{lost}`', hint: 'Write a bar within a cell as `\\|`, or give the head a further cell.' },
  } },
  'summary-contradicted': { text: '`{text}` is contradicted by gate `{gate}`', hint: 'Make the summary agree with the gates.', severity: 'warning', variants: { unmet: { text: '`{text}`, although every gate passes' } } },
  'recheck-partial': { text: 'This re-check leaves out `{missing}`', hint: 'Check every gate again, or add one sentence about the others.', severity: 'warning', variants: {
    several: { text: 'This re-check leaves out {list}' },
  } },
  'clause-unmentioned': { text: 'The check does not mention `{label}` (section {section} of the constitution)', hint: 'Add the clause to the Constitution Check, with the way the plan meets it, or say that it does not apply.', severity: 'off', strict: 'warning', variants: {
    several: { text: 'The check does not mention {count} binding clauses of the constitution outside its principles: {list}', hint: 'Add them to the Constitution Check, with the way the plan meets each, or say that they do not apply.' },
  } },
  'unknown-principle': { text: 'The constitution declares no principle `{text}`', hint: 'Name the principle as the constitution does.', severity: 'warning', variants: {
    near: { hint: 'Name the principle as the constitution does. Did you mean `{nearest}`?' },
    misnamed: { text: 'Principle {ordinal} is called `{name}`, the plan says `{text}`' },
    several: { text: 'The check names {count} principles that the constitution does not declare: {list}' },
    other: { hint: 'Set the key `constitution` of the configuration to the constitution that this check follows, or name the principles of `{source}`.' },
    followed: { hint: 'Set the key `constitution` of the configuration to `{followed}`, which declares them, or name the principles of `{source}`.' },
    amended: { hint: 'The constitution was amended after this plan was written: see whether the principle was renamed or removed.' },
  } },
});

export default defineRule({
  id: 'constitution-check',
  title: 'The Constitution Check states its gates',
  why: 'A check without gates has checked nothing, and a summary that contradicts its gates misleads the reader.',
  messages,
  example: `# Implementation Plan: Export

## Constitution Check

- **Small releases**: PASS
- **Offline first**: PENDING until the cache is designed

**Gate Result**: PASS
`,
  *check(facts) {
    const { checks } = facts.plan;
    const [first] = checks;
    if (first !== undefined && checks.every(({ content }) => content !== 'gates')) yield* checkContent(first, facts);
    for (const check of checks) {
      for (const table of check.brokenTables) yield problem('broken-table', table, {}, { variant: table.kind === 'delimiters' ? '' : table.kind });
      for (const { summary, gate, severity } of contradictedSummaries(check, facts)) {
        yield problem('summary-contradicted', summary, { gate }, { severity, variant: gate === '' ? 'unmet' : '' });
      }
      for (const missing of leftOut(check, facts)) yield problem('recheck-partial', check, { missing }, { joint: missing });
    }
    for (const unknown of unknownPrinciples(facts)) {
      const details = { variant: unknown.reason, joint: unknown.text, suggest: renamePrinciple(unknown.gate, facts) };
      yield problem('unknown-principle', unknown, { source: facts.constitution.source }, details);
    }
    for (const clause of unmentionedClauses(facts)) yield problem('clause-unmentioned', clause, {}, { joint: clause.label });
  },
});

const WORDS_FOR = {
  'empty': 'empty', 'placeholder': 'only a placeholder', 'prose': 'prose', 'summary': 'only a summary', 'no-constitution': 'prose', 'gates': '',
} as const;

function* checkContent(check: ConstitutionCheck, { constitution, standings }: Facts): Iterable<Problem> {
  if (check.brokenTables.some(({ kind }) => kind !== 'cells')) return;
  // The plan says that there is no constitution, which is true.
  const denies = check.content === 'no-constitution';
  if (denies && (constitution.origin === 'stated' || standings.every(({ later }) => later === true))) return;
  const severity = check.content === 'empty' || check.content === 'placeholder' ? 'error' : 'warning';
  const unstated = denies && constitution.origin === 'file' ? 'denied' : '';
  const variant = constitution.origin === 'stated' ? 'stated' : unstated;
  yield problem('no-gates', check, { what: WORDS_FOR[check.content], source: constitution.source }, { severity, variant });
}
