import { defineRule, leftOutOfRecheck, namesException, problem, renamePrinciple, unknownPrinciples, unmentionedClauses, type ConstitutionCheck, type Facts, type Problem } from 'plan-lint/rule';

export default defineRule({
  id: 'constitution-check',
  title: 'The Constitution Check states its gates',
  why: 'A check without gates has checked nothing, and a summary that contradicts its gates misleads the reader.',
  messages: {
    'no-gates': { text: 'The Constitution Check states no gate: it is {what}', hint: 'List each principle of the constitution with how the plan meets it.', severity: 'error' },
    'summary-contradicted': { text: '`{text}` is contradicted by gate `{gate}`', hint: 'Let the summary say what the gates say.', severity: 'warning' },
    'recheck-partial': { text: 'This re-check leaves out {missing}', hint: 'Check every gate again, or add one sentence about the others.', severity: 'warning' },
    'clause-unmentioned': {
      text: 'The check does not mention `{label}` (section {section} of the constitution)', hint: 'Add the clause to the Constitution Check, with the way the plan meets it, or say that it does not apply.', severity: 'off', strict: 'warning',
      variants: { several: { text: 'The check does not mention {count} binding clauses of the constitution outside its principles: {list}', hint: 'Add them to the Constitution Check, with the way the plan meets each, or say that they do not apply.' } },
    },
    'unknown-principle': {
      text: 'The constitution declares no principle `{text}`', hint: 'Name the principle as the constitution does.', severity: 'warning',
      variants: { misnamed: { text: 'Principle {ordinal} is called `{name}`, the plan says `{text}`' }, several: { text: 'The check names {count} principles that the constitution does not declare: {list}' }, amended: { hint: 'The constitution was amended after this plan was written: see whether the principle was renamed or removed.' } },
    },
  },
  example: `# Implementation Plan: Export

## Constitution Check

- **Small releases**: PASS
- **Offline first**: PENDING until the cache is designed

**Gate Result**: PASS
`,
  *check(facts) {
    const [first] = facts.plan.checks;
    if (first !== undefined && facts.plan.checks.every(({ content }) => content !== 'gates')) yield* checkContent(first, facts);
    for (const check of facts.plan.checks) yield* checkSummaries(check, facts);
    for (const check of facts.plan.checks) if (check.recheck) yield* checkCompleteness(check, facts);
    yield* checkPrinciples(facts);
    if (!facts.isReported('clause-unmentioned')) return;
    for (const clause of unmentionedClauses(facts)) yield problem('clause-unmentioned', clause, { joint: clause.label });
  },
});

const WORDS_FOR = { empty: 'empty', placeholder: 'only a placeholder', prose: 'prose', summary: 'one summary' } as const;

function* checkContent(check: ConstitutionCheck, { constitution }: Facts): Iterable<Problem> {
  if (check.content === 'gates' || (check.content === 'no-constitution' && constitution.origin === 'stated')) return;
  const what = check.content === 'no-constitution' ? 'prose' : check.content;
  yield problem('no-gates', check, { data: { what: WORDS_FOR[what] }, severity: what === 'empty' || what === 'placeholder' ? 'error' : 'warning' });
}

function* checkSummaries({ summaries, gates }: ConstitutionCheck, { standings, isWaived }: Facts): Iterable<Problem> {
  const deciding = new Set(standings.flatMap((standing) => standing.deciding));
  const unmet = gates.filter((gate) => deciding.has(gate) && (gate.verdict === 'open' || gate.verdict === 'fail') && !isWaived(gate));
  const worst = unmet.find(({ partial }) => !partial) ?? unmet[0];
  const summary = summaries.find(({ verdict, text }) => verdict === 'pass' && !namesException(text));
  if (worst !== undefined && summary !== undefined) yield problem('summary-contradicted', summary, { data: { gate: worst.text }, severity: worst.partial ? 'warning' : 'error' });
}

function* checkCompleteness(check: ConstitutionCheck, facts: Facts): Iterable<Problem> {
  const missing = leftOutOfRecheck(check, facts);
  if (missing.length > 0) yield problem('recheck-partial', check, { data: { missing: missing.join(', ') } });
}

const SEVERAL = 3;

function* checkPrinciples(facts: Facts): Iterable<Problem> {
  const unknown = unknownPrinciples(facts);
  for (const { text, gate, ordinal, name } of unknown) {
    yield problem('unknown-principle', unknown.length < SEVERAL ? gate : (facts.plan.checks[0] ?? gate), { data: { text, ordinal, name }, variant: name !== '' ? 'misnamed' : facts.evidence.amendment === undefined ? '' : 'amended', joint: text, suggest: renamePrinciple(gate, facts.constitution, facts.plan) });
  }
}
