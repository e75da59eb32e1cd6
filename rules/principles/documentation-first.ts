import { affirms, definePrinciple, problem } from 'plan-lint/rule';

const CHANGELOG = 'CHANGELOG.md with migration guides for breaking changes';
const BREAKING = /\bbreaking (?:api )?changes?\b/gi;
const MIGRATION = /\bmigrat\w*|\bupgrade (?:guide|path|notes?)\b|\bdeprecat\w*/i;

export default definePrinciple({
  name: 'Documentation-First',
  ordinal: 'VII',
  why: 'What is written down before it is built can still be argued about.',
  gates: [
    'Crate README with: purpose, architecture, examples, API reference',
    'Rustdoc comments for all public APIs with usage examples',
    'Obsidian wikilinks for cross-references',
    'Executable code examples (via `cargo test --doc`)',
    CHANGELOG,
  ],
  messages: {
    'docs-untracked': { text: 'A breaking change is announced in {field}, and no migration is named', hint: 'Say how users move over, or where the migration guide will be.', severity: 'warning' },
  },
  example: `# Implementation Plan: Storage v2

## Technical Context

**Constraints**: one breaking change to the store trait

## Constitution Check

**VII. Documentation-First**
- [x] CHANGELOG.md with migration guides for breaking changes
`,
  *check({ plan, passes }) {
    if (!passes(CHANGELOG)) return;
    const announcing = plan.fields.find(({ value, state }) => state === 'filled' && affirms(value, BREAKING) !== undefined);
    const migrates = plan.fields.some(({ value }) => MIGRATION.test(value));
    if (announcing !== undefined && !migrates) yield problem('docs-untracked', announcing, { data: { field: announcing.label } });
  },
});
