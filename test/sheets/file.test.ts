/** The workbook of a whole report as a file: valid, made of functions Excel 2016 has, and right in LibreOffice. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyRefresh } from "../../src/excel/applyRefresh";
import { readForRefresh } from "../../src/excel/readForRefresh";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import { wholeSheet } from "../../workbench/model/area";
import { isError } from "../../workbench/model/cells";
import type { Workbook } from "../../workbench/model/workbook";
import { writeXlsx } from "../../workbench/xlsx/write";
import { inserted, reportOf } from "../excel/inserted";
import { describeWithLibreOffice, describeWithValidator } from "../office/available";
import { convert } from "../office/libreoffice";
import { readFods } from "../office/spreadsheet-document";
import { validationErrors } from "../office/validator";

async function sampleWorkbook(language: "zh-CN" | "en-US" = "zh-CN"): Promise<Workbook> {
  const report = readReport(documentOf(readFileSync("samples/halfyear.txt", "utf8")));
  const { opened } = await inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })], {
    language,
    plan: { which: "unfinished", until: null, whatIf: true },
    score: true,
  });
  return opened.workbook;
}

/** The same with a reason on 计划, refreshed with the report of the next quarter. */
async function refreshedWorkbook(): Promise<Workbook> {
  const workbook = await sampleWorkbook();
  const report = readReport(documentOf(readFileSync("samples/thirdquarter.txt", "utf8")));
  const next = reportOf(report.indicators, { ...report, name: "thirdquarter.txt", year: 2021, asOf: "2021-09-30" });
  const seen = await readForRefresh();
  await applyRefresh({ report: next, choices: new Map(), seen, readAt: "2021-10-08 09:00" });
  return workbook;
}

/** Functions of our formulas; Excel 2016 has all of them, IFNA since 2013 under a prefix in files. */
const EXCEL_2016 = new Set(
  "ABS AND CEILING CHAR COUNT COUNTA COUNTIF COUNTIFS DATE DATEVALUE DAY EDATE EOMONTH FIND HYPERLINK IF IFERROR IFNA INDEX INT ISNUMBER ISTEXT LARGE LEFT LEN LOG10 LOOKUP MATCH MAX MID MIN MOD MONTH N NOT OR RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SMALL SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT TEXT TRIM VALUE YEAR".split(
    " ",
  ),
);

function formulasOf(workbook: Workbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) => [
    ...[...sheet.cells.within(wholeSheet)].flatMap(({ cell }) => cell.formula ?? []),
    ...sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === "Custom" ? rule.formula : [])),
  ]);
}

test("every formula is made of functions that Excel 2016 has", async () => {
  const formulas = formulasOf(await sampleWorkbook());
  const used = formulas.flatMap((formula) =>
    [...formula.replaceAll(/"[^"]*"/gu, '""').matchAll(/([A-Z][A-Z0-9.]*)\(/gu)].map(([, name = ""]) => name),
  );
  expect(used.length).toBeGreaterThan(1000);
  expect([...new Set(used)].filter((name) => !EXCEL_2016.has(name))).toEqual([]);
});

test("no cell shows an error", async () => {
  const workbook = await sampleWorkbook();
  const errors = workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.within(wholeSheet)]
      .filter(({ cell }) => isError(cell.value))
      .map(({ row, column }) => [sheet.name, row, column]),
  );
  expect(errors).toEqual([]);
});

describeWithValidator("Microsoft's validator", () => {
  test.each(["zh-CN", "en-US"] as const)(
    "finds nothing wrong with the workbook in %s",
    async (language) => {
      expect(await validationErrors(await writeXlsx(await sampleWorkbook(language)))).toEqual([]);
    },
    60_000,
  );
});

describeWithLibreOffice("LibreOffice, calculating everything anew", () => {
  test.each([
    ["as it is inserted", sampleWorkbook],
    ["after a refresh", refreshedWorkbook],
  ])(
    "shows what the workbench shows, %s",
    async (_, make) => {
      const workbook = await make();
      const folder = await mkdtemp(join(tmpdir(), "sample-"));
      try {
        await writeFile(join(folder, "sample.xlsx"), await writeXlsx(workbook));
        const saved = await readFods(await convert(join(folder, "sample.xlsx"), "fods", folder));
        for (const sheet of workbook.sheets) {
          const rows = saved.sheets.find(({ name }) => name === sheet.name)?.rows ?? [];
          const cells = [...sheet.cells.within(wholeSheet)].filter(({ cell }) => cell.formula !== null);
          const ours = cells.map(({ row, column, cell }) => [row, column, shown(cell.value as string | number)]);
          expect(cells.map(({ row, column }) => [row, column, shown(rows[row]?.[column] ?? "")])).toEqual(ours);
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    },
    90_000,
  );
});

/** Numbers to ten digits; an empty text and a blank cell show the same. */
function shown(value: string | number | boolean): string | number | boolean {
  return typeof value === "number" ? Number(value.toPrecision(10)) : value;
}
