/** 报送版: the same figures and lamps as values, and nothing that leads to what stays at home. */
import { readFileSync } from "node:fs";
import { EVERYTHING } from "../../src/plan/bulletin";
import { insertBlueprint } from "../../src/excel/insert";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { LAMP_COLORS } from "../../src/sheets/look";
import { publicBlueprintOf } from "../../src/sheets/publicEdition";
import { wholeSheet } from "../../workbench/model/area";
import { valueAt } from "../../workbench/model/cell-contents";
import { isError } from "../../workbench/model/cells";
import type { Sheet, Workbook } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx/write";
import { freshExcel, inserted, reportOf, WORDS } from "../excel/inserted";
import { describeWithValidator } from "../office/available";
import { validationErrors } from "../office/validator";

interface Editions {
  readonly living: Workbook;
  readonly outgoing: Workbook;
}

/** The sample as a living workbook and as it goes out. */
async function editions(): Promise<Editions> {
  const report = readReport(documentOf(readFileSync("samples/halfyear.txt", "utf8")));
  const book = await inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })], {
    bulletin: EVERYTHING,
  });
  const living = book.opened.workbook;
  const outgoing = publicBlueprintOf(
    book.blueprint,
    (name, row, column) => {
      const value = valueAt(sheetNamed(living, name), row, column);
      return isError(value) ? value.error : value;
    },
    WORDS,
  );
  const { workbook } = freshExcel();
  await insertBlueprint(outgoing);
  return { living, outgoing: workbook };
}

function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

const cellsOf = (sheet: Sheet) => [...sheet.cells.within(wholeSheet)];

test("sources, rules and what is to be verified stay at home; nothing is computed or named", async () => {
  const { outgoing } = await editions();
  expect(outgoing.sheets.slice(1).map(({ name }) => name)).toEqual([
    "总览",
    "图表",
    "指标",
    "通报",
    "事项",
    "数据",
    "节点",
  ]);
  expect(outgoing.sheets.flatMap((sheet) => cellsOf(sheet).filter(({ cell }) => cell.formula !== null))).toEqual([]);
  expect(outgoing.names).toEqual([]);
  expect(outgoing.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
});

test("the printed columns of 指标 show what they show in the living workbook, and no others are there", async () => {
  const { living, outgoing } = await editions();
  const [at, out] = [sheetNamed(living, "指标"), sheetNamed(outgoing, "指标")];
  const printed = Object.values(WORDS.columns).slice(0, 13);
  expect(printed.map((_, column) => valueAt(out, 2, column))).toEqual(printed);
  expect(Math.max(...cellsOf(out).map(({ column }) => column))).toBe(printed.length - 1);
  for (const { row, column, cell } of cellsOf(out)) {
    const value = valueAt(at, row, column);
    expect(cell.value).toBe(value === "" ? null : value);
  }
});

test("of the laggards only the rows in use go out", async () => {
  const { outgoing } = await editions();
  const [laggards] = sheetNamed(outgoing, "总览").tables;
  // The sample has four.
  expect(laggards).toMatchObject({ name: "PS_Laggards_Public", area: { top: 5, bottom: 9 } });
});

test("lamps keep their colours", async () => {
  const { outgoing } = await editions();
  const sheet = sheetNamed(outgoing, "指标");
  const column = Object.keys(WORDS.columns).indexOf("status");
  const lamps = cellsOf(sheet).filter((cell) => cell.column === column && cell.row > 2);
  const fills = new Map(lamps.map(({ cell }) => [String(cell.value), cell.style.fill]));
  expect(fills.get("■ 滞后")).toBe(LAMP_COLORS.red.fill);
  expect(fills.get("✓ 完成")).toBe(LAMP_COLORS.green.fill);
  expect(fills.get("待核实") ?? LAMP_COLORS.grey.fill).toBe(LAMP_COLORS.grey.fill);
});

test("出处 is left out of 数据 and 节点, and their pages are narrower by it", async () => {
  const { living, outgoing } = await editions();
  for (const name of ["数据", "节点"]) {
    const headers = cellsOf(sheetNamed(outgoing, name)).filter(({ row }) => row === 2);
    expect(headers.map(({ cell }) => cell.value)).not.toContain("出处");
    expect(headers.map(({ cell }) => cell.value)).toContain("备注");
    const width = (workbook: Workbook) => sheetNamed(workbook, name).page.printAreas;
    expect(width(outgoing)).not.toEqual(width(living));
  }
});

describeWithValidator("Microsoft's validator", () => {
  test("finds nothing wrong with it", async () => {
    expect(await validationErrors(await writeXlsx((await editions()).outgoing))).toEqual([]);
  }, 60_000);
});
