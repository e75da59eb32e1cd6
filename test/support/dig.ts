/** What stands in a parsed JSON or YAML document at the end of these steps; undefined where they lead nowhere. */
export function dig(value: unknown, ...steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined), value);
}

/** The list at the end of these steps. */
export function digList(value: unknown, ...steps: readonly (string | number)[]): readonly unknown[] {
  const list = dig(value, ...steps);
  if (!Array.isArray(list)) throw new TypeError(`No list at ${steps.join('.')}`);
  return list;
}

/** The text at the end of these steps. */
export function digText(value: unknown, ...steps: readonly (string | number)[]): string {
  const text = dig(value, ...steps);
  if (typeof text !== 'string') throw new TypeError(`No text at ${steps.join('.')}`);
  return text;
}

/** The names and values at the end of these steps. */
export function digEntries(value: unknown, ...steps: readonly (string | number)[]): readonly (readonly [string, unknown])[] {
  const inner = dig(value, ...steps);
  if (typeof inner !== 'object' || inner === null) throw new TypeError(`Nothing with names at ${steps.join('.')}`);
  return Object.entries(inner);
}
