const NEEDS_QUOTES = /[^\w@%+=:,./-]/;

/** The command to run, as a person types it: the words given to this one, and these. */
export function commandLine(argv: readonly string[], ...more: readonly string[]): string {
  return ['plan-lint', ...argv.filter((word) => !more.includes(word)), ...more].map(quote).join(' ');
}

function quote(word: string): string {
  return word === '' || NEEDS_QUOTES.test(word) ? `'${word.replaceAll('\'', '\'\\\'\'')}'` : word;
}
