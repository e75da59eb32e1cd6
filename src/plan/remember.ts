/** More texts than the principles, labels and titles of one plan have; then the memory starts anew. */
const MOST = 2000;

/** The same function, that does not work out again what it told of a text before: several readers ask of the same title, and labels are each held against every principle. */
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

/** The same for what is told of an object: it is kept as long as the object is. */
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
