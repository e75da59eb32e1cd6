import { wordsIn } from '../plan/words/letters.js';

const APOSTROPHE = /['’]/g;

/** A name as an id: its letters and digits in lower case, joined by hyphens; `&` becomes `and`. Empty for a name without letters and digits. */
export function slugOf(name: string): string {
  return wordsIn(name.normalize('NFKC').toLowerCase().replace(APOSTROPHE, '').replaceAll('&', ' and ')).join('-');
}
