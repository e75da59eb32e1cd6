/** The value at a path in parsed JSON or YAML; undefined if the path does not exist. */
export function dig(value: unknown, ...steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);
}

/** The list at a path. */
export function digList(value: unknown, ...steps: readonly (string | number)[]): readonly unknown[] {
  const list = dig(value, ...steps);
  if (!Array.isArray(list)) throw new TypeError(`No list at ${steps.join('.')}`);
  return list;
}

/** The text at a path. */
export function digText(value: unknown, ...steps: readonly (string | number)[]): string {
  const text = dig(value, ...steps);
  if (typeof text !== 'string') throw new TypeError(`No text at ${steps.join('.')}`);
  return text;
}

/** The entries of the object at a path. */
export function digEntries(value: unknown, ...steps: readonly (string | number)[]): readonly (readonly [string, unknown])[] {
  const inner = dig(value, ...steps);
  if (typeof inner !== 'object' || inner === null) throw new TypeError(`Nothing with names at ${steps.join('.')}`);
  return Object.entries(inner);
}
