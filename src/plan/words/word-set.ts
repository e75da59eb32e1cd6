/** The words of a list with spaces and line breaks between them; a no-break space is a space within a term. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/[ \n]+/).map((word) => word.replaceAll('\u00a0', ' ')));
}
