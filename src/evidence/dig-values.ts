/** The value at a path of keys; undefined if the path does not exist. */
export function dig(value: unknown, ...keys: readonly string[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const own = typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key) : undefined;
  return own === undefined ? undefined : dig(own[1], ...rest);
}

/** The string or number at a path, as text. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = dig(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** The entries of the object at a path; empty for anything else. */
export function entriesAt(value: unknown, ...keys: readonly string[]): readonly (readonly [string, unknown])[] {
  const found = dig(value, ...keys);
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}

/** The items of the list at a path; a single value is a list of one. */
export function itemsAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found: unknown = dig(value, ...keys);
  if (Array.isArray(found)) return found;
  return found === undefined || found === null ? [] : [found];
}
