/**
 * A text in lower case, each character in its place. Words are looked for in it with patterns that need not ignore case: those are many times cheaper to compile, once in every process.
 */
export function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, keepLength).join('');
}

/** `İ` is longer in lower case. */
function keepLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
