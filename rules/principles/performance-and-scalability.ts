import { affirms, declareMessages, definePrinciple, hasQuantity, isReasonedNotApplicable } from 'plan-lint/rule';

const TOKIO = 'Tokio multi-threaded async runtime used';
const OTHER_RUNTIME = /(?<![\w-])(?:async-std|smol|synchronous[- ]only)(?![\w-])/gi;
const KEPT = /\b(?:keep|kept|maintain|match|preserve|retain|within|same|unchanged|no worse|no slower|slower than|faster than|as fast as|as quick as|parity|on par|must pass|exceed|stay|regress|compared|relative)/i;
const BASELINE = /\b(?:existing|current|today|baseline|present|previous|before|benchmark|old|earlier|main\b|legacy|v?\d+\.\d|v\d)/i;
/** `No performance impact`, `no targets`: measurable only with a reason or a baseline in the same value. */
const UNCHANGED = /\bunchanged\b|\b(?:no|zero|without|not)\b[^.;,]{0,40}?\b(?:regress\w*|impact\w*|degrad\w*|slow\w*|effect|change|targets?|goals?|requirements?)\b/i;
const WORD = /\p{Alpha}{2,}/gu;
const FEWEST_WORDS = 2;

const { messages, problem } = declareMessages({
  'goal-unquantified': { text: '`{label}` states no number with a unit: `{value}`', hint: 'State an amount with a unit: `< 200 ms p95`; or name the baseline that must not get worse.', severity: 'error' },
  'runtime-contradicted': { text: 'Tokio is promised, but `{label}` names `{found}`', hint: 'Choose one runtime, and name it in both places.', severity: 'warning' },
});

export default definePrinciple({
  name: 'Performance & Scalability',
  ordinal: 'IV',
  why: 'A goal without a number cannot be tested.',
  gates: [
    'Action execution overhead <1ms (p99)',
    { gate: TOKIO, evidence: { dependency: ['tokio'] } },
    'Blocking operations use `tokio::task::spawn_blocking`',
    'Memory bounded; streaming patterns preferred',
    'Workflow state persistable and resumable',
  ],
  messages,
  example: `# Implementation Plan: Scheduler

## Technical Context

**Performance Goals**: fast and responsive under load

## Constitution Check

**IV. Performance & Scalability**
- [x] Action execution overhead <10ms (p99)
`,
  *check({ fields, passes }) {
    for (const goals of fields.decided('Performance Goals')) {
      if (!isMeasurable(goals.value)) yield problem('goal-unquantified', goals);
    }
    if (!passes(TOKIO)) return;
    for (const dependencies of fields.decided('Primary Dependencies')) {
      const found = affirms(dependencies.value, OTHER_RUNTIME);
      if (found !== undefined) yield problem('runtime-contradicted', dependencies, { found });
    }
  },
});

function isMeasurable(goal: string): boolean {
  return hasQuantity(goal) || isReasonedNotApplicable(goal) || isUnchangedFor(goal) || (KEPT.test(goal) && BASELINE.test(goal));
}

function isUnchangedFor(goal: string): boolean {
  const beside = goal.replace(UNCHANGED, '');
  return beside !== goal && (beside.match(WORD) ?? []).length >= FEWEST_WORDS;
}
