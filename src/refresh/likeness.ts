/** How alike two names are, however words in them were moved, added or dropped. */

/** Shared pairs of neighbouring characters among all of both names: 1 for the same name, 0 for nothing in common. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const all = first.length + second.length;
  if (all === 0) return 0;
  const left = [...second];
  const shared = first.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / all;
}

const pairsOf = (text: string): readonly string[] =>
  [...text].slice(1).map((character, index) => `${[...text][index] ?? ""}${character}`);
