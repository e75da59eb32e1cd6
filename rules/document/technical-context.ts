import {
  addField, declareMessages, defineRule, FIELD_NAMES, isVague, localFieldLabel, mentions,
  type Facts, type Field, type Problem,
} from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  'field-missing': { text: 'Missing field `{name}`', hint: 'Add `**{name}**: …`, or `N/A — reason`.', severity: 'error', draft: 'warning' },
  'field-empty': { text: 'Field `{label}` has no value', hint: 'Give the value, or `N/A — reason`.', severity: 'error', draft: 'warning' },
  'field-undecided': { text: 'Field `{label}` is undecided: `{text}`', hint: 'Decide it, or mark the open question and resolve it in research.md.', severity: 'warning' },
  'field-vague': { text: 'Field `{label}` states nothing that can be checked: `{value}`', hint: 'Name the version, the tool, the amount or the limit; or `N/A — reason`.', severity: 'warning' },
});

export default defineRule({
  id: 'technical-context',
  title: 'The technical context is decided',
  why: 'Tasks are derived from these fields; whoever writes the first code decides an empty or undecided one.',
  messages,
  example: `# Implementation Plan: Export

## Technical Context

**Language/Version**: Rust 1.80
**Primary Dependencies**: tokio-cron-scheduler or similar
**Storage**:
**Testing**: appropriate tests as needed
**Target Platform**: Linux
`,
  *check(facts) {
    yield* checkMissing(facts);
    for (const field of facts.plan.fields) {
      // A label outside the template without a value is usually a heading, so only template fields are reported.
      if (field.state === 'empty' && field.name !== undefined) yield problem('field-empty', field);
      for (const phrase of field.undecided) yield problem('field-undecided', phrase, { label: field.label });
      if (isVague(field) && !isCheckedByPrinciple(field, facts)) yield problem('field-vague', field);
    }
  },
});

/** Whether the principle of a module, which has its own field checks, reports the value. */
function isCheckedByPrinciple({ name }: Field, { constitution: { principles } }: Facts): boolean {
  return (name === 'Language/Version' || name === 'Performance Goals') && principles.some(({ declaredBy }) => declaredBy === 'module');
}

/** Reports the expected fields that no label of the plan may mean. */
function* checkMissing(facts: Facts): Iterable<Problem> {
  const { plan, fields, constitution: { expected } } = facts;
  const section = plan.sections.find(({ name }) => name === 'Technical Context');
  const asked = expected?.fields ?? FIELD_NAMES;
  const absent = asked.filter((name) => fields.get(name) === undefined);
  // A plan with few of the expected labels describes its context in another form.
  if (section === undefined || absent.length * 2 > asked.length) return;
  const severity = expected === undefined ? 'warning' : 'error';
  for (const name of absent.filter((one) => !plan.unclear.includes(one))) {
    const words = { name: expected?.labels.get(name) ?? localFieldLabel(name, plan) };
    yield problem('field-missing', section, words, { severity, suggest: addField(name, facts) });
  }
  for (const name of expected?.furtherFields ?? []) {
    const exists = plan.fields.some(({ label }) => mentions(label, name));
    if (!exists) yield problem('field-missing', section, { name }, { severity: 'warning' });
  }
}
