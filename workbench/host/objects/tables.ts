/**
 * `tables` of a workbook or of a sheet, and `Table`.
 */

import { addressOf } from "../../model/area";
import { noteStructure } from "../../model/cell-contents";
import { refuseProtected } from "../../model/permissions";
import { Refusal } from "../../model/refusal";
import { applyFilters, clearFilters } from "../../model/sorting";
import type { Table } from "../../model/table";
import { bodyArea, headerArea, totalsArea } from "../../model/table";
import { addTable, removeTable, renameTable, resizeTable, showTotals } from "../../model/tables";
import type { Sheet, Workbook } from "../../model/workbook";
import { sameName } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { listening } from "../events";
import type { Host } from "../host";
import type { HostObject, Scalar } from "../members";
import { defineType } from "../members";
import { areaOfArgument } from "./addresses";
import type { PlacedTable } from "./table-parts";
import { tableColumns, tableRows, tableSort } from "./table-parts";

/** The tables of one sheet, or of all sheets for null. */
export const tables = defineType<Sheet | null>("TableCollection", {
  scalars: { Count: { get: (sheet, host) => tablesOn(host.workbook, sheet).length } },
  items: (sheet, host) => tablesOn(host.workbook, sheet).map((placed) => table.of(host, placed)),
  item: (sheet, key, host) => findTable(host, sheet, key),
  methods: {
    Add: (home, args, host) => {
      const { sheet, area } = areaOfArgument(host, home ?? undefined, args.get(0));
      if (home !== null && sheet !== home) throw new Refusal("InvalidArgument", "The range is on another sheet.");
      return table.of(host, { sheet, table: addTable(host.workbook, sheet, area, args.flag(1, false)) });
    },
    GetCount: (sheet, _args, host) => tablesOn(host.workbook, sheet).length,
    GetItemAt: (sheet, args, host) => {
      const placed = tablesOn(host.workbook, sheet)[args.number(0)];
      return placed === undefined ? args.refuse(0, "the place of a table") : table.of(host, placed);
    },
    GetItemOrNullObject: (sheet, args, host) => findTable(host, sheet, args.key(0)) ?? null,
    ...listening("DataChanged", "tableChanged", () => null),
  },
});

const table = defineType<PlacedTable>("Table", {
  exists: (placed, host) => host.workbook.sheets.includes(placed.sheet) && placed.sheet.tables.includes(placed.table),
  identity: (placed) => ({ Id: placed.table.id }),
  scalars: {
    Id: { get: (placed) => placed.table.id },
    Name: {
      get: (placed) => placed.table.name,
      set: (placed, value, host) => {
        renameTable(host.workbook, placed.table, value.text(0));
      },
    },
    Style: {
      get: (placed) => placed.table.style,
      set: change((target, value) => {
        target.style = value.text(0);
      }),
    },
    ShowHeaders: { get: (placed) => placed.table.showHeaders },
    ShowTotals: {
      get: (placed) => placed.table.showTotals,
      set: (placed, value, host) => {
        showTotals(host.workbook, placed.sheet, placed.table, value.flag(0, false));
      },
    },
    ShowFilterButton: option("showFilterButton"),
    ShowBandedRows: option("showBandedRows"),
    ShowBandedColumns: option("showBandedColumns"),
    HighlightFirstColumn: option("highlightFirstColumn"),
    HighlightLastColumn: option("highlightLastColumn"),
  },
  navigations: {
    Columns: (placed, host) => tableColumns.of(host, placed),
    Rows: (placed, host) => tableRows.of(host, placed),
    Sort: (placed, host) => tableSort.of(host, placed),
    Worksheet: ({ sheet }, host) => host.objects.worksheet(host, sheet),
  },
  methods: {
    GetRange: (placed, _args, host) => host.objects.range(host, { sheet: placed.sheet, area: placed.table.area }),
    GetDataBodyRange: (placed, _args, host) =>
      host.objects.range(host, { sheet: placed.sheet, area: bodyArea(placed.table) }),
    GetHeaderRowRange: (placed, _args, host) => partRange(host, placed, headerArea(placed.table), "header row"),
    GetTotalRowRange: (placed, _args, host) => partRange(host, placed, totalsArea(placed.table), "row of totals"),
    Resize: (placed, args, host) => {
      const { sheet, area } = areaOfArgument(host, placed.sheet, args.get(0));
      if (sheet !== placed.sheet) throw new Refusal("InvalidArgument", `${addressOf(area)} is on another sheet.`);
      resizeTable(host.workbook, sheet, placed.table, area);
    },
    ConvertToRange: (placed, _args, host) => {
      removeTable(host.workbook, placed.sheet, placed.table, true);
      return host.objects.range(host, { sheet: placed.sheet, area: placed.table.area });
    },
    Delete: (placed, _args, host) => {
      removeTable(host.workbook, placed.sheet, placed.table, false);
    },
    ClearFilters: (placed, _args, host) => {
      clearFilters(host.workbook, placed.sheet, placed.table);
    },
    ReapplyFilters: (placed, _args, host) => {
      host.settle();
      applyFilters(host.workbook, placed.sheet, placed.table);
    },
    ...listening<PlacedTable>("DataChanged", "tableChanged", ({ table: { id } }) => id),
  },
});

type Option =
  "showFilterButton" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn";

function option(name: Option): Scalar<PlacedTable> {
  return {
    get: (placed) => placed.table[name],
    set: change((target, value) => {
      target[name] = value.flag(0, false);
    }),
  };
}

/** A change of the table's looks, which a protected sheet refuses. */
function change(apply: (table: Table, value: Arguments) => void) {
  return (placed: PlacedTable, value: Arguments, host: Host): void => {
    refuseProtected(placed.sheet);
    apply(placed.table, value);
    noteStructure(host.workbook);
  };
}

function tablesOn(workbook: Workbook, sheet: Sheet | null): readonly PlacedTable[] {
  const sheets = sheet === null ? workbook.sheets : [sheet];
  return sheets.flatMap((home) => home.tables.map((found) => ({ sheet: home, table: found })));
}

function findTable(host: Host, sheet: Sheet | null, key: string | number): HostObject | undefined {
  const found = tablesOn(host.workbook, sheet).find(
    (placed) => placed.table.id === key || sameName(placed.table.name, String(key)),
  );
  return found === undefined ? undefined : table.of(host, found);
}

function partRange(host: Host, placed: PlacedTable, area: Table["area"] | null, part: string): HostObject {
  if (area === null) throw new Refusal("ItemNotFound", `The table ${placed.table.name} shows no ${part}.`);
  return host.objects.range(host, { sheet: placed.sheet, area });
}
