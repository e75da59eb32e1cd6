const NEEDS_QUOTES = /[^\w@%+=:,./-]/;

/** The command line of this run with additional arguments, for messages. */
export function commandLine(argv: readonly string[], ...more: readonly string[]): string {
  return ['plan-lint', ...argv.filter((word) => !more.includes(word)), ...more].map(quote).join(' ');
}

function quote(word: string): string {
  return word === '' || NEEDS_QUOTES.test(word) ? `'${word.replaceAll('\'', '\'\\\'\'')}'` : word;
}
