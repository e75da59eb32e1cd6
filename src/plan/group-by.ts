/** The items by each of their keys; groups and items keep their order. */
export function groupByEach<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): ReadonlyMap<Key, readonly [Item, ...Item[]]> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** The items by key. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly [Item, ...Item[]]> {
  return groupByEach(items, (item) => [keyOf(item)]);
}

/** The first item of each key. */
export function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...groupBy(items, keyOf).values()].map(([first]) => first);
}
