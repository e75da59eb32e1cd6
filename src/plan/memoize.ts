/** The maximum number of cached texts, more than one plan has; a full cache is cleared. */
const MOST = 2000;

/** Memoizes a function of a text, because several readers ask for the same titles and labels. */
export function memoize<Value>(compute: (text: string) => Value): (text: string) => Value {
  const cache = new Map<string, { readonly value: Value }>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached.value;
    if (cache.size >= MOST) cache.clear();
    const value = compute(text);
    cache.set(text, { value });
    return value;
  };
}

/** Memoizes a function of an object in a WeakMap. */
export function memoizeObject<Subject extends object, Value>(compute: (subject: Subject) => Value): (subject: Subject) => Value {
  const cache = new WeakMap<Subject, { readonly value: Value }>();
  return (subject) => {
    const cached = cache.get(subject);
    if (cached !== undefined) return cached.value;
    const value = compute(subject);
    cache.set(subject, { value });
    return value;
  };
}

/** Calls a function without arguments at most once. */
export function once<Value>(compute: () => Value): () => Value {
  let cached: { readonly value: Value } | undefined;
  return () => (cached ??= { value: compute() }).value;
}
