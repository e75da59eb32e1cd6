import fastCheck from 'fast-check';

/** The starts of lines: blocks of all kinds at all relevant indentations. */
const BEGINNINGS = [
  '', '', '', '', ' ', '  ', '   ', '    ', '      ', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '- [ ] ', '- [x] ', '1. [x] ', '[ ] ', '  - ', '   - ', '    - ', '  1. ', '-  ', '-   ', '-     ', '-', '1.', '- - ', '- > ', '- ```', '> ', '>',
  '# ', '## ', '#', '###### ', '```', '~~~', '````', '  ```', '| ', '|', '|---|---|', '| --- | --- |', '|:-:|-|', '<!-- ', '<div>', '<pre>', '<?', '</div>', '---', '***', '___', '===', '\t', ': ',
  '> - ', '> 1. ', '> > ', '>\t', '>     ', '- # ', '- | ', '  | ', '- <!--', '\t- ', '-\t', '  > ', '    > ', '     ```', '+', '*\t', '0. ', '1234567890. ', '[a]: ', '[^1]: ', '-->', '|-', '| -', '-|', ':-',
] as const;

/** The rest of lines: words, delimiters beside all classes of characters, and ambiguous constructs. */
const PIECES = [
  'a', 'word', 'foo bar', '1', '5 ms', 'n/a', 'x_y_z', 'a*b', 'é', '中文', '，', '✅', '⚠️', '.', ',', ':', '!', '"', '#', ' #', '-', '^', ' ', '  ', '\u00a0', '\u3000',
  '*', '**', '***', '_', '__', '~', '~~', '`', '``', '**a**', '`c`', '*i*', '_i_', '[', ']', '(', ')', '[a](b)', '[a_b](c.md)', '![', '[^1]', '<', '>', '<b>', '&', '&amp;', '\\', '\\|', '|', ' | ', '<!--', '-->', '  ',
  '\u2028', '\u2029', '\u0085', '\f', '\v', '\0', '\t', '\u200b', '&#128640;', '&nbsp;', '&NotEqualTilde;', '<https://a.b>', '![a](b)', '[a][b]', '[ ]', '[x] ', '~~a~~', '~a~', '***a***', '*a **b** c*', '[`a`](b)', '[a](b "c")', '[a]( b )', '\\*', 'a\\', '`a\\`', '$a$', '👍🏽', '\ud83d',
] as const;

const line = fastCheck.tuple(fastCheck.constantFrom(...BEGINNINGS), fastCheck.array(fastCheck.constantFrom(...PIECES), { maxLength: 5 })).map(([beginning, pieces]) => beginning + pieces.join(''));

/** A few lines of unusual Markdown, for comparing two parsers. */
export const oddMarkdown: fastCheck.Arbitrary<string> = fastCheck
  .array(fastCheck.oneof({ weight: 1, arbitrary: fastCheck.constantFrom('', '', '  ', '\t', '\u00a0', '    ') }, { weight: 4, arbitrary: line }), { minLength: 1, maxLength: 7 })
  .map((lines) => lines.join('\n'));
