const APOSTROPHE = /['’]/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** A name as an id: its letters and digits of any script, in lower case, joined by hyphens; `&` is `and`. Empty where it has none. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(APOSTROPHE, '').replaceAll('&', ' and ');
  return plain.replace(NOT_WORD, ' ').trim().replaceAll(' ', '-');
}
