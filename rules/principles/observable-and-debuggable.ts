import { affirms, definePrinciple, problem } from 'plan-lint/rule';

const STRUCTURED_LOGS = 'Actions emit structured logs via `tracing` crate';
const PRINTING = /\be?println!|\bconsole\.log\b|\bprint\(\)|\bprint statements?\b|\bprintf\b/g;

export default definePrinciple({
  name: 'Observable & Debuggable',
  ordinal: 'III',
  why: 'A failure that left no trace is found by the user, and explained by nobody.',
  gates: [
    STRUCTURED_LOGS,
    'Unique trace ID generated and propagated through workflow',
    'Metrics reported: duration, success/failure rate, resource usage',
    'Errors include full context: trace ID, action ID, error chain',
    'OpenTelemetry integration for distributed tracing',
  ],
  messages: {
    'logging-unstructured': { text: 'Structured logs are promised, but {field} logs by `{found}`', hint: 'Name the structured logger that replaces it.', severity: 'warning' },
  },
  example: `# Implementation Plan: Runner

## Technical Context

**Primary Dependencies**: tokio, serde; println! for logging

## Constitution Check

**III. Observable & Debuggable**
- [x] Actions emit structured logs via \`tracing\` crate
`,
  *check({ fields, passes }) {
    if (!passes(STRUCTURED_LOGS)) return;
    for (const name of ['Primary Dependencies', 'Constraints'] as const) {
      for (const field of fields.all(name)) {
        const found = field.state === 'filled' ? affirms(field.value, PRINTING) : undefined;
        if (found !== undefined) yield problem('logging-unstructured', field, { data: { found, field: name } });
      }
    }
  },
});
