/** 填报表 in the open workbook: made as sheets, filled in, collected, without a file. */
import { formStrings } from "../../../src/locale/strings";
import { collectFiles, collectForms, makeForms } from "../../../src/taskpane/plan/forms";
import { findTable, newWorkbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { cellAddress } from "../../../src/sheets/references";
import { freshExcel, inserted, reportOf, WORDS } from "../../excel/inserted";
import { answered, sentForms } from "../../excel/sentForms";
import { indicator } from "../../plan/figures";

const ITEMS = [
  indicator({ name: "职业培训", target: "4550人次", actual: "1500人次", owner: "市人社局" }),
  indicator({ name: "老旧小区改造", target: "20个", actual: "8个", owner: "市住建局" }),
  indicator({ name: "农村公路", target: "100公里", actual: "30公里" }),
];
const FORMS = formStrings("zh-CN");

const opened = () => inserted([reportOf(ITEMS)], { plan: { which: "unfinished", until: null } });
type Opened = Awaited<ReturnType<typeof opened>>["opened"];

/** Types under a header of the form of an owner, into its first row. */
function fillIn({ workbook, type }: Opened, owner: string, header: string, text: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === FORMS.name(owner));
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error(`No form of ${owner}`);
  const column = table.area.left + table.columns.findIndex(({ name }) => name === header);
  type(`'${sheet.name}'!${cellAddress(table.area.top + 1, column)}`, text);
}

test("every owner gets a sheet, once; who has none is counted", async () => {
  const book = await opened();
  expect(await makeForms("zh-CN")).toEqual({ made: 3, kept: 0, unnamed: 1, unkeyed: 0 });
  fillIn(book.opened, "市人社局", FORMS.columns.reason, "师资不足");
  expect(await makeForms("zh-CN")).toEqual({ made: 0, kept: 3, unnamed: 1, unkeyed: 0 });
  expect((await collectForms("zh-CN", "2021-07-10"))?.rows).toBe(1);
});

test("what is filled in comes to 计划 and 核实单; a second time there is nothing new", async () => {
  const book = await opened();
  await makeForms("zh-CN");
  expect(await collectForms("zh-CN", "2021-07-10")).toEqual({ rows: 0, findings: [] });
  fillIn(book.opened, "市人社局", FORMS.columns.reason, "师资不足");
  fillIn(book.opened, "市住建局", FORMS.columns.verified, "9");
  const gathered = await collectForms("zh-CN", "2021-07-10");
  expect(gathered?.rows).toBe(2);
  expect(gathered?.findings.map(({ kind, files }) => [kind, files])).toEqual([["pending", ["填报-市住建局"]]]);
  const reasons = findTable(book.opened.workbook, "PS_Plan");
  const row =
    reasons && [...reasons.sheet.cells.within(reasons.table.area)].some(({ cell }) => cell.value === "师资不足");
  expect(row).toBe(true);
  expect(book.cell(WORDS.names.indicators, 1, "status")).toBe("待核实");
  expect((await collectForms("zh-CN", "2021-07-11"))?.rows).toBe(0);
});

/** The workbook with its forms sent out, and the two of 市人社局 and 市住建局 as the files that came back. */
async function sentBack() {
  const book = await opened();
  const [people, houses] = await sentForms(book.opened);
  const files = [
    new File([Buffer.from(await answered(people, "reason", "师资不足"))], "人社.xlsx"),
    new File([Buffer.from(await answered(houses, "verified", "9"))], "住建.xlsx"),
  ];
  Object.assign(globalThis, { Excel: book.opened.Excel });
  return { book, files };
}

test("files that came back are collected like sheets, and no sheet of theirs stays", async () => {
  const { book, files } = await sentBack();
  const sheets = book.opened.workbook.sheets.map(({ name }) => name);
  const gathered = await collectFiles(files, "zh-CN", "2021-07-10");
  expect(gathered).toMatchObject({ rows: 2, passedOver: [] });
  expect(gathered.findings.map(({ kind, files }) => [kind, files])).toEqual([["pending", ["住建.xlsx"]]]);
  expect(book.cell(WORDS.names.indicators, 1, "status")).toBe("待核实");
  expect(book.opened.workbook.sheets.map(({ name }) => name)).toEqual([...sheets, FORMS.answers.name]);
  expect((await collectFiles(files, "zh-CN", "2021-07-11")).rows).toBe(0);
});

test("what is no form is named with its reason, and the others go on", async () => {
  const { files } = await sentBack();
  const other = Buffer.from(await writeXlsx(newWorkbook("别的")));
  const gathered = await collectFiles(
    [
      new File(["会议纪要"], "纪要.xlsx"),
      new File([other], "旧.et"),
      new File([other], "旧.XLS"),
      new File(["PK坏"], "坏.xlsx"),
      new File([other], "别的.xlsx"),
      new File(["PK".padEnd(3_500_001)], "大.xlsx"),
      ...files,
    ],
    "zh-CN",
    "2021-07-10",
  );
  expect(gathered.rows).toBe(2);
  expect(gathered.passedOver).toEqual([
    { file: "纪要.xlsx", why: "notXlsx" },
    { file: "旧.et", why: "notXlsx" },
    { file: "旧.XLS", why: "notXlsx" },
    { file: "大.xlsx", why: "tooLarge" },
    { file: "坏.xlsx", why: "notOpened" },
    { file: "别的.xlsx", why: "noForm" },
  ]);
});

test("a workbook without forms says so", async () => {
  await opened();
  expect(await collectForms("zh-CN", "2021-07-10")).toBeNull();
});

test("a 截至 that is no date makes no forms", async () => {
  const book = await opened();
  book.opened.type("规则!B6", "上半年");
  expect(await makeForms("zh-CN")).toBeNull();
});

test("a workbook that is not ours is refused", async () => {
  freshExcel();
  await expect(makeForms("zh-CN")).rejects.toMatchObject({ code: "tableMissing" });
});
