import fastCheck, { type Arbitrary } from 'fast-check';

/**
 * Markdown with difficult block structure and inline markup below the headings of a plan,
 * for properties that must hold for any text.
 */

const { array, constantFrom, oneof, subarray, tuple } = fastCheck;

/** The parts of inline content: delimiter runs, their neighbors, and the words that facts consist of. */
const ATOMS = {
  runs: ['*', '**', '***', '****', '_', '__', '___', '____', '~', '~~', '~~~', '~~~~', '`', '``', '```', '` `', '`` ` ``'],
  besides: ['.', ',', ':', '：', '!', '?', '(', ')', '"', '—', '–', '-', '…', '/', '|', '\\|', '$', '#', '+', '=', '%', '文', '原則', 'プ', '한', 'é', 'я', '😀', '✅', '⚠️', '❌', '\uD800', '\0'],
  spaces: [' ', ' ', ' ', '  ', '\t', '\u00A0', '\u2003', '\u3000', '\u200B', '\u2028', '\u0085', '\f', '\v'],
  words: ['a', 'word', 'Pool<R>', 'snake_case_name', '2*3*4', 'x86_64', 'e.g.', 'I.', 'IV', 'https://example.org/a_b?c=*d*', 'www.example.org', 'me@example.org'],
  brackets: ['[', ']', '[]', '[x]', '[ ]', '[a]', '[a][]', '[a][b]', '[a](b)', '[a](<b c> "d")', '[a](b', '![a](b)', '![a]', '[^1]', '[^a b]', '^[a]', '[[a]]', '[*a](b)*', '](', '[a\\]', '【', '】'],
  html: ['<b>', '</b>', '<br>', '<br/>', '<!-- c -->', '<!-- c', '-->', '<!-->', '<!---->', '<?x?>', '<!X>', '<![CDATA[x]]>', '<https://example.org>', '<a@example.org>', '<', '>', '<a href="*">', '<a b', '<kbd>*</kbd>'],
  entities: ['&amp;', '&lbrack;', '&#91;', '&#x2A;', '&ast;', '&nbsp;', '&', '&copy', '&#0;', '&NotAnEntity;', '&#99999999;', '\\*', '\\_', '\\`', '\\[', '\\]', '\\<', '\\\\', '\\&', '\\a', '\\'],
  facts: ['[NEEDS CLARIFICATION: which?]', 'NEEDS CLARIFICATION', 'NEEDS\\_CLARIFICATION', 'needs *clarification*', '[**FEATURE**]', '[DATE]', '\\[DATE]', '[e.g., x]', '[Extract', 'from feature spec]', 'PASS', '✅ PASS', 'N/A', 'TBD', 'Option 1: Single project', '**Testing**:', '**Status**: PASS', '**I. Small**', 'No violations', '*GATE: Must pass before Phase 0 research.*', 'ACTION REQUIRED'],
} as const;

const atom: Arbitrary<string> = oneof(...Object.values(ATOMS).map((atoms) => constantFrom<string>(...atoms)));

/** One line of inline content. */
export const inlineLine: Arbitrary<string> = tuple(array(atom, { minLength: 1, maxLength: 8 }), constantFrom('', '', '', '  ', '   ', '\\', '\t', ' \\'))
  .map(([atoms, tail]) => atoms.join('') + tail);

/** Indentation in blanks and tabs, up to four columns and more. */
const indent: Arbitrary<string> = constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '     ', '\t', ' \t', '  \t');
const blank: Arbitrary<string> = constantFrom('', '', '', ' ', '   ', '\t', '\u00A0');
const bullet: Arbitrary<string> = constantFrom('- ', '* ', '+ ', '-   ', '-\t', '-', '1. ', '1) ', '2. ', '10. ', '007) ', '1234567890. ', '- - ', '- 1. ', '1. - ', '> - ', '- > ');
const box: Arbitrary<string> = constantFrom('', '', '', '[ ] ', '[x] ', '[X] ', '[ ]', '[x]\t', '[~] ', '[] ', '[\u00A0] ');

const indented = (line: Arbitrary<string>): Arbitrary<string> => tuple(indent, line).map(([before, rest]) => before + rest);
const lines = (line: Arbitrary<string>, maxLength: number): Arbitrary<string[]> => array(line, { minLength: 1, maxLength });

