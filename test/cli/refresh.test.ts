/** `pacesheet refresh` as a user calls it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { program } from "./program";

const { folder, pacesheet, file } = program("refresh");

const JUNE = "云泽市2021年上半年工作通报\n一、就业\n2021年职业培训目标4550人次，截至6月30日开展1800人次。\n";
const SEPTEMBER = "云泽市2021年前三季度工作通报\n一、就业\n2021年职业培训目标4550人次，截至9月30日开展3640人次。\n";

/** A workbook of the half-year report. */
function book(): string {
  const path = join(folder, "book.xlsx");
  expect(pacesheet("workbook", file("六月.txt", JUNE), "-o", path).status).toBe(0);
  return path;
}

const cellsOf = (workbook: string): string => {
  const parts = unzipSync(readFileSync(workbook));
  return Object.entries(parts)
    .filter(([name]) => name.startsWith("xl/worksheets/"))
    .map(([, bytes]) => strFromU8(bytes))
    .join("\n");
};

test("before and after are listed, the new file holds the new figures, the old one is as it was", () => {
  const [before, output] = [book(), join(folder, "new.xlsx")];
  const bytes = readFileSync(before);
  const { status, out } = pacesheet("refresh", before, file("九月.txt", SEPTEMBER), "-o", output);
  expect(status).toBe(0);
  // 1800 of 4550 is 39.6 % against 50 %, 3640 is 80 % against 75 %.
  expect(out).toMatch(/1800 → 3640人次\s+39\.6% → 80\.0% \(\+40\.4个百分点\)\s+■ 滞后 → ● 正常/u);
  expect(out).toContain("更新1项。\n1项转绿。");
  expect(out).toContain(output);
  expect(cellsOf(output)).toContain("<v>3640</v>");
  expect(readFileSync(before).equals(bytes)).toBe(true);
});

test("without -o nothing is written", () => {
  const { status, out } = pacesheet("refresh", book(), file("九月.txt", SEPTEMBER));
  expect(status).toBe(0);
  expect(out).toContain("1800 → 3640人次");
  expect(out).not.toContain("已写入");
});

test("--json prints one object and nothing else", () => {
  const { out } = pacesheet("refresh", book(), file("九月.txt", SEPTEMBER), "--json");
  const told = JSON.parse(out) as {
    refreshes: { report: { asOf: string }; totals: { updated: number }; rows: { after: { actual: number } }[] }[];
    written: string | null;
  };
  expect(told.written).toBeNull();
  expect(
    told.refreshes.map(({ report, totals, rows }) => [report.asOf, totals.updated, rows[0]?.after.actual]),
  ).toEqual([["2021-09-30", 1, 3640]]);
});

test("a report that is most likely the wrong one is refused with its reason, until told to go on", () => {
  const [before, output] = [book(), join(folder, "wrong.xlsx")];
  const march = file("三月.txt", JUNE.replace("6月30日", "3月31日").replace("上半年", "一季度"));
  const refused = pacesheet("refresh", before, march, "-o", output);
  expect(refused.status).toBe(1);
  expect(refused.err).toContain("报告截至2021-03-31，工作簿已经截至2021-06-30。");
  expect(refused.err).toContain("--anyway");
  expect(existsSync(output)).toBe(false);
  expect(pacesheet("refresh", before, march, "-o", output, "--anyway").status).toBe(0);
  expect(existsSync(output)).toBe(true);
});

test.each([
  ["no report", () => [book()], 2],
  [
    "the workbook itself as the file to write",
    () => [book(), file("九月.txt", SEPTEMBER), "-o", join(folder, "book.xlsx")],
    2,
  ],
  ["a file that is no workbook", () => [file("六月.txt", JUNE), file("九月.txt", SEPTEMBER)], 1],
])("%s ends with the exit code that says so", (_, args, status) => {
  const called = pacesheet("refresh", ...args());
  expect([called.status, called.out]).toEqual([status, ""]);
  expect(called.err).not.toBe("");
});
