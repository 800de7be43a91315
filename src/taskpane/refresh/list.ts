/** The list of a preview in the order it is looked through: what wants a decision first, what stays the same last. */
import { isChanged } from "../../refresh/previewText";
import type { PreviewRow } from "../../refresh/preview";

export type Group = "asked" | "renamed" | "added" | "notReported" | "changed" | "unchanged";

export type ListItem =
  | { readonly kind: "title"; readonly group: Group; readonly count: number }
  | { readonly kind: "row"; readonly row: PreviewRow };

const IN_ORDER: readonly Group[] = ["asked", "renamed", "added", "notReported", "changed", "unchanged"];

/** A decided question stays where it was asked, so that no row moves away under the planner's hand. */
function groupOf(row: PreviewRow): Group {
  if (row.correction !== null || row.notices.length > 0) return "asked";
  if (row.kind !== "same") return row.kind;
  return isChanged(row) || !row.choice.taken ? "changed" : "unchanged";
}

export function listOf(rows: readonly PreviewRow[]): readonly ListItem[] {
  const groups = new Map<Group, PreviewRow[]>(IN_ORDER.map((group) => [group, []]));
  for (const row of rows) groups.get(groupOf(row))?.push(row);
  return [...groups].flatMap(([group, members]): readonly ListItem[] =>
    members.length === 0
      ? []
      : [{ kind: "title", group, count: members.length }, ...members.map((row) => ({ kind: "row", row }) as const)],
  );
}

/** What the list knows an item by, null for titles: a 键 may hold blanks, which no element's id may. */
export function itemId(item: ListItem): string | null {
  return item.kind === "row" ? rowId(item.row.id) : null;
}

export function rowId(id: string): string {
  return `row-${encodeURIComponent(id)}`;
}
