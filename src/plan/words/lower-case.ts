/** A text in lower case with the same length. Searching it needs no case-insensitive patterns, which compile many times slower. */
export function inLowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, keepLength).join('');
}

/** Keeps a character whose lower case is longer, such as `İ`. */
function keepLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
