/**
 * Keeps a short list in order while it is gathered: what comes next mostly belongs at the end, so it looks for its place
 * from there.
 */

/** Puts `item` into `list`, which stands in the order of `placeOf`, behind those of the same place. */
export function putInOrder<T>(list: T[], item: T, placeOf: (item: T) => number): void {
  const place = placeOf(item);
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && placeOf(before) > place; before = list[at - 1]) {
    list[at] = before;
    at--;
  }
  list[at] = item;
}
