import { affirms, declareMessages, definePrinciple, phrasesOf } from 'plan-lint/rule';

const STRUCTURED_LOGS = 'Actions emit structured logs via `tracing` crate';
const PRINTING = /\be?println!|\bconsole\.log\b|\bprint\(\)|\bprintf?\b(?=[^,;.]{0,20}\blog)|(?<=\blogg(?:ing|ed) (?:via|with|by|through|using) )print\b|\bprint statements?\b/g;
/** Words for output to the user, which is not logging. */
const SHOWING = /\b(?:output|user|cli|examples?|tests?|build|scripts?|demo|docs?|help|usage|messages?)\b/i;
const LOG = /\blog/i;

const { messages, problem } = declareMessages({
  'logging-unstructured': { text: 'Structured logs are promised, but `{label}` names `{found}`', hint: 'Name the structured logger that replaces it.', severity: 'warning' },
});

export default definePrinciple({
  name: 'Observable & Debuggable',
  ordinal: 'III',
  why: 'A failure that leaves no trace reaches the users first and takes longest to explain.',
  gates: [
    { gate: STRUCTURED_LOGS, evidence: { dependency: ['tracing'] } },
    'Unique trace ID generated and propagated through workflow',
    'Metrics reported: duration, success/failure rate, resource usage',
    'Errors include full context: trace ID, action ID, error chain',
    { gate: 'OpenTelemetry integration for distributed tracing', evidence: { dependency: ['opentelemetry', 'tracing-opentelemetry'] } },
  ],
  messages,
  example: `# Implementation Plan: Runner

## Technical Context

**Primary Dependencies**: tokio, serde; println! for logging

## Constitution Check

**III. Observable & Debuggable**
- [x] Actions emit structured logs via \`tracing\` crate
`,
  *check({ fields, passes }) {
    if (!passes(STRUCTURED_LOGS)) return;
    for (const field of fields.decided('Primary Dependencies', 'Constraints')) {
      const aboutLogs = phrasesOf(field.value).filter((phrase) => LOG.test(phrase) || !SHOWING.test(phrase));
      const found = affirms(aboutLogs.join('. '), PRINTING);
      if (found !== undefined) yield problem('logging-unstructured', field, { found });
    }
  },
});
