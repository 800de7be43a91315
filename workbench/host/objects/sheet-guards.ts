/**
 * What holds a sheet in place: frozen panes and protection.
 */

import { areaAt, maxColumns, maxRows } from "../../model/area";
import { protectSheet, unprotectSheet } from "../../model/permissions";
import type { ProtectionOptions } from "../../model/protection";
import { nothingAllowed } from "../../model/protection";
import { freezePanes as freeze } from "../../model/sheets";
import type { Sheet } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { defineType } from "../members";
import { areaOfArgument } from "./addresses";

export const freezePanes = defineType<Sheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, { rows: args.numberOrNull(0) ?? 1, columns: 0 });
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, { rows: 0, columns: args.numberOrNull(0) ?? 1 });
    },
    FreezeAt: (sheet, args, host) => {
      const { area } = areaOfArgument(host, sheet, args.get(0));
      freeze(sheet, { rows: area.bottom + 1, columns: area.right + 1 });
    },
    Unfreeze: (sheet) => {
      freeze(sheet, null);
    },
    GetLocationOrNullObject: (sheet, _args, host) => {
      if (sheet.freeze === null) return null;
      const { rows, columns } = sheet.freeze;
      const area = areaAt(0, 0, rows === 0 ? maxRows : rows, columns === 0 ? maxColumns : columns);
      return host.objects.range(host, { sheet, area });
    },
  },
});

export const sheetProtection = defineType<Sheet>("WorksheetProtection", {
  scalars: {
    Protected: { get: ({ protection }) => protection !== null },
    Options: { get: ({ protection }) => ({ ...(protection?.options ?? nothingAllowed) }) },
  },
  methods: {
    Protect: (sheet, args) => {
      protectSheet(sheet, args.has(0) ? readOptions(args) : nothingAllowed, args.textOrNull(1) ?? "");
    },
    Unprotect: (sheet, args) => {
      unprotectSheet(sheet, args.textOrNull(0) ?? "");
    },
  },
});

function readOptions(args: Arguments): ProtectionOptions {
  const { selectionMode = "Normal", ...given } = args.record(0);
  const allowed = (name: keyof ProtectionOptions): boolean => given[name] === true;
  const mode = (["Normal", "Unlocked", "None"] as const).find((word) => word === selectionMode);
  return {
    allowAutoFilter: allowed("allowAutoFilter"),
    allowDeleteColumns: allowed("allowDeleteColumns"),
    allowDeleteRows: allowed("allowDeleteRows"),
    allowEditObjects: allowed("allowEditObjects"),
    allowEditScenarios: allowed("allowEditScenarios"),
    allowFormatCells: allowed("allowFormatCells"),
    allowFormatColumns: allowed("allowFormatColumns"),
    allowFormatRows: allowed("allowFormatRows"),
    allowInsertColumns: allowed("allowInsertColumns"),
    allowInsertHyperlinks: allowed("allowInsertHyperlinks"),
    allowInsertRows: allowed("allowInsertRows"),
    allowPivotTables: allowed("allowPivotTables"),
    allowSort: allowed("allowSort"),
    selectionMode: mode ?? args.refuse(0, "protection options with a known selection mode"),
  };
}
