/** `pacesheet owners` and `pacesheet collect` as a user calls them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "../../workbench/xlsx/read";
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
