import { declareMessages, definePrinciple } from 'plan-lint/rule';

/** The template's list of choices, unchanged; its instruction may follow. */
const CHOICES = /^single ?\/ ?web ?\/ ?mobile(?:[- —–]{1,4}determines\b.*)?$/i;

const { messages, problem } = declareMessages({
  'structure-unstated': { text: '`{label}` is still the list of choices: `{value}`', hint: 'Keep the one type that this project has.', severity: 'error' },
});

export default definePrinciple({
  name: 'Composable Architecture',
  ordinal: 'VI',
  why: 'Parts can be recombined only when each one states its inputs and outputs.',
  gates: [
    'Actions define clear input/output contracts via traits',
    'Actions independently testable (no global state)',
    'Workflow composition via trait-based polymorphism',
    'Actions versionable; breaking changes require new versions',
  ],
  messages,
  example: `# Implementation Plan: Webhooks

## Technical Context

**Project Type**: single/web/mobile
`,
  *check({ fields }) {
    for (const type of fields.decided('Project Type')) {
      if (CHOICES.test(type.value)) yield problem('structure-unstated', type);
    }
  },
});
