/** An ending, the minimum length of the text before it, and its replacement. */
type Ending = readonly [ending: string, shortest: number, replacement: string];

/**
 * Endings in which forms of one word differ, by language; the first match counts.
 * `-ation` and `-ity` stay different: integration is not integrity.
 */
const ENDINGS: readonly Ending[] = ([
  // English: modular and modules, tenancy and tenant, gracefully and graceful.
  ['ularity', 3, 'ul'], ['ular', 3, 'ul'], ['tenancy', 0, 'tenant'], ['fully', 3, 'ful'],
  // The same: observable and observability, validated and validation, privacy and private, idempotent and idempotency.
  ['eability', 4, ''], ['abilities', 3, ''], ['ability', 3, ''], ['ibility', 3, ''], ['eable', 4, ''], ['able', 3, ''], ['ible', 3, ''],
  ...['ations', 'ation', 'ates', 'ated', 'ating', 'ate'].flatMap((ending): Ending[] => [[ending, 7, ''], [ending, 3, 'at']]),
  ['acy', 4, 'at'],
  ...['encies', 'ency', 'ence', 'ances', 'ancy', 'ance'].map((ending): Ending => [ending, 5, '']),
  ['formant', 3, 'form'], ['endent', 3, 'end'], ['istent', 3, 'ist'], ['parent', 4, 'par'], ['potent', 4, 'pot'], ['silient', 2, 'sili'], ['pliant', 3, 'pli'],
  ['plicity', 3, 'pl'], ['alities', 3, 'al'], ['ality', 3, 'al'], ['ities', 4, ''], ['ility', 3, ''], ['ity', 4, ''],
  ['iveness', 3, 'iv'], ['ness', 3, ''], ['ements', 5, ''], ['ement', 5, ''], ['ments', 6, ''], ['ment', 6, ''],
  // Portuguese and Spanish: citações and citação, padrões and padrão, pruebas and prueba.
  ['ações', 2, 'aç'], ['ação', 2, 'aç'], ['ões', 3, 'ã'], ['ão', 3, 'ã'], ['ciones', 3, 'ci'], ['ción', 3, 'ci'], ['plicidade', 3, 'pl'], ['plicidad', 3, 'pl'], ['idades', 5, ''], ['idade', 5, ''], ['idad', 5, ''], ['mentos', 4, ''], ['mento', 4, ''], ['miento', 4, ''],
  // The same: persistencia and persistente, asincronía and asíncrono.
  ['ponentes', 3, 'ponent'], ['ponente', 3, 'ponent'], ...['encias', 'encia', 'ências', 'ência', 'entes', 'ente'].map((ending): Ending => [ending, 5, '']), ['ía', 5, ''],
  // German: Prüfungen and Prüfung, Sicherheiten and sicher.
  ['ungen', 3, 'ung'], ...['heiten', 'heit', 'keiten', 'keit'].map((ending): Ending => [ending, 5, '']),
  // Russian and Ukrainian: тестирование and тесты, простота and простой.
  ...['ирование', 'ирования', 'ированию', 'ированием'].map((ending): Ending => [ending, 3, '']), ['ота', 4, ''], ['оты', 4, ''],
  ...['остями', 'ости', 'остью', 'ость'].map((ending): Ending => [ending, 3, 'ост']),
  ...['ование', 'ования', 'ованию', 'ованием'].map((ending): Ending => [ending, 2, 'ован']),
  ...['иями', 'ями', 'ами', 'ого', 'ему', 'ыми', 'ия', 'ии', 'ию', 'ые', 'ый', 'ий', 'ой', 'ая', 'ое', 'ых', 'их', 'ов', 'ей', 'ам', 'а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'ь'].map((ending): Ending => [ending, 3, '']),
  // Korean suffixes of nouns, and particles.
  ...['으로', '에서', '하기', '함', '성', '화', '식', '적', '형', '을', '를', '은', '는', '의', '에', '과', '와', '로'].map((ending): Ending => [ending, 2, '']),
  // Any language with Latin letters: plurals, participles and a last vowel.
  ['ings', 3, ''], ['ing', 3, ''], ['ies', 3, 'i'], ['ied', 3, 'i'], ['ed', 3, ''], ['es', 3, ''], ['os', 4, ''], ['as', 4, ''], ['en', 5, ''], ['s', 3, ''], ['e', 3, ''], ['y', 4, 'i'], ['o', 4, ''], ['a', 4, ''],
] satisfies readonly Ending[]);

const byLastLetter = new Map<string, readonly Ending[]>();
for (const ending of ENDINGS) byLastLetter.set(ending[0].slice(-1), [...(byLastLetter.get(ending[0].slice(-1)) ?? []), ending]);

/** An ending may move the accent of a word. */
const UNACCENTED: Readonly<Record<string, string>> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

/** The stem of a word in lower case. */
export function stemOf(word: string): string {
  const found = byLastLetter.get(word.slice(-1))?.find(([ending, shortest]) => word.length >= ending.length + shortest && word.endsWith(ending));
  const stem = found === undefined ? word : word.slice(0, word.length - found[0].length) + found[2];
  return stem.replace(/[áéíóú]/g, (vowel) => UNACCENTED[vowel] ?? vowel);
}
