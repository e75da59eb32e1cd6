import { declareMessages, defineRule, followsOther, PLAN_START } from 'plan-lint/rule';

const { messages, problem } = declareMessages({
  major: { text: 'The plan was checked against version {cited} of the constitution, and {version} is in force', hint: 'Check the plan against the principles in force, and cite their version.', severity: 'warning' },
  minor: { text: 'The plan was checked against version {cited} of the constitution, and {version} is in force', hint: 'Check the plan against the principles in force, and cite their version.', severity: 'off', strict: 'warning' },
  date: { text: 'The plan is dated {date}, and the constitution was amended on {amended}', hint: 'Check the plan against the principles in force, and cite their version.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'stale-constitution',
  title: 'The plan is checked against the constitution in force',
  why: 'A major version removes or redefines principles, so a check against the old ones is out of date.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Constitution Check

Checked against constitution v1.4.0.

- [x] **I. Small Releases**: one flag, off by default
`,
    '.specify/memory/constitution.md': `# Depot Constitution

## Core Principles

### I. Small Releases

Each release changes one thing.

**Version**: 2.0.0 | **Last Amended**: 2026-02-20
`,
  },
  *check(facts) {
    const { plan, evidence: { amendment, feature } } = facts;
    if (amendment === undefined || feature?.isActive !== true || followsOther(facts)) return;
    const { behind, cited, date = '', version, amended } = amendment;
    const place = cited ?? plan.checks[0] ?? { at: PLAN_START };
    yield problem(behind, place, { cited: cited?.version ?? '', date, version, amended });
  },
});
