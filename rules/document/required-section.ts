import { addSection, declareMessages, defineRule, localSectionName, mentions, mistypedHeading, PLAN_START, type Facts, type HiddenSections, type Problem, type SectionName } from 'plan-lint/rule';

const REQUIRED: readonly SectionName[] = ['Summary', 'Technical Context', 'Constitution Check', 'Project Structure'];

const { messages, problem } = declareMessages({
  'missing': { text: 'Missing section `{name}`', hint: 'Add `## {name}`, and fill it in.', severity: 'error', draft: 'warning', variants: {
    mistyped: { text: 'Missing section `{name}`: `{text}` is no heading', hint: 'Write it as a heading: `## {name}`.' },
  } },
  'renamed': { text: 'Section `{title}` stands where `{name}` is expected', hint: 'Call it `{name}`, so that people and agents find it.', severity: 'warning' },
  'not-a-plan': { text: 'This file has none of the sections of a spec-kit plan', hint: 'Start from the project\'s plan template, or leave the file out with `ignores`.', severity: 'error' },
  'empty': { text: 'Empty section `{name}`', hint: 'Fill the section in.', severity: 'error', draft: 'warning' },
  'hidden-in-code': { text: 'Not read, because it is inside a code block: `{names}`', hint: 'Close the fence above it; a fence around other fences needs more backticks than they have.', severity: 'error', variants: {
    'unclosed': { text: 'Not read, because it is inside a code block that line {opened} opens and no line closes: `{names}`' },
    'whole-plan': { text: 'The whole plan is inside a code block and is not read', hint: 'Remove the fence around the plan.' },
  } },
});

export default defineRule({
  id: 'required-section',
  title: 'The sections exist',
  why: 'Reviewers and agents look for the decisions of a plan under these headings.',
  messages,
  example: `# Implementation Plan: Export

## Summary

## Technical Context

**Storage**: files
`,
  *check(facts) {
    const { inFeatureFolder, plan, plan: { hidden, sections } } = facts;
    for (const one of hidden) yield* checkHidden(one);
    if (hidden.some(({ wholePlan }) => wholePlan)) return;
    const hasNone = hidden.length === 0 && sections.every(({ name }) => name === undefined);
    if (hasNone) yield problem('not-a-plan', startOf(plan), {}, { severity: inFeatureFolder ? 'error' : 'warning' });
    else yield* checkSections(facts);
  },
});

function* checkHidden(hidden: HiddenSections): Iterable<Problem> {
  const names = hidden.names.filter((name) => REQUIRED.includes(name)).join(', ');
  if (hidden.wholePlan) yield problem('hidden-in-code', hidden, {}, { variant: 'whole-plan' });
  else if (names !== '' && hidden.opened !== undefined) yield problem('hidden-in-code', hidden, { names, opened: hidden.opened }, { variant: 'unclosed' });
  else if (names !== '') yield problem('hidden-in-code', hidden, { names });
}

const startOf = ({ title }: Facts['plan']): Pick<NonNullable<Facts['plan']['title']>, 'at'> => title ?? { at: PLAN_START };

/** The expected sections are those of the project's template, else those of the stock template. */
function* checkSections(facts: Facts): Iterable<Problem> {
  const { plan, constitution: { expected } } = facts;
  const unseen = new Set(plan.hidden.flatMap(({ names }) => names));
  for (const name of REQUIRED) if (!unseen.has(name) && expected?.sections.includes(name) !== false) yield* checkSection(name, facts);
  for (const title of expected?.furtherSections ?? []) {
    if (!plan.sections.some((section) => mentions(section.title, title))) yield problem('missing', startOf(plan), { name: title }, { severity: 'warning' });
  }
}

function* checkSection(name: SectionName, facts: Facts): Iterable<Problem> {
  const { plan, constitution: { expected } } = facts;
  const sections = plan.sections.filter((section) => section.name === name);
  const [first] = sections;
  if (first === undefined) {
    if (plan.unclear.includes(name)) return;
    const severity = name === 'Constitution Check' || expected !== undefined ? 'error' : 'warning';
    const title = expected?.labels.get(name) ?? localSectionName(name, plan);
    const mistyped = mistypedHeading(name, plan);
    if (mistyped !== undefined) yield problem('missing', mistyped, { name: title }, { severity, variant: 'mistyped' });
    else yield problem('missing', startOf(plan), { name: title }, { severity, suggest: [addSection(name, facts)] });
  } else if (name !== 'Constitution Check' && sections.every(({ state }) => state === 'empty')) {
    // The rule `constitution-check` reports an empty check.
    yield problem('empty', first, { name });
  }
  if (first?.renamed) yield problem('renamed', first, { name });
}
