/** More texts than the principles and gates of one plan have; then the memory starts anew. */
const MOST = 2000;

/** The same function, that does not work out again what it told of a text before: a plan's labels are each held against every principle. */
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
