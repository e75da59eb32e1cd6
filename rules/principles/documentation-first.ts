import { affirms, declareMessages, definePrinciple, isDecided, type Plan } from 'plan-lint/rule';

const CHANGELOG = 'CHANGELOG.md with migration guides for breaking changes';
/** Announced changes only: "breaking changes require a new version" is a policy. */
const BREAKING = /\b(?:breaking (?:(?:api|schema|public|interface|wire|format) )?changes?(?! (?:require|need|must|should|may|go|are allowed|only)\b)|breaks (?:the )?(?:public |existing )?(?:api|callers|users|compatibility)|backwards?[- ]incompatible|incompatible changes?)\b/gi;
const MIGRATION = /\bmigrat|\bupgrad(?:e|ing) (?:guide|path|notes?|steps?)|\bdeprecat|\bcompatibility (?:layer|shim)/i;

const { messages, problem } = declareMessages({
  'docs-untracked': { text: 'A breaking change is announced (`{found}`), and no migration is named', hint: 'Describe how users migrate, or where the migration guide will be.', severity: 'warning' },
});

export default definePrinciple({
  name: 'Documentation-First',
  ordinal: 'VII',
  why: 'Documentation that is written before the code can still change the design.',
  gates: [
    { gate: 'Crate README with: purpose, architecture, examples, API reference', evidence: { file: ['README.md'] } },
    'Rustdoc comments for all public APIs with usage examples',
    'Obsidian wikilinks for cross-references',
    { gate: 'Executable code examples (via `cargo test --doc`)', evidence: { file: ['src/lib.rs'], words: ['cargo test', 'doc tests'] } },
    { gate: CHANGELOG, evidence: { file: ['CHANGELOG.md'] } },
  ],
  messages,
  example: `# Implementation Plan: Storage v2

## Technical Context

**Constraints**: one breaking change to the store trait

## Constitution Check

**VII. Documentation-First**
- [x] CHANGELOG.md with migration guides for breaking changes
`,
  *check({ plan, passes }) {
    if (!passes(CHANGELOG) || namesMigration(plan)) return;
    const evidence = plan.checks.flatMap(({ gates }) => gates).map((gate) => ({ at: gate.at, value: gate.evidence }));
    for (const place of [...plan.fields.filter(isDecided), ...evidence]) {
      const found = affirms(place.value, BREAKING);
      if (found === undefined) continue;
      yield problem('docs-untracked', place, { found });
      return;
    }
  },
});

/** Whether a value, a heading, the evidence of a gate or the tree names a migration. Storage and dependencies are left out: a database migration does not help users. */
function namesMigration({ fields, sections, checks, structureDecision, trees }: Plan): boolean {
  const values = fields.filter(({ name }) => name !== 'Storage' && name !== 'Primary Dependencies').map(({ value }) => value);
  const evidence = checks.flatMap(({ gates }) => gates).map((gate) => gate.evidence);
  const drawn = trees.flatMap(({ entries }) => entries).filter((entry) => /\.mdx?$/i.test(entry));
  return [...values, ...evidence, ...sections.map(({ title }) => title), structureDecision?.text ?? '', ...drawn].some((text) => MIGRATION.test(text));
}
