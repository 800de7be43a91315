/**
 * `names` of the workbook or of a sheet, and `NamedItem`.
 */

import { addName, areaOfName, deleteName, formulaForArea, setNameFormula } from "../../model/names";
import { Refusal } from "../../model/refusal";
import type { NameItem, Sheet } from "../../model/workbook";
import { findSheetById, sameName } from "../../model/workbook";
import type { Arguments } from "../arguments";
import type { Host } from "../host";
import type { HostObject } from "../members";
import { defineType } from "../members";
import type { Json } from "../wire";

/** The names of one sheet, or those of the whole workbook for null. */
export const names = defineType<Sheet | null>("NamedItemCollection", {
  items: (sheet, host) => namesOf(host, sheet).map((item) => namedItem.of(host, item)),
  item: (sheet, key, host) => findName(host, sheet, key),
  methods: {
    Add: (sheet, args, host) => {
      const placed = host.objects.areaOfRange(args.get(1));
      const formula = placed === undefined ? constantOr(args) : formulaForArea(placed);
      const item = addName(host.workbook, args.text(0), formula, sheet, args.textOrNull(2) ?? "");
      return namedItem.of(host, item);
    },
    AddFormulaLocal: (sheet, args, host) => {
      const item = addName(host.workbook, args.text(0), args.text(1), sheet, args.textOrNull(2) ?? "");
      return namedItem.of(host, item);
    },
    GetCount: (sheet, _args, host) => namesOf(host, sheet).length,
    GetItemOrNullObject: (sheet, args, host) => findName(host, sheet, args.key(0)) ?? null,
  },
});

const namedItem = defineType<NameItem>("NamedItem", {
  exists: (item, host) => host.workbook.names.includes(item),
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Scope: { get: ({ sheetId }) => (sheetId === null ? "Workbook" : "Worksheet") },
    Comment: {
      get: ({ comment }) => comment,
      set: (item, value) => {
        item.comment = value.text(0);
      },
    },
    Formula: {
      get: ({ formula }) => formula,
      set: (item, value, host) => {
        setNameFormula(host.workbook, item, value.text(0));
      },
    },
    Visible: {
      get: ({ visible }) => visible,
      set: (item, value) => {
        item.visible = value.flag(0, true);
      },
    },
    Type: { get: (item, host) => typeOf(host, item) },
    Value: { get: (item, host) => valueOf(host, item) },
  },
  navigations: {
    Worksheet: (item, host) => {
      const sheet = sheetOf(host, item);
      if (sheet === undefined) throw new Refusal("ItemNotFound", `${item.name} is a name of the whole workbook.`);
      return host.objects.worksheet(host, sheet);
    },
    WorksheetOrNullObject: (item, host) => {
      const sheet = sheetOf(host, item);
      return sheet === undefined ? null : host.objects.worksheet(host, sheet);
    },
  },
  methods: {
    GetRange: (item, _args, host) => {
      const placed = areaOfName(host.workbook, item);
      if (placed === null) throw new Refusal("InvalidArgument", `The name ${item.name} does not refer to cells.`);
      return host.objects.range(host, placed);
    },
    GetRangeOrNullObject: (item, _args, host) => {
      const placed = areaOfName(host.workbook, item);
      return placed === null ? null : host.objects.range(host, placed);
    },
    Delete: (item, _args, host) => {
      deleteName(host.workbook, item);
    },
  },
});

function namesOf(host: Host, sheet: Sheet | null): readonly NameItem[] {
  return host.workbook.names.filter(({ sheetId }) => sheetId === (sheet?.id ?? null));
}

function findName(host: Host, sheet: Sheet | null, key: string | number): HostObject | undefined {
  const item = namesOf(host, sheet).find(({ name }) => sameName(name, String(key)));
  return item === undefined ? undefined : namedItem.of(host, item);
}

function sheetOf(host: Host, item: NameItem): Sheet | undefined {
  return findSheetById(host.workbook, item.sheetId ?? "");
}

/** A name may stand for a number or a text as well as for a formula. */
function constantOr(args: Arguments): string {
  const given = args.get(1);
  return typeof given === "number" ? `=${given}` : args.text(1);
}

function typeOf(host: Host, item: NameItem): string {
  if (areaOfName(host.workbook, item) !== null) return "Range";
  const constant = constantOf(item);
  if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
  return typeof constant === "string" ? "String" : "Error";
}

/** The address for a name of cells, the constant itself for others. */
function valueOf(host: Host, item: NameItem): Json {
  const placed = areaOfName(host.workbook, item);
  return placed === null ? constantOf(item) : formulaForArea(placed).slice(1);
}

/** The number or text a name stands for; null for formulas, which the workbench does not evaluate in names. */
function constantOf({ formula }: NameItem): number | string | null {
  const text = /^="(?<text>(?:[^"]|"")*)"$/.exec(formula)?.groups?.text;
  if (text !== undefined) return text.replaceAll('""', '"');
  const number = Number(formula.slice(1));
  return Number.isNaN(number) ? null : number;
}
