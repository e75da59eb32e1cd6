import { addField, defineRule, FIELD_NAMES, problem, type Facts, type Problem } from 'plan-lint/rule';

export default defineRule({
  id: 'technical-context',
  title: 'The technical context is decided',
  why: 'Tasks are cut from these fields; an empty or undecided one is decided by whoever writes the first line of code.',
  messages: {
    'field-missing': { text: 'Missing field `{name}`', hint: 'Add `**{name}**: …`, or `N/A — reason`.', severity: 'error' },
    'field-empty': { text: 'Field `{label}` has no value', hint: 'Give the value, or `N/A — reason`.', severity: 'error' },
    'field-undecided': { text: 'Field `{label}` is undecided: `{text}`', hint: 'Decide it, or mark the open question and resolve it in research.md.', severity: 'warning' },
  },
  example: `# Implementation Plan: Export

## Technical Context

**Language/Version**: Rust 1.80
**Primary Dependencies**: tokio-cron-scheduler or similar
**Storage**:
**Testing**: cargo test
**Target Platform**: Linux
`,
  *check(facts) {
    yield* checkMissing(facts);
    for (const field of facts.plan.fields) {
      // A further label without a value is a heading more often than a field.
      if (field.state === 'empty' && field.name !== undefined) yield problem('field-empty', field);
      for (const phrase of field.undecided) yield problem('field-undecided', phrase, { data: { label: field.label } });
    }
  },
});

/** A plan that uses few of the nine labels describes its context in another way. */
function* checkMissing(facts: Facts): Iterable<Problem> {
  const { plan, fields, constitution } = facts;
  const section = plan.sections.find(({ name }) => name === 'Technical Context');
  const missing = FIELD_NAMES.filter((name) => fields.get(name) === undefined);
  if (section === undefined || missing.length * 2 > FIELD_NAMES.length) return;
  for (const name of missing) yield problem('field-missing', section, { data: { name }, severity: constitution.expected?.fields.includes(name) === true ? 'error' : 'warning', suggest: addField(name, facts) });
}
