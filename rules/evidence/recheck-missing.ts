import { declareMessages, defineRule } from 'plan-lint/rule';

/** The artifacts of the design phase. */
const DESIGN: readonly string[] = ['data-model.md', 'contracts/', 'tasks.md'];

/** A request for a re-check in the project's own template; the stock template always requests one. */
const ASKS = /\bre-?check/i;

const { messages, problem } = declareMessages({
  missing: { text: 'The design exists (`{artifact}`), but no re-check is recorded', hint: 'Check the gates again, and write the result below the first check.', severity: 'off', strict: 'warning' },
});

export default defineRule({
  id: 'recheck-missing',
  title: 'Gates are checked again after the design',
  why: 'The template asks for a second check after the design, which may break a gate that passed before.',
  messages,
  example: {
    'specs/021-export/plan.md': `# Implementation Plan: Export

## Constitution Check

- [x] **Small Releases**: one flag, off by default
`,
    'specs/021-export/data-model.md': `# Data Model: Export

An export has a format and a schedule.
`,
  },
  *check({ plan, evidence, constitution }) {
    const [check] = plan.checks;
    const artifact = evidence.feature?.artefacts.find((name) => DESIGN.includes(name));
    if (check === undefined || artifact === undefined) return;
    const { recheck } = evidence;
    const template = constitution.expected?.checkText;
    const isAsked = recheck === 'asked' || template === undefined || ASKS.test(template);
    if (recheck !== 'recorded' && isAsked) yield problem('missing', check, { artifact });
  },
});
