const APOSTROPHE = /['’]/gu;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/** A name as an id: its letters and digits in lower case, joined by hyphens; `&` becomes `and`. Empty for a name without letters and digits. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(APOSTROPHE, '').replaceAll('&', ' and ');
  return plain.replace(NOT_WORD, ' ').trim().replaceAll(' ', '-');
}