const paragraph = lines(indented(inlineLine), 3);
const item = tuple(indent, bullet, box, oneof(inlineLine, constantFrom('', '```', '    code', '# heading', '---', '| a |', '<div>', '> quote'))).map(([before, marker, tick, rest]) => before + marker + tick + rest);
/** Items with irregular indentation, blank lines and lazy lines. */
const list = lines(oneof({ weight: 5, arbitrary: item }, { weight: 2, arbitrary: indented(inlineLine) }, { weight: 1, arbitrary: blank }), 8);

const cell = oneof(inlineLine, constantFrom('', ' ', '\\|', '`|`', '`\\|`', '[x]', 'PASS', '✅', 'Status', 'Principle'));
const outer: Arbitrary<string> = constantFrom('|', '| ', '', ' |', '||');
const row = tuple(indent, outer, array(cell, { minLength: 1, maxLength: 4 }), outer).map(([before, left, cells, right]) => before + left + cells.join('|') + right);
const delimiters = tuple(indent, outer, array(constantFrom('-', '---', ':--', '--:', ':-:', ' --- ', '-- -', ''), { minLength: 1, maxLength: 4 }), outer).map(([before, left, cells, right]) => before + left + cells.join('|') + right);
/** Rows of different lengths, with and without outer pipes, sometimes interrupted by another line. */
const table = tuple(row, delimiters, array(oneof({ weight: 4, arbitrary: row }, { weight: 1, arbitrary: indented(inlineLine) }, { weight: 1, arbitrary: constantFrom('', '<!-- c -->', '---', '> q', '- i') }), { maxLength: 4 })).map(([head, rule, rows]) => [head, rule, ...rows]);

const fence = tuple(indent, constantFrom('```', '```text', '````', '~~~', '~~~~ js', '- ```', '1. ```', '> ```', '``` a`b', '    ```'), array(oneof(inlineLine, constantFrom('', '# comment', '## Summary', '├── src/', 'Option 2: x', '```', '~~~', '    deep')), { maxLength: 4 }), indent, constantFrom('```', '````', '~~~', '``', '', '``` x', '> ```'))
  .map(([before, open, inside, after, close]) => [before + open, ...inside, after + close]);
const comment = tuple(indent, constantFrom('<!--', '<!-- a', 'text <!-- a', '- <!-- a', '> <!-- a', '<!-- plan-lint-disable-next-line needs-clarification -- why'), array(oneof(inlineLine, constantFrom('', '## Summary', '- [ ] box', '```')), { maxLength: 3 }), constantFrom('-->', 'a --> b', '  -->', '', '--', '--->'))
  .map(([before, open, inside, close]) => [before + open, ...inside, close]);
const html = tuple(indent, constantFrom('<div>', '</div>', '<details><summary>x</summary>', '<pre>', '<script>', '<style', '<textarea>', '<?php', '<!DOCTYPE', '<![CDATA[', '<custom a="b">', '<b>bold</b>', '<hr/>'), array(oneof(inlineLine, blank, constantFrom('</pre>', '</script>', '?>', ']]>', '</details>')), { maxLength: 3 }))
  .map(([before, open, inside]) => [before + open, ...inside]);
const quote = lines(tuple(indent, constantFrom('>', '> ', '>> ', '> > ', '>\t', ''), oneof(inlineLine, item, constantFrom('', '```', '## Summary', '| a | b |', '|-|-|', '<!-- c', '===', '---'))).map((parts) => parts.join('')), 4);
const rule: Arbitrary<string[]> = tuple(oneof(indented(inlineLine), blank), indented(constantFrom('---', '***', '___', '- - -', '* * *', '--', '-', '===', '=', '== =', '--- -', '---\u00A0', '-----  '))).map((both) => [...both]);
const heading: Arbitrary<string[]> = tuple(constantFrom('', '', '', ' ', '   ', '    ', '- ', '> '), constantFrom('#', '##', '###', '####', '######', '#######'), constantFrom(' ', '  ', '\t', '', '\u00A0'), oneof(inlineLine, constantFrom('Summary', 'Constitution Check ✅', '**Project Structure**', 'Technical&nbsp;Context', '[Summary](#s)')), constantFrom('', '', ' #', ' ##', '\t#', ' \\#', '#'))
  .map((parts) => [parts.join('')]);
