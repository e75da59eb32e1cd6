/** More texts than one plan has. */
const MOST = 2000;

/** Memoizes a function of a text; a cache with `most` texts is cleared. */
export function memoize<Value>(compute: (text: string) => Value, most = MOST): (text: string) => Value {
  const cache = new Map<string, { readonly value: Value }>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached.value;
    if (cache.size >= most) cache.clear();
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

/** A function that computes its value on the first call. */
export function once<Value>(compute: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: compute() }).value;
}
