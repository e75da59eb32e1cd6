/** The value at the end of a path of keys; undefined where it does not lead so far. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const own = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key) : undefined;
  return own === undefined ? undefined : dig(own[1], ...rest);
}

/** The string or number at the end of a path, as text. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = dig(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** The entries of an object; none of anything else. */
export function entriesAt(value: unknown, ...keys: readonly string[]): readonly (readonly [string, unknown])[] {
  const found = dig(value, ...keys);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}

/** The items of a list; one that stands alone is a list of one. */
export function itemsAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found: unknown = dig(value, ...keys);
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}
