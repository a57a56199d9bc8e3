/** Remembers what a function made of an object, as long as the object lives. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** The same for an object and a list beside it: only what was made of the newest list is remembered. */
export function latest<K extends object, L, V>(
  make: (key: K, list: readonly L[]) => V,
): (key: K, list: readonly L[]) => V {
  const made = new WeakMap<K, { readonly list: readonly L[]; readonly value: V }>();
  return (key, list) => {
    const known = made.get(key);
    if (known?.list.length === list.length && known.list.every((one, index) => one === list[index]))
      return known.value;
    const value = make(key, list);
    made.set(key, { list, value });
    return value;
  };
}
