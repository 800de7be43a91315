/**
 * Sort fields as an add-in writes them: `[{ key: 2, ascending: false }]`.
 */

import { Refusal } from "../../model/refusal";
import type { SortField } from "../../model/table";
import type { Arguments } from "../arguments";
import { isList } from "../arguments";
import { isRecord } from "../wire";

export function readSortFields(args: Arguments): readonly SortField[] {
  const fields = args.list(0);
  return fields.map((field) => {
    if (isList(field) || !isRecord(field) || typeof field.key !== "number") {
      return args.refuse(0, "sort fields with a key");
    }
    if (field.sortOn !== undefined && field.sortOn !== null && field.sortOn !== "Value") {
      throw new Refusal("NotImplemented", "Sorting by colour or icon is not implemented by the workbench");
    }
    return { key: field.key, ascending: field.ascending !== false };
  });
}
