/**
 * What an add-in writes for cells: an address, a name, a structured reference, or a range object.
 */

import type { Area } from "../../model/area";
import { addressOf } from "../../model/area";
import { onlyReference, quoteSheet } from "../../model/formula-text";
import type { PlacedArea } from "../../model/names";
import { areaOfReference } from "../../model/names";
import { Refusal } from "../../model/refusal";
import type { Sheet } from "../../model/workbook";
import type { Argument } from "../arguments";
import type { Host, Ranges } from "../host";

/**
 * The cells of `A1:B2`, `规则!A1`, `$1:$4`, a defined name or `表[列]`, as seen from a sheet. What is no reference is
 * refused with InvalidArgument.
 */
export function areaOfAddress(host: Host, home: Sheet | undefined, address: string): PlacedArea {
  const reference = onlyReference(`=${address.trim()}`);
  const placed = reference === null ? null : areaOfReference(host.workbook, reference, home);
  if (placed === null) throw new Refusal("InvalidArgument", `"${address}" does not refer to cells.`);
  return placed;
}

/** The cells of a range object or an address. */
export function areaOfArgument(host: Host, home: Sheet | undefined, argument: Argument): PlacedArea {
  if (typeof argument === "string") return areaOfAddress(host, home, argument);
  const placed = host.objects.areaOfRange(argument);
  if (placed === undefined) throw new Refusal("InvalidArgument", "An address or a range is expected.");
  return placed;
}

/** The areas of `A1:B2,D1:D9`; all must be on the sheet. */
export function areasOfAddress(host: Host, sheet: Sheet, address: string): readonly Area[] {
  return address.split(",").map((part) => {
    const placed = areaOfAddress(host, sheet, part);
    if (placed.sheet !== sheet) throw new Refusal("InvalidArgument", `"${part}" is on another sheet.`);
    return placed.area;
  });
}

/** `规则!A1:B2`, as `Range.address` gives it. */
export function addressWithSheet({ sheet, area }: PlacedArea): string {
  return `${quoteSheet(sheet.name)}!${addressOf(area)}`;
}

export function addressOfRanges({ sheet, areas }: Ranges): string {
  return areas.map((area) => addressWithSheet({ sheet, area })).join(",");
}