const definition: Arbitrary<string[]> = constantFrom(['[a]: b'], ['[b]: <c d> "e"'], ['[x]: y'], ['[a]:', 'b', '"c'], ['[^1]: note', '', '    more'], ['[^1]: - item', '    - [ ] box'], ['[^a]:'], ['[DATE]: x'], ['[NEEDS CLARIFICATION]: x']).map((text) => [...text]);
const gap: Arbitrary<string[]> = array(blank, { minLength: 1, maxLength: 3 });

/** A field, box, row or decision as in plans. */
const plain: Arbitrary<string[]> = constantFrom(
  ['**Storage**: PostgreSQL'], ['**Testing**: NEEDS CLARIFICATION', '**Constraints**: N/A'], ['- [x] **I. Small**: done'], ['- [ ] open', '  - [x] nested'], ['| Principle | Status |', '|---|---|', '| I. Small | PASS |'],
  ['**Structure Decision**: `src/`'], ['```text', 'src/', '├── a.ts', '```'], ['| Violation | Why Needed | Simpler Alternative Rejected Because |', '|---|---|---|', '| I. Small | order | slow |'], ['### I. Small ✅ PASS', '', '- evidence'],
).map((text) => [...text]);

const BLOCKS: readonly Arbitrary<string[]>[] = [plain, paragraph, list, table, fence, comment, html, quote, rule, heading, definition, gap];

/** Blocks nested in items and quotes, or shifted by one column. */
const contained = (block: Arbitrary<string[]>): Arbitrary<string[]> => tuple(block, constantFrom<readonly [string, string]>(['', ''], ['', ''], ['', ''], ['- ', '  '], ['1. ', '   '], ['1. ', '  '], ['> ', '> '], ['> ', ''], ['- > ', '  > '], ['  ', '  '], ['    ', '    '], ['\t', '\t'], ['- ', ' '], ['- \t', '\t'], ['[^n]: ', '    '], ['> - ', '>   '], ['> 1. ', '> '], ['- - ', '    '], ['- [ ] ', '  '], ['1. > ', '   > '], ['> > ', '> > '], ['<details>\n\n', ''], ['<div>', '']))
  .map(([text, [first, rest]]) => text.map((line, index) => (index === 0 ? first : rest) + line));

const HEADINGS = ['# Implementation Plan: Sync', '## Notes', '### Risks', '## Summary', '## Technical Context', '## Constitution Check', '### Post-Design Constitution Check', '## Project Structure', '## Complexity Tracking', '## 憲章チェック', '#### Deep'] as const;

const title = oneof({ weight: 6, arbitrary: constantFrom<string>(...HEADINGS) }, { weight: 1, arbitrary: constantFrom('Summary\n===', 'Project Structure\n---', ' ## Summary', 'words') });
const head = constantFrom('', '', '', '', '', '', '---\ntitle: x\n# no heading\n---\n', '---\n', '\n', '    code\n', '---\n---\n', '--- \na: b\n---\t\n', '\n---\na: b\n---\n', '---\na: b\n...\n', '+++\na = 1\n+++\n', '----\na\n----\n', ' ---\na\n---\n', '---\n- [ ] box\n\n---\nSummary\n---\n', '\uFEFF\uFEFF---\na: b\n---\n');
const end = constantFrom('', '\n', '\n\n', ' ', '\n  ');

function section(block: Arbitrary<string[]>): Arbitrary<string[]> {
  const between = constantFrom([''], [''], []);
  return tuple(title, array(tuple(contained(block), between), { maxLength: 5 })).map(([heading, blocks]) => [heading, ...blocks.flatMap(([text, gaps]) => [...text, ...gaps])]);
}

/** Documents of a few sections. Each has few kinds of blocks, since with all kinds the fast parser would leave everything to remark. */
export const nastyMarkdown: Arbitrary<string> = subarray([...BLOCKS], { minLength: 1, maxLength: 3 }).chain((kinds) => {
  return tuple(head, array(section(oneof(plain, ...kinds)), { minLength: 1, maxLength: 4 }), end).map(([first, sections, last]) => first + sections.flat().join('\n') + last);
});
