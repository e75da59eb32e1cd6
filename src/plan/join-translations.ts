/** Joins each item with the items directly below it that repeat it in another language. */
export function joinTranslations<Item>(items: readonly Item[], isTranslation: (first: Item, second: Item) => boolean, join: (first: Item, second: Item) => Item): readonly Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const before = joined.at(-1);
    if (before !== undefined && isTranslation(before, item)) joined[joined.length - 1] = join(before, item);
    else joined.push(item);
  }
  return joined;
}
