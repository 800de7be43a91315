/**
 * Tables that writing uses from left to right and reading from right to left.
 */

/** The key whose value is the given one; `otherwise` when none is. */
export function keyOf<Key extends string>(
  table: Readonly<Record<Key, string | number | null>>,
  value: string | number | null,
  otherwise: NoInfer<Key>,
): Key {
  for (const key in table) if (table[key] === value) return key;
  return otherwise;
}
