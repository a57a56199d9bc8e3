/** The list with the element at `from` standing at `to`; from where there is none, the list as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const element = list[from];
  return element === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, element);
}
