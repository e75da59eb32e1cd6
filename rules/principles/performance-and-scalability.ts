import { affirms, definePrinciple, hasQuantity, isReasonedNotApplicable, problem } from 'plan-lint/rule';

const TOKIO = 'Tokio multi-threaded async runtime used';
const OTHER_RUNTIME = /\basync-std\b|\bsmol\b|\bsynchronous only\b/gi;
/** The goal is today's figures: `no regression from …`, `no impact: …`, `same as the current …`. */
const BASELINE = /\b(?:no|zero|without|not)\b[^.;]{0,40}\b(?:regress\w*|degrad\w*|slow\w*)[^.;]*\b(?:from|in|against|compared|relative|versus|vs|over|than|to|of|on|for|baseline|current|existing)\b|\b(?:existing|current|baseline|same|present|today's)\b[^.;]{0,40}\b(?:baselines?|budgets?|performance|latenc(?:y|ies)|throughput|benchmarks?)\b/i;
const NO_IMPACT = /\b(?:no|zero|without)\b[^.;]{0,30}\b(?:impact|regressions?|change|effect)\b[^.]*[-—–:(,;.]\s*\S*\p{L}{2,}/iu;

export default definePrinciple({
  name: 'Performance & Scalability',
  ordinal: 'IV',
  why: 'A goal nobody can measure is a goal nobody can miss.',
  gates: [
    'Action execution overhead <1ms (p99)',
    TOKIO,
    'Blocking operations use `tokio::task::spawn_blocking`',
    'Memory bounded; streaming patterns preferred',
    'Workflow state persistable and resumable',
  ],
  messages: {
    'goal-unquantified': { text: 'Performance Goals `{value}` states no number with a unit', hint: 'Say how much of what: `< 200 ms p95`; or name the baseline that must not get worse.', severity: 'error' },
    'runtime-contradicted': { text: 'Tokio is promised, but Primary Dependencies names `{found}`', hint: 'Settle on one runtime, and say so in both places.', severity: 'warning' },
  },
  example: `# Implementation Plan: Scheduler

## Technical Context

**Performance Goals**: fast and responsive under load

## Constitution Check

**IV. Performance & Scalability**
- [x] Action execution overhead <10ms (p99)
`,
  *check({ fields, passes }) {
    for (const goals of fields.all('Performance Goals')) {
      if (goals.state === 'filled' && !isMeasurable(goals.value)) yield problem('goal-unquantified', goals);
    }
    const dependencies = fields.get('Primary Dependencies');
    const found = dependencies?.state === 'filled' && passes(TOKIO) ? affirms(dependencies.value, OTHER_RUNTIME) : undefined;
    if (dependencies !== undefined && found !== undefined) yield problem('runtime-contradicted', dependencies, { data: { found } });
  },
});

function isMeasurable(goal: string): boolean {
  return hasQuantity(goal) || isReasonedNotApplicable(goal) || BASELINE.test(goal) || NO_IMPACT.test(goal);
}
