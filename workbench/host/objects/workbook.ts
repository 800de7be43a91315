/**
 * The workbook itself, where every path of an add-in begins: application, protection of the structure, settings,
 * selection. With it the table of objects that others lead back to.
 */

import { insertSheets } from "../../model/insertion";
import { protectStructure, unprotectStructure } from "../../model/permissions";
import { Refusal } from "../../model/refusal";
import { activeSheet } from "../../model/sheets";
import type { Workbook } from "../../model/workbook";
import { findSheet } from "../../model/workbook";
import { readXlsxAtOnce } from "../../xlsx/read";
import type { Argument, Arguments } from "../arguments";
import { isHostObject, isList } from "../arguments";
import type { Host, Objects } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import { names } from "./names";
import { rangeAreas } from "./range-areas";
import { range } from "./ranges";
import { tables } from "./tables";
import { worksheet, worksheets } from "./worksheets";

const workbookType = defineType<Workbook>("Workbook", {
  navigations: {
    Worksheets: (workbook, host) => worksheets.of(host, workbook),
    Tables: (_workbook, host) => tables.of(host, null),
    Names: (_workbook, host) => names.of(host, null),
    Application: (workbook, host) => application.of(host, workbook),
    Protection: (workbook, host) => structureProtection.of(host, workbook),
    Settings: (workbook, host) => settings.of(host, workbook),
    _Runtime: (workbook, host) => runtime.of(host, workbook),
  },
  methods: {
    GetActiveCell: (workbook, _args, host) => {
      const { sheet, area } = selectedArea(workbook);
      return range.of(host, { sheet, area: { ...area, bottom: area.top, right: area.left } });
    },
    InsertWorksheetsFromBase64: (workbook, args) => {
      const source = workbookIn(args.text(0), workbook.now);
      const options = insertionOf(workbook, args);
      return insertSheets(workbook, source, options.names, options.position).map(({ id }) => id);
    },
    GetSelectedRange: (workbook, _args, host) => range.of(host, selectedArea(workbook)),
    GetSelectedRanges: (workbook, _args, host) => {
      const sheet = activeSheet(workbook);
      return rangeAreas.of(host, { sheet, areas: sheet.selection });
    },
    _RemoveReference: (_workbook, args, host) => {
      host.release(args.text(0));
    },
  },
});

const application = defineType<Workbook>("Application", {
  scalars: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = value.choice(0, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: (workbook, host) => cultureInfo.of(host, workbook) },
  methods: {
    Calculate: (workbook, args, host) => {
      args.choice(0, ["Recalculate", "Full", "FullRebuild"]);
      workbook.changes.push({ kind: "structure" });
      host.recalculate();
    },
    SuspendApiCalculationUntilNextSync: (_workbook, _args, host) => {
      host.suspendCalculation();
    },
    /** There is no screen to keep still. */
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const cultureInfo = defineType<Workbook>("CultureInfo", {
  scalars: { Name: { get: () => "zh-CN" } },
  navigations: { NumberFormat: (workbook, host) => numberFormatInfo.of(host, workbook) },
});

const numberFormatInfo = defineType<Workbook>("NumberFormatInfo", {
  scalars: { NumberDecimalSeparator: { get: () => "." }, NumberGroupSeparator: { get: () => "," } },
});

const structureProtection = defineType<Workbook>("WorkbookProtection", {
  scalars: { Protected: { get: ({ structurePassword }) => structurePassword !== null } },
  methods: {
    Protect: (workbook, args) => {
      protectStructure(workbook, args.textOrNull(0) ?? "");
    },
    Unprotect: (workbook, args) => {
      unprotectStructure(workbook, args.textOrNull(0) ?? "");
    },
  },
});

const runtime = defineType<Workbook>("Runtime", {
  scalars: {
    EnableEvents: {
      get: (_workbook, host) => host.events.enabled,
      set: (_workbook, value, host) => {
        host.events.enabled = value.flag(0, true);
      },
    },
  },
});

const settings = defineType<Workbook>("SettingCollection", {
  items: (workbook, host) => [...workbook.settings.keys()].map((key) => setting.of(host, key)),
  item: (workbook, key, host) => findSetting(host, workbook, key),
  methods: {
    Add: (workbook, args, host) => {
      workbook.settings.set(args.text(0), args.json(1));
      return setting.of(host, args.text(0));
    },
    GetCount: (workbook) => workbook.settings.size,
    GetItemOrNullObject: (workbook, args, host) => findSetting(host, workbook, args.key(0)) ?? null,
  },
});

const setting = defineType<string>("Setting", {
  identity: (key) => ({ _Id: key }),
  scalars: {
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => host.workbook.settings.get(key) ?? null,
      set: (key, value, host) => {
        host.workbook.settings.set(key, value.json(0));
      },
    },
  },
  methods: {
    Delete: (key, _args, host) => {
      host.workbook.settings.delete(key);
    },
  },
});

/** The object model: every path begins at the workbook, and its objects lead to one another. */
export const objectModel: Objects = {
  workbook: (host) => workbookType.of(host, host.workbook),
  worksheet: (host, sheet) => worksheet.of(host, sheet),
  range: (host, placed) => range.of(host, placed),
  rangeAreas: (host, ranges) => rangeAreas.of(host, ranges),
  areaOfRange: (argument) => range.targetOf(argument),
};

function findSetting(host: Host, workbook: Workbook, key: string | number): HostObject | undefined {
  return workbook.settings.has(String(key)) ? setting.of(host, String(key)) : undefined;
}

/** The workbook in a file that is sent as text. */
function workbookIn(base64: string, now: () => Date): Workbook {
  try {
    return readXlsxAtOnce(
      Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
      now,
    );
  } catch (error) {
    throw new Refusal("GeneralException", `The file cannot be opened: ${String(error)}`);
  }
}

/** Which sheets of a file are inserted before which position; all of them at the end unless said otherwise. */
function insertionOf(
  workbook: Workbook,
  args: Arguments,
): { readonly names: readonly string[] | null; readonly position: number } {
  const options = args.get(1) ?? {};
  if (typeof options !== "object" || isList(options) || isHostObject(options)) return args.refuse(1, "an object");
  const { positionType = "End", relativeTo = null, sheetNamesToInsert = null } = options;
  const beside = worksheet.targetOf(relativeTo) ?? (typeof relativeTo === "string" && findSheet(workbook, relativeTo));
  const at = workbook.sheets.findIndex((sheet) => sheet === beside);
  const names = sheetNamesToInsert ?? [];
  if (!isList(names) || !names.every((name) => typeof name === "string")) return args.refuse(1, "names of sheets");
  return {
    names: names.length === 0 ? null : names,
    position: positionOf(positionType, at, workbook.sheets.length, args),
  };
}

function positionOf(type: Argument, beside: number, end: number, args: Arguments): number {
  switch (type) {
    case "None":
    case "End":
      return end;
    case "Beginning":
      return 0;
    case "Before":
      return beside < 0 ? 0 : beside;
    case "After":
      return beside < 0 ? end : beside + 1;
    default:
      return args.refuse(1, "a place for sheets");
  }
}

function selectedArea(workbook: Workbook) {
  const sheet = activeSheet(workbook);
  const [area, ...more] = sheet.selection;
  if (area === undefined || more.length > 0) {
    throw new Refusal("InvalidSelection", "Several ranges are selected.");
  }
  return { sheet, area };
}
