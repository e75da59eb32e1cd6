import fastCheck from 'fast-check';

/** Lines for generated plans: sections of all kinds, and constructs that hide or imitate a heading. */
const LINES = [
  '', '', '', 'Plain words go on here.', '**Bold**: words', 'more `code` and *stress*', '_leaning_', '  indented', '    # indented code', '✅', 'a | b',
  '# Implementation Plan: Sync', '# Another title', '**Branch**: `001-sync`', '**Date**: [DATE]', ' ## Indented heading', '#', '##', '#### Deep', '####### none', '#hash', '## Closed ##',
  '## Summary', '## Technical Context', '## **Project Structure**', '## [Complexity Tracking](#x)', '## Constitution Check', '### Constitution Check (post-design)', '## Notes', '### Risks', '### Project Structure', '## 概要', '## Notes & thanks', '## A &amp; B',
  '**Language/Version**: TypeScript 5.6', '**Storage**: NEEDS CLARIFICATION', '- [x] **I. Small**: done', '- [ ] open', '*GATE: Must pass before Phase 0 research.*', '**Structure Decision**: `src/`',
  '- item', '* item', '+ item', '1. first', '2. second', '   - nested', '  continued', '> quoted', '> ## quoted heading', '> ```', '-', '- - -', '***',
  '| a | b |', '|---|---|', '| 1 | 2 |', '| [DATE] | x |', '||', '|-|',
  '```', '```text', '````', '~~~', '~~~~ js', '  ```', '   ```bash', '    ```', '- ```', '1. ```', '\t```', '``` not `a fence', '# comment', '  # comment', '## Complexity Tracking', 'Option 1: Single project', '├── src/',
  '<!-- note -->', '<!-- open', 'end -->', '  <!-- open', 'text <!-- open', '<details>', '</details>', '<div>text', '<pre>', '</pre>', '<?x', '<script>', '<!-->', 'Pool<R>',
  '===', '---', '--', 'Summary', 'Project', 'Structure', '[link]: ./spec.md', '[link]', '[FEATURE]', '[NEEDS CLARIFICATION: which?]', 'NEEDS\\_CLARIFICATION', 'needs *clarification*', '[**DATE**]', '\\[DATE]', '&lbrack;DATE]', '[^1]: note', 'see [^1]', '[Extract', 'from feature spec]',
  '\0', 'a\u00a0b', '\t', 'tail  ', 'tail\\',
] as const;

const HEADINGS = ['# Implementation Plan: Sync', '## Notes', '### Risks', '## Summary', '## Technical Context', '## Constitution Check', '## Project Structure', '## Complexity Tracking', '## Phase 2'] as const;

/** Documents of these lines: sections below plain headings, each with few kinds of lines. */
export const oddPlans: fastCheck.Arbitrary<string> = fastCheck
  .tuple(fastCheck.constantFrom('', '', '---\ntitle: x\n# no heading\n---\n', '---\n'), fastCheck.subarray([...LINES], { minLength: 2, maxLength: 10 }))
  .chain(([head, kinds]) => {
    const section = fastCheck.tuple(fastCheck.constantFrom(...HEADINGS), fastCheck.array(fastCheck.constantFrom('', ...kinds), { maxLength: 8 }));
    return fastCheck.array(section, { minLength: 1, maxLength: 6 }).map((sections) => head + sections.flatMap(([heading, lines]) => [heading, ...lines]).join('\n'));
  });
