/** What is sent round with a refreshed workbook, in its own language. */
import { changeNote } from "../../src/refresh/changeNote";
import type { Language } from "../../src/locale/language";
import { indicator } from "../plan/figures";
import { inserted } from "../excel/inserted";
import { held, reportAt } from "./newer";

const JUNE = reportAt("2021-06-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
  indicator({ name: "新增就业", target: "4000人", actual: "2400人" }),
]);
const SEPTEMBER = reportAt("2021-09-30", [
  indicator({ name: "职业培训", target: "4550人次", actual: "3640人次" }),
  indicator({ name: "创业贷款", target: "900万元", actual: "800万元" }),
]);

async function linesIn(language: Language): Promise<readonly string[]> {
  await inserted([JUNE], { language });
  const { workbook, changes } = await held(SEPTEMBER);
  return changeNote(workbook, changes, new Map()).split("\n");
}

test("it says which report, what it comes to, and which lamps turned", async () => {
  const lines = await linesIn("zh-CN");
  expect(lines.slice(0, 3)).toEqual([
    "2021-09-30.txt（截至2021年9月30日）与上期相比：",
    "更新1项，新增1项，本期未报1项。1项转绿，1项转灰。",
    "转绿：职业培训（39.6% → 80.0%）。",
  ]);
  expect(lines).toContain("新增：创业贷款。");
  expect(lines).toContain("本期未报：新增就业。");
});

test("in English too", async () => {
  const [head] = await linesIn("en-US");
  expect(head).toBe("2021-09-30.txt (as of 2021-09-30) against the report before:");
});
