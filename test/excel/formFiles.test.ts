/** Files that came back: taken into the workbook, read, and taken out again without a trace. */
import { cellsOfFiles, type WorkbookFile } from "../../src/excel/formFiles";
import { filledRows } from "../../src/refresh/filledForm";
import type { OpenExcel } from "../../workbench/host/excel";
import { enter } from "../../workbench/model/editing";
import { addName } from "../../workbench/model/names";
import { protectStructure } from "../../workbench/model/permissions";
import { newWorkbook, type Workbook } from "../../workbench/model/workbook";
import { readXlsx } from "../../workbench/xlsx/read";
import { writeXlsx } from "../../workbench/xlsx/write";
import { indicator } from "../plan/figures";
import { freshExcel, inserted, reportOf } from "./inserted";
import { answered, sentForms } from "./sentForms";

const ITEMS = [
  indicator({ name: "职业培训", target: "4550人次", actual: "1500人次", owner: "市人社局" }),
  indicator({ name: "老旧小区改造", target: "20个", actual: "8个", owner: "市住建局" }),
];

const fileOf = (name: string, bytes: Uint8Array): WorkbookFile => ({
  name,
  base64: Buffer.from(bytes).toString("base64"),
});

/** Everything a file can leave behind. */
const traces = ({ sheets, names, activeSheetId }: Workbook) => ({
  sheets: sheets.map(({ id, name, tables }) => [id, name, tables.map((table) => table.name)]),
  names: names.map(({ name, formula }) => [name, formula]),
  activeSheetId,
});

/** A workbook of ours in Excel, and its two forms with an answer each as files. */
async function situation(): Promise<{ readonly opened: OpenExcel; readonly files: readonly WorkbookFile[] }> {
  const { opened } = await inserted([reportOf(ITEMS)]);
  const [people, houses] = await sentForms(opened);
  const files = [
    fileOf("人社.xlsx", await answered(people, "reason", "师资不足")),
    fileOf("住建.xlsx", await answered(houses, "verified", "9")),
  ];
  Object.assign(globalThis, { Excel: opened.Excel });
  return { opened, files };
}

test("what they say is read in two requests a file and one before, and nothing of them stays", async () => {
  const { opened, files } = await situation();
  const [before, roundTrips] = [traces(opened.workbook), opened.roundTrips];
  const read = await cellsOfFiles(files);
  expect(opened.roundTrips - roundTrips).toBe(5);
  expect(traces(opened.workbook)).toEqual(before);
  expect(opened.keptObjects).toBe(0);
  expect(read.map(({ file, sheets }) => [file, filledRows(sheets ?? [])?.map(({ answers }) => answers)])).toEqual([
    ["人社.xlsx", [{ reason: { value: "师资不足", format: "@" } }]],
    ["住建.xlsx", [{ verified: { value: 9, format: "General" } }]],
  ]);
});

test("names that a file brings along go with it", async () => {
  const { opened, files } = await situation();
  const before = traces(opened.workbook);
  const workbook = await readXlsx(Buffer.from(files[0]?.base64 ?? "", "base64"), () => new Date());
  addName(workbook, "本局合计", `='${workbook.sheets[0]?.name ?? ""}'!$A$1`, null, "");
  await cellsOfFiles([fileOf("人社.xlsx", await writeXlsx(workbook))]);
  expect(traces(opened.workbook)).toEqual(before);
});

test("a file that Excel does not open keeps back no other", async () => {
  const { opened, files } = await situation();
  const before = traces(opened.workbook);
  const read = await cellsOfFiles([fileOf("坏.xlsx", Buffer.from("PK坏")), ...files]);
  expect(read.map(({ file, sheets }) => [file, sheets === null])).toEqual([
    ["坏.xlsx", true],
    ["人社.xlsx", false],
    ["住建.xlsx", false],
  ]);
  expect(traces(opened.workbook)).toEqual(before);
});

test("a file whose reading fails is taken out again", async () => {
  const { opened, files } = await situation();
  const before = traces(opened.workbook);
  const { Excel } = opened;
  let runs = 0;
  const run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> => {
    runs += 1;
    // The planner begins to edit a cell just when the file has come in, and ends soon after.
    opened.cellEditing = runs === 3;
    return Excel.run(work);
  };
  Object.assign(globalThis, { Excel: { ...Excel, run } });
  await expect(cellsOfFiles(files)).rejects.toMatchObject({ code: "cellEditing" });
  expect(traces(opened.workbook)).toEqual(before);
});

test("a file too large to be read is taken out again", async () => {
  const { opened } = await situation();
  const before = traces(opened.workbook);
  const workbook = newWorkbook("大表");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const long = "长".repeat(30_000);
  enter(
    workbook,
    sheet,
    { top: 0, left: 0, bottom: 99, right: 0 },
    Array.from({ length: 100 }, () => [long]),
  );
  const large = fileOf("大.xlsx", await writeXlsx(workbook));
  await expect(cellsOfFiles([large])).rejects.toMatchObject({ code: "refused" });
  expect(traces(opened.workbook)).toEqual(before);
});

test("a workbook whose structure is protected takes none in", async () => {
  const { opened, files } = await situation();
  protectStructure(opened.workbook, "");
  await expect(cellsOfFiles(files)).rejects.toMatchObject({ code: "workbookProtected" });
});

test("a workbook without anything of ours takes them in all the same", async () => {
  const { files } = await situation();
  const { workbook } = freshExcel();
  expect(await cellsOfFiles(files)).toHaveLength(2);
  expect(workbook.sheets).toHaveLength(1);
});
