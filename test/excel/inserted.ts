/** Reports inserted into a workbook by the product's own code over the real office.js, read back cell by cell. */
import { insertBlueprint } from "../../src/excel/insert";
import type { Language } from "../../src/locale/language";
import { sheetStrings } from "../../src/locale/strings";
import type { BulletinFilter } from "../../src/plan/bulletin";
import type { Curve } from "../../src/plan/curves";
import type { RuleSet } from "../../src/plan/lamps";
import { RULE_SETS } from "../plan/presets";
import type { Indicator } from "../../src/report/report";
import type { Blueprint, SheetBlueprint } from "../../src/sheets/blueprint";
import type { UnderBaseline } from "../../src/sheets/baselineLines";
import type { PlanChoice } from "../../src/sheets/planning";
import type { DatedReport } from "../../src/sheets/rows";
import { cellAddress } from "../../src/sheets/references";
import { blueprintOf } from "../../src/sheets/workbook";
import { openExcel } from "../../workbench/host/excel";
import type { CellValue } from "../../workbench/model/cells";
import { valueAt } from "../../workbench/model/cell-contents";
import type { Workbook } from "../../workbench/model/workbook";

/** A report of these indicators and nothing else, for 2021 as of 30 June. */
export function reportOf(indicators: readonly Indicator[], more: Partial<DatedReport> = {}): DatedReport {
  return {
    name: "报告.txt",
    text: "",
    sentences: [],
    region: "云泽市",
    year: 2021,
    asOf: "2021-06-30",
    asOfGiven: false,
    indicators,
    possible: [],
    facts: [],
    milestones: [],
    sections: [],
    conflicts: [],
    checks: [],
    ...more,
  };
}

/** Opens a workbook, a new one unless given, for the product's code, which finds Excel where office.js puts it. */
export function freshExcel(workbook?: Workbook): ReturnType<typeof openExcel> {
  const opened = openExcel(workbook);
  Object.assign(globalThis, { Excel: opened.Excel });
  return opened;
}

export interface Inserted {
  readonly blueprint: Blueprint;
  readonly opened: ReturnType<typeof openExcel>;
  /** What a cell of a sheet's first table holds, by row from 0 and column id. */
  readonly cell: (sheet: string, row: number, id: string) => CellValue;
  /** Where such a column lies on its sheet, from 0. */
  readonly columnOf: (sheet: string, id: string) => number;
  /** Types into such a cell as a planner does. */
  readonly type: (sheet: string, row: number, id: string, text: string) => void;
}

/** Inserts `reports` into a fresh workbook. */
export async function inserted(
  reports: readonly DatedReport[],
  options: {
    readonly language?: Language;
    readonly rules?: RuleSet;
    readonly curve?: Curve;
    readonly bulletin?: BulletinFilter;
    readonly plan?: PlanChoice;
    readonly score?: boolean;
    readonly baseline?: UnderBaseline["lines"];
  } = {},
): Promise<Inserted> {
  const { language = "zh-CN", rules = RULE_SETS.standard, curve, bulletin, plan, score, baseline } = options;
  const opened = freshExcel();
  const blueprint = blueprintOf(reports, {
    language,
    rules,
    curve,
    bulletin,
    plan,
    score,
    baseline,
    readAt: "2021-07-05 09:00",
  });
  await insertBlueprint(blueprint);
  const planOf = (name: string): SheetBlueprint => sheetNamed(blueprint.sheets, name);
  return {
    blueprint,
    opened,
    cell: (name, row, id) => cellOf(opened, planOf(name), row, id),
    columnOf: (name, id) => placeOf(planOf(name), 0, id).column,
    type: (name, row, id, text) => {
      const place = placeOf(planOf(name), row, id);
      opened.type(`${name}!${cellAddress(place.row, place.column)}`, text);
    },
  };
}

function sheetNamed(sheets: readonly SheetBlueprint[], name: string): SheetBlueprint {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Where row and column of a sheet's first table lie on the sheet. */
function placeOf({ name, tables: [table] }: SheetBlueprint, row: number, id: string): { row: number; column: number } {
  const column = table?.columns.findIndex((each) => each.id === id) ?? -1;
  if (table === undefined || column < 0) throw new Error(`No column ${id} on ${name}`);
  return { row: table.row + 1 + row, column: table.column + column };
}

function cellOf({ workbook }: ReturnType<typeof openExcel>, plan: SheetBlueprint, row: number, id: string): CellValue {
  const sheet = workbook.sheets.find(({ name }) => name === plan.name);
  if (sheet === undefined) throw new Error(`No sheet ${plan.name}`);
  const place = placeOf(plan, row, id);
  return valueAt(sheet, place.row, place.column);
}

export const WORDS = sheetStrings("zh-CN");
