/** The maximum number of cached texts, more than one plan has; a full cache is cleared. */
const MOST = 2000;

/** Memoizes a function of a text, because several readers ask for the same titles and labels. */
export function remember<Value>(tell: (text: string) => Value): (text: string) => Value {
  const told = new Map<string, { readonly value: Value }>();
  return (text) => {
    const known = told.get(text);
    if (known !== undefined) return known.value;
    if (told.size >= MOST) told.clear();
    const value = tell(text);
    told.set(text, { value });
    return value;
  };
}

/** Memoizes a function of an object in a WeakMap. */
export function rememberOf<Subject extends object, Value>(tell: (subject: Subject) => Value): (subject: Subject) => Value {
  const told = new WeakMap<Subject, { readonly value: Value }>();
  return (subject) => {
    const known = told.get(subject);
    if (known !== undefined) return known.value;
    const value = tell(subject);
    told.set(subject, { value });
    return value;
  };
}
