/** Groups of an outline: which columns or rows can be folded together, and whether they are. */

import type { Band } from "../model/workbook";

export interface OutlineGroup {
  readonly first: number;
  readonly last: number;
  /** 1 is the outermost. */
  readonly level: number;
  readonly folded: boolean;
}

/** The groups of a sheet's columns or rows, outer before inner; the control stands behind the last place of each. */
export function groupsOf(bands: ReadonlyMap<number, Band>): readonly OutlineGroup[] {
  const places = [...bands.keys()].sort((one, other) => one - other);
  const deepest = Math.max(0, ...[...bands.values()].map(({ outlineLevel }) => outlineLevel));
  const groups: OutlineGroup[] = [];
  for (let level = 1; level <= deepest; level++) {
    let first: number | null = null;
    for (const place of places) {
      if ((bands.get(place)?.outlineLevel ?? 0) < level) continue;
      first ??= place;
      if ((bands.get(place + 1)?.outlineLevel ?? 0) >= level) continue;
      groups.push({ first, last: place, level, folded: isFolded(bands, first, place) });
      first = null;
    }
  }
  return groups;
}

function isFolded(bands: ReadonlyMap<number, Band>, first: number, last: number): boolean {
  for (let place = first; place <= last; place++) if (bands.get(place)?.hidden !== true) return false;
  return true;
}
