import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import fc from "fast-check";

import { newCalculation } from "../../../workbench/calculation/calculation";
import { columnLetters, wholeSheet } from "../../../workbench/model/area";
import { isError } from "../../../workbench/model/cells";
import type { Workbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { describeWithLibreOffice } from "../../office/available";
import { convert } from "../../office/libreoffice";
import type { SavedDocument, SavedValue } from "../../office/spreadsheet-document";
import { readFods } from "../../office/spreadsheet-document";
import type { Rows } from "../build";
import { put, sheetOf, workbookOf } from "../build";
import { richWorkbook } from "./rich-workbook";

/** A file of the workbook without the values of its formulas, opened, calculated and saved by LibreOffice. */
async function throughLibreOffice(workbook: Workbook): Promise<SavedDocument> {
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells.within(wholeSheet)) if (cell.formula !== null) cell.value = null;
  }
  const folder = await mkdtemp(join(tmpdir(), "workbook-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, await writeXlsx(workbook));
    return await readFods(await convert(file, "fods", folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every formula cell as `表!A1 =1+1` with its value. */
function calculated(workbook: Workbook): ReadonlyMap<string, SavedValue> {
  newCalculation().calculate(workbook);
  return formulaCells(workbook, (_, __, value) => value);
}

function saved(workbook: Workbook, { sheets }: SavedDocument): ReadonlyMap<string, SavedValue> {
  return formulaCells(workbook, (sheet, { row, column }) => {
    return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null;
  });
}

function formulaCells(
  workbook: Workbook,
  valueOf: (sheet: string, place: { row: number; column: number }, value: SavedValue) => SavedValue,
): ReadonlyMap<string, SavedValue> {
  const values = new Map<string, SavedValue>();
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
      if (cell.formula === null) continue;
      const own = isError(cell.value) ? cell.value.error : cell.value;
      const value = valueOf(sheet.name, { row, column }, own);
      values.set(`${sheet.name}!${columnLetters(column)}${row + 1} ${cell.formula}`, comparable(value));
    }
  }
  return values;
}

/** The last bits of a double may differ between two programs; an empty text is saved like no text. */
function comparable(value: SavedValue): SavedValue {
  return typeof value === "number" ? Number(value.toPrecision(12)) : (value ?? "");
}

describeWithLibreOffice("LibreOffice", () => {
  it("works out the same values and keeps tables and rules", async () => {
    const workbook = richWorkbook();
    const document = await throughLibreOffice(workbook);
    expect(Object.fromEntries(saved(workbook, document))).toEqual(Object.fromEntries(calculated(workbook)));
    expect(document.databaseRanges).toEqual(expect.arrayContaining(["PS_指标", "规则表", "PS_Sources"]));
    expect(document.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual([8, 0, 0, 0]);
  });

  it("agrees with the workbench on any formula", async () => {
    const formulas = fc.sample(formula, { numRuns: 1000, seed: 2021 });
    const workbook = workbookOf({ 表: data });
    const rows: Rows = formulas.map((text) => [`=${text}`]);
    put(sheetOf(workbook, "表"), 0, 6, rows);
    const document = await throughLibreOffice(workbook);
    expect(Object.fromEntries(saved(workbook, document))).toEqual(Object.fromEntries(calculated(workbook)));
  });
});

/** Numbers, texts, dates; blank where null. */
const data: Rows = [
  [3, 10, "水利", 44377, "正常"],
  [-1.25, 4, "土地", 44255, "滞后"],
  [0, 7.5, "水库", 44593, "关注"],
  [128.25, null, "林", 43890, "滞后"],
  [49.95, 6, null, 44197, "正常"],
];

const { formula } = fc.letrec<{ formula: string; number: string; logical: string; text: string }>((tie) => {
  const number = tie("number");
  const logical = tie("logical");
  const text = tie("text");
  const numberRange = fc.constantFrom("A1:A5", "B1:B5", "A1:B5", "A2:B4");
  const cell = fc.constantFrom("A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "B5");
  const textCell = fc.constantFrom("C1", "C2", "C3", "C4", "E1", "E2");
  const date = fc.constantFrom("D1", "D2", "D3", "D4", "D5", "DATE(2021,6,30)");
  const count = fc.integer({ min: 1, max: 3 });
  const criterion = fc.constantFrom('">0"', '"<=7.5"', '"<>10"', '"滞后"', '"水*"', "10", '">="&A1');
  const made = (strings: TemplateStringsArray, ...parts: fc.Arbitrary<string | number>[]): fc.Arbitrary<string> =>
    fc.tuple(...parts).map((values) => String.raw({ raw: strings }, ...values));
  return {
    formula: fc.oneof(number, logical, text),
    number: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      cell,
      fc.constantFrom("0", "1", "2.5", "100", "-3", "12.5%"),
      made`(${number}+${number})`,
      made`(${number}-${number})`,
      made`(${number}*${number})`,
      made`(${number}/${number})`,
      made`-${cell}`,
      made`ROUND(${number},${fc.integer({ min: -1, max: 2 })})`,
      made`ROUNDUP(${cell},${fc.integer({ min: 0, max: 1 })})`,
      made`ROUNDDOWN(${cell},0)`,
      made`INT(${cell})`,
      made`ABS(${number})`,
      made`MOD(${cell},${count})`,
      made`IF(${logical},${number},${number})`,
      made`IFERROR(${number},${number})`,
      made`SUM(${numberRange},${number})`,
      made`MAX(${numberRange})`,
      made`MIN(${numberRange},${number})`,
      made`AVERAGE(${numberRange})`,
      made`COUNT(${numberRange})`,
      made`COUNTA(${numberRange})`,
      made`LARGE(${numberRange},${count})`,
      made`SMALL(${numberRange},${count})`,
      made`COUNTIF(${fc.constantFrom("A1:A5", "C1:C5", "E1:E5")},${criterion})`,
      made`SUMIF(${fc.constantFrom("A1:A5", "C1:C5", "E1:E5")},${criterion},B1:B5)`,
      made`SUMIFS(A1:A5,E1:E5,${criterion},B1:B5,${criterion})`,
      made`COUNTIFS(E1:E5,${criterion},B1:B5,${criterion})`,
      made`SUMPRODUCT((A1:A5>${cell})*(B1:B5<>${cell}))`,
      made`SUMPRODUCT(--(E1:E5=${text}),A1:A5)`,
      made`SUMPRODUCT(ROUND(A1:A5*${cell},1))`,
      made`INDEX(A1:B5,${count},2)`,
      made`MATCH(${cell},B1:B5,0)`,
      made`MATCH(1,INDEX((A1:A5>${cell})*(B1:B5<${cell}),0),0)`,
      made`YEAR(${date})`,
      made`MONTH(EOMONTH(${date},${count}))`,
      made`DAY(EDATE(${date},${count}))`,
      made`DATEDIF(D5,${fc.constantFrom("D1", "D3")},${fc.constantFrom('"m"', '"d"')})`,
      made`WEEKDAY(${date},2)`,
      made`LEN(${text})`,
    ),
    logical: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("TRUE", "FALSE"),
      made`(${number}>${number})`,
      made`(${number}<=${number})`,
      made`(${number}=${number})`,
      made`(${text}<>${text})`,
      made`AND(${logical},${logical})`,
      made`OR(${logical},${logical})`,
      made`NOT(${logical})`,
      made`ISNUMBER(${cell})`,
      made`ISTEXT(${textCell})`,
      made`ISBLANK(${cell})`,
      made`ISERROR(${number})`,
    ),
    text: fc.oneof(
      { depthSize: "small" },
      textCell,
      fc.constantFrom('"完成"', '""', '"a-b-a"', '"滞后"'),
      made`${text}&${cell}`,
      made`LEFT(${text},${count})`,
      made`RIGHT(${text},${count})`,
      made`MID(${text},${count},${count})`,
      made`SUBSTITUTE(${text},"a","乙")`,
      made`TEXT(${number},"0.0")`,
      made`TEXT(${cell},"+0.0;-0.0;0.0")`,
      made`TEXT(${cell},"0.0%")`,
      made`TEXT(${date},"yyyy-mm-dd")`,
      made`IF(${logical},${text},${text})`,
      made`REPT(${textCell},${count})`,
      made`INDEX(E1:E5,MATCH(${textCell},C1:C5,0))`,
      made`IFNA(VLOOKUP(${textCell},C1:E5,3,FALSE),"无")`,
    ),
  };
});
