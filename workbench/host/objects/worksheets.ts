/**
 * `worksheets` and `Worksheet`.
 */

import { areaAt, wholeSheet } from "../../model/area";
import { usedArea } from "../../model/cell-contents";
import { Refusal } from "../../model/refusal";
import {
  activateSheet,
  activeSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  showSheet,
} from "../../model/sheets";
import type { Sheet, Workbook } from "../../model/workbook";
import { sameName } from "../../model/workbook";
import type { Arguments } from "../arguments";
import { listening } from "../events";
import type { Host } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import { areaOfAddress, areasOfAddress } from "./addresses";
import { readColor } from "./colors";
import { charts } from "./charts";
import { names } from "./names";
import { pageLayout } from "./page-layout";
import { rangeAreas } from "./range-areas";
import { range } from "./ranges";
import { freezePanes, sheetProtection } from "./sheet-guards";
import { tables } from "./tables";

export const worksheets = defineType<Workbook>("WorksheetCollection", {
  items: (workbook, host) => workbook.sheets.map((sheet) => worksheet.of(host, sheet)),
  item: (_workbook, key, host) => findSheet(host, key),
  methods: {
    Add: (workbook, args, host) => worksheet.of(host, addSheet(workbook, args.textOrNull(0))),
    GetActiveWorksheet: (workbook, _args, host) => worksheet.of(host, activeSheet(workbook)),
    GetItemOrNullObject: (_workbook, args, host) => findSheet(host, args.key(0)) ?? null,
    GetFirst: (workbook, args, host) => requireSheet(host, shown(workbook, args).at(0)),
    GetLast: (workbook, args, host) => requireSheet(host, shown(workbook, args).at(-1)),
    GetCount: (workbook, args) => shown(workbook, args).length,
    ...listening("DataChanged", "worksheetChanged", () => null),
    ...listening("SelectionChanged", "worksheetSelectionChanged", () => null),
    ...listening("Activated", "worksheetActivated", () => null),
    ...listening("Deactivated", "worksheetDeactivated", () => null),
  },
});

export const worksheet = defineType<Sheet>("Worksheet", {
  exists: (sheet, host) => host.workbook.sheets.includes(sheet),
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, host) => {
        renameSheet(host.workbook, sheet, value.text(0));
      },
    },
    Position: {
      get: (sheet, host) => host.workbook.sheets.indexOf(sheet),
      set: (sheet, value, host) => {
        moveSheet(host.workbook, sheet, value.number(0));
      },
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value, host) => {
        showSheet(host.workbook, sheet, value.choice(0, ["Visible", "Hidden", "VeryHidden"]));
      },
    },
    TabColor: {
      get: ({ tabColor }) => tabColor ?? "",
      set: (sheet, value) => {
        const text = value.text(0);
        sheet.tabColor = text === "" ? null : readColor(text);
      },
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    /** What the client sends when `showGridlines` is set. */
    Gridlines: {
      set: (sheet, value) => {
        sheet.showGridlines = value.flag(0, true);
      },
    },
    Headings: {
      set: (sheet, value) => {
        sheet.showHeadings = value.flag(0, true);
      },
    },
  },
  navigations: {
    Tables: (sheet, host) => tables.of(host, sheet),
    Charts: (sheet, host) => charts.of(host, sheet),
    Names: (sheet, host) => names.of(host, sheet),
    FreezePanes: (sheet, host) => freezePanes.of(host, sheet),
    Protection: (sheet, host) => sheetProtection.of(host, sheet),
    PageLayout: (sheet, host) => pageLayout.of(host, sheet),
  },
  methods: {
    Activate: (sheet, _args, host) => {
      activateSheet(host.workbook, sheet);
    },
    Delete: (sheet, _args, host) => {
      deleteSheet(host.workbook, sheet);
    },
    GetRange: (sheet, args, host) => {
      const address = args.textOrNull(0);
      const placed = address === null ? { sheet, area: wholeSheet } : areaOfAddress(host, sheet, address);
      if (placed.sheet !== sheet) throw new Refusal("InvalidArgument", `${address ?? ""} is on another sheet.`);
      return range.of(host, placed);
    },
    GetRanges: (sheet, args, host) => {
      const address = args.textOrNull(0);
      return rangeAreas.of(host, {
        sheet,
        areas: address === null ? [wholeSheet] : areasOfAddress(host, sheet, address),
      });
    },
    GetCell: (sheet, args, host) => range.of(host, { sheet, area: areaAt(args.number(0), args.number(1)) }),
    GetRangeByIndexes: (sheet, args, host) =>
      range.of(host, { sheet, area: areaAt(args.number(0), args.number(1), args.number(2), args.number(3)) }),
    GetUsedRange: (sheet, args, host) =>
      range.of(host, { sheet, area: usedArea(sheet, wholeSheet, args.flag(0, false)) ?? areaAt(0, 0) }),
    GetUsedRangeOrNullObject: (sheet, args, host) => {
      const area = usedArea(sheet, wholeSheet, args.flag(0, false));
      return area === null ? null : range.of(host, { sheet, area });
    },
    GetNextOrNullObject: (sheet, args, host) => neighbour(host, sheet, args, 1),
    GetPreviousOrNullObject: (sheet, args, host) => neighbour(host, sheet, args, -1),
    Calculate: (_sheet, _args, host) => {
      host.recalculate();
    },
    /** What the client makes of a neighbour once it knows its id. */
    _GetSheetById: (_sheet, args, host) => requireSheetObject(findSheet(host, args.key(0))),
    _GetAnotherWorksheetById: (_sheet, args, host) => requireSheetObject(findSheet(host, args.key(0))),
    ...listening<Sheet>("DataChanged", "worksheetChanged", ({ id }) => id),
    ...listening<Sheet>("SelectionChanged", "worksheetSelectionChanged", ({ id }) => id),
    ...listening<Sheet>("Activated", "worksheetActivated", ({ id }) => id),
    ...listening<Sheet>("Deactivated", "worksheetDeactivated", ({ id }) => id),
  },
});

function shown({ sheets }: Workbook, args: Arguments): readonly Sheet[] {
  return args.flag(0, false) ? sheets.filter(({ visibility }) => visibility === "Visible") : sheets;
}

function findSheet(host: Host, key: string | number): HostObject | undefined {
  const sheet = host.workbook.sheets.find(({ id, name }) => id === key || sameName(name, String(key)));
  return sheet === undefined ? undefined : worksheet.of(host, sheet);
}

function requireSheet(host: Host, sheet: Sheet | undefined): HostObject {
  return requireSheetObject(sheet === undefined ? undefined : worksheet.of(host, sheet));
}

function requireSheetObject(sheet: HostObject | undefined): HostObject {
  if (sheet === undefined) throw new Refusal("ItemNotFound", "The workbook has no such sheet.");
  return sheet;
}

function neighbour(host: Host, sheet: Sheet, args: Arguments, step: 1 | -1): HostObject | null {
  const sheets = shown(host.workbook, args);
  const other = sheets[sheets.indexOf(sheet) + step];
  return other === undefined ? null : worksheet.of(host, other);
}
