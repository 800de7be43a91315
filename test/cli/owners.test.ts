/** `pacesheet owners` and `pacesheet collect` as a user calls them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openExcel } from "../../workbench/host/excel";
import { readXlsx } from "../../workbench/xlsx/read";
import { writeXlsx } from "../../workbench/xlsx/write";
import { convert, hasLibreOffice } from "../office/libreoffice";
import { program } from "./program";

const { folder, pacesheet, file } = program("owners");

const REPORT = [
  "云泽市2021年上半年工作通报",
  "一、就业",
  "2021年职业培训目标4550人次，截至6月30日开展3000人次（责任单位：市人社局）。",
  "二、住房",
  "2021年老旧小区改造目标20个，截至6月30日开工8个（责任单位：市住建局）。",
  "三、交通",
  "2021年农村公路建设目标100公里，截至6月30日完成30公里。",
].join("\n");

function book(name = "book.xlsx"): string {
  const output = join(folder, name);
  expect(pacesheet("workbook", file("报告.txt", REPORT), "-o", output).status).toBe(0);
  return output;
}

test("owners writes one file an owner and says whose rows have none", async () => {
  const forms = join(folder, "发出");
  const { status, out, err } = pacesheet("owners", book(), "-o", forms);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const names = ["填报-市人社局.xlsx", "填报-市住建局.xlsx", "填报-未明确责任单位.xlsx"];
  expect(readdirSync(forms).toSorted()).toEqual(names.toSorted());
  expect(out).toMatch(/未明确责任单位.*1项指标没有责任单位/u);
  const form = await readXlsx(readFileSync(join(forms, "填报-市人社局.xlsx")), () => new Date());
  expect(form.sheets.map(({ name, protection }) => [name, protection?.password])).toEqual([["填报-市人社局", ""]]);
});

test.each([
  ["a workbook that is not ours", () => join("..", "samples", "halfyear.txt"), 1],
  ["a file that is not there", () => join(folder, "没有.xlsx"), 1],
  ["a text", () => file("是文本.xlsx", "截至6月30日"), 1],
  ["an old workbook", () => file("旧.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), 1],
])("owners: %s is said plainly, and nothing is written", (_, path, code) => {
  const forms = join(folder, "无");
  const { status, err } = pacesheet("owners", path(), "-o", forms);
  expect(status).toBe(code);
  expect(err.length).toBeGreaterThan(5);
  expect(err).not.toMatch(/\n\s+at /u);
  expect(existsSync(forms)).toBe(false);
});

test.each([
  ["owners without a folder", ["owners", "book.xlsx"]],
  ["owners without a workbook", ["owners", "-o", "x"]],
])("%s is a wrong call", (_, args) => {
  expect(pacesheet(...args).status).toBe(2);
});

describe("collect", () => {
  /** A form as it comes back: `type` fills in cells by address, on the sheet of the form. */
  async function filledIn(form: string, name: string, cells: Readonly<Record<string, string>>): Promise<string> {
    const workbook = await readXlsx(readFileSync(form), () => new Date());
    const { type } = openExcel(workbook);
    for (const [cell, text] of Object.entries(cells)) type(`'${workbook.sheets[0]?.name ?? ""}'!${cell}`, text);
    return file(name, await writeXlsx(workbook));
  }

  /** 计划 and forms of a fresh workbook. */
  function sent(name: string): { readonly workbook: string; readonly form: (owner: string) => string } {
    const workbook = join(folder, `${name}.xlsx`);
    expect(pacesheet("workbook", file("报告.txt", REPORT), "-o", workbook, "--plan").status).toBe(0);
    const forms = join(folder, name);
    expect(pacesheet("owners", workbook, "-o", forms).status).toBe(0);
    return { workbook, form: (owner) => join(forms, `填报-${owner}.xlsx`) };
  }

  const textsIn = (path: string): string =>
    strFromU8(unzipSync(readFileSync(path))["xl/sharedStrings.xml"] ?? new Uint8Array());

  test("brings answers into a new workbook, lists what to look at, and leaves the old one as it was", async () => {
    const { workbook, form } = sent("one");
    const before = readFileSync(workbook);
    // K 核定数, L 原因, M 措施.
    const jobs = await filledIn(form("市人社局"), "随便改名.xlsx", { K6: "约3200", L6: "师资不足", M6: "外聘教师" });
    const output = join(folder, "one-new.xlsx");
    const { status, out, err } = pacesheet("collect", workbook, jobs, form("市住建局"), "-o", output);
    expect(status).toBe(0);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(out).toMatch(/随便改名\.xlsx.*职业培训.*3200人次，表中为3000人次/u);
    expect(readFileSync(workbook).equals(before)).toBe(true);
    for (const text of ["师资不足", "外聘教师", "约3200", "填报汇总"]) expect(textsIn(output) + out).toContain(text);
  });

  test("two answers for one row are listed and left open until one is preferred", async () => {
    const { workbook, form } = sent("two");
    const first = await filledIn(form("市住建局"), "a.xlsx", { L6: "雨季停工" });
    const second = await filledIn(form("市住建局"), "b.xlsx", { L6: "资金未到位" });
    const output = join(folder, "two-new.xlsx");
    const open = pacesheet("collect", workbook, first, second, "-o", output);
    expect(open.out).toMatch(/老旧小区改造.*原因有不同答复.*雨季停工.*资金未到位/u);
    const decided = pacesheet("collect", workbook, first, second, "-o", output, "--prefer", second);
    expect(decided.out).not.toContain("不同答复");
  });

  test("the question of one date is taken away by the report of the next", async () => {
    const { workbook, form } = sent("next");
    const jobs = await filledIn(form("市人社局"), "next-form.xlsx", { K6: "3200" });
    const asked = join(folder, "next-asked.xlsx");
    expect(pacesheet("collect", workbook, jobs, "-o", asked).status).toBe(0);
    const later = REPORT.replace("上半年", "前三季度").replaceAll("6月30日", "9月30日").replace("3000人次", "4000人次");
    const output = join(folder, "next-new.xlsx");
    const { status, out } = pacesheet("refresh", asked, file("三季度.txt", later), "-o", output);
    expect(status).toBe(0);
    expect(out).toMatch(/职业培训.*待核实 → /u);
  });

  test("files that are none are named and the others collected; without any nothing is written", async () => {
    const { workbook, form } = sent("wrong");
    const good = await filledIn(form("市人社局"), "good.xlsx", { L6: "师资不足" });
    const strays = [
      file("表.et", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])),
      file("空.xlsx", ""),
      join(folder, "没有.xlsx"),
      workbook,
    ];
    const output = join(folder, "wrong-new.xlsx");
    const { status, err } = pacesheet("collect", workbook, ...strays, good, "-o", output);
    expect(status).toBe(0);
    for (const stray of strays) expect(err).toContain(stray);
    expect(err).toMatch(/表\.et.*另存为 \.xlsx/u);
    const never = join(folder, "never.xlsx");
    expect(pacesheet("collect", workbook, ...strays, "-o", never).status).toBe(1);
    expect(existsSync(never)).toBe(false);
  });

  test.each([
    ["no forms", (book: string) => ["collect", book, "-o", "x.xlsx"]],
    ["no output", (book: string) => ["collect", book, book]],
    ["the workbook itself as output", (book: string) => ["collect", book, "a.xlsx", "-o", book]],
    [
      "a preferred file that is not given",
      (book: string) => ["collect", book, "a.xlsx", "-o", "x.xlsx", "--prefer", "b.xlsx"],
    ],
  ])("%s is a wrong call", (_, args) => {
    expect(pacesheet(...args(join(folder, "one.xlsx"))).status).toBe(2);
  });

  (hasLibreOffice() ? test : test.skip)(
    "a form that LibreOffice has saved, as .xlsx or by way of .ods, comes back whole",
    async () => {
      const { workbook, form } = sent("libre");
      const filled = await filledIn(form("市人社局"), "libre-form.xlsx", {
        K6: "１２３４",
        L6: "师资不足",
        P6: "0991-1",
      });
      const other = join(folder, "libre-out");
      const straight = await convert(filled, "xlsx", other);
      const around = await convert(await convert(filled, "ods", other), "xlsx", join(other, "around"));
      for (const back of [straight, around]) {
        const output = join(folder, "libre-new.xlsx");
        const { status, out } = pacesheet("collect", workbook, back, "-o", output);
        expect(status).toBe(0);
        expect(out).toMatch(/职业培训.*核定数1234人次/u);
        for (const text of ["师资不足", "0991-1", "１２３４"]) expect(textsIn(output)).toContain(text);
      }
    },
    120_000,
  );
});
