import { declareMessages, definePrinciple, isReasonedNotApplicable } from 'plan-lint/rule';

/** Names and phrases with a number that is not a version. */
const NOT_A_VERSION = /\butf-?\d+|\bx86(?:[-_]64)?|\b(?:arm|aarch|wasm|amd|x|base)\d+|\b(?:i18n|l10n|a11y|k8s|web3)\b|\b(?:phase|option|step) \d+|\b\d+[- ]bit\b|\bports? \d+|\blocalhost:\d+|\bhttps?:\/\/\S+|\b\d+ (?:services?|crates?|modules?|packages?|workers?|threads?|files?|languages?)\b/gu;
/** Formats that are written without a version. */
const UNVERSIONED = /^(?:markdown|ya?ml|json|toml|html|mermaid)\b/i;
/** A version (`1.75`, `C++20`, `ES2022`) or an edition (`2024 edition`). */
const VERSION = /\p{Nd}/u;

const { messages, problem } = declareMessages({
  'language-unversioned': { text: '`{label}` names no version: `{value}`', hint: 'Name the version or edition that the code is built with: `Rust 1.75`.', severity: 'error' },
});

export default definePrinciple({
  name: 'Type Safety First',
  ordinal: 'I',
  why: 'The compiler rejects errors before production, so the plan names its version.',
  gates: [
    { gate: 'All action inputs/outputs use strongly-typed Rust structs with `serde` derives', evidence: { dependency: ['serde'] } },
    'Workflow connections validated at compile time via trait bounds',
    'All fallible operations return `Result<T, E>` with domain-specific errors',
    'No `unwrap()` or `expect()` in production code paths',
  ],
  messages,
  example: `# Implementation Plan: Retries

## Technical Context

**Language/Version**: Rust, latest stable

## Constitution Check

**I. Type Safety First**
- [ ] All action inputs/outputs use strongly-typed Rust structs with \`serde\` derives
- [x] Workflow connections validated at compile time via trait bounds
- [x] Most fallible operations return \`Result<T, E>\` with domain-specific errors
`,
  *check({ fields }) {
    for (const field of fields.decided('Language/Version')) {
      if (!namesVersion(field.value)) yield problem('language-unversioned', field);
    }
  },
});

function namesVersion(value: string): boolean {
  return VERSION.test(value.toLowerCase().replace(NOT_A_VERSION, '')) || UNVERSIONED.test(value) || isReasonedNotApplicable(value);
}
