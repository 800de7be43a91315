/** The command line as a user calls it: what it prints, what it writes, how it ends. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { program } from "./program";

const { folder, pacesheet, file } = program("pacesheet");

/** The XML of a workbook's parts whose names begin with `start`, one after another. */
function partsOf(workbook: string, start: string): string {
  return Object.entries(unzipSync(readFileSync(workbook)))
    .filter(([name]) => name.startsWith(start))
    .map(([, bytes]) => strFromU8(bytes))
    .join("\n");
}

const REPORT =
  "云泽市2021年上半年工作通报\n一、就业\n2021年职业培训目标4550人次，截至第二季度开展5834人次，完成计划任务的128.2%。\n";

test("read lists the indicators with completion, pace, gap and lamp", () => {
  const { status, out, err } = pacesheet("read", "samples/halfyear.txt");
  expect({ status, err }).toEqual({ status: 0, err: "" });
  const line = (figure: string) => out.split("\n").find((each) => each.includes(figure));
  expect(line("5834人次")).toMatch(/128\.2%\s+50\.0%\s+\+78\.2\s+✓ 完成/u);
  expect(line("14371人")).toMatch(/34\.96%\s+50\.0%\s+-15\.0\s+■ 滞后/u);
});

test("what lies above the plan or is a multiple of it is listed as completion", () => {
  const text = "2023年三季度通报\n\n截至9月底，见习招募3420人，超计划14%。招商到位资金比年度计划翻了一番。";
  const { out } = pacesheet("read", file("超计划.txt", text));
  expect(out).toMatch(/见习招募.* 114% /u);
  expect(out).toMatch(/招商到位资金.* 200% /u);
});

test("read --json prints one object and nothing else", () => {
  const { status, out } = pacesheet("read", "--json", file("报告.txt", REPORT));
  expect(status).toBe(0);
  const report = JSON.parse(out) as { region: string; indicators: { target: { start: number; text: string } }[] };
  expect(report.region).toBe("云泽市");
  const target = report.indicators[0]?.target;
  expect(target?.text).toBe("4550人次");
  expect(REPORT.slice(target?.start, (target?.start ?? 0) + 6)).toBe("4550人次");
});

test("GB18030 is read like UTF-8", () => {
  // 2021年培训目标100人，截至6月底完成50人。 in GB2312.
  const bytes = Buffer.from("32303231c4eac5e0d1b5c4bfb1ea313030c8cba3acbdd8d6c136d4c2b5d7cdeab3c93530c8cba1a3", "hex");
  const { status, out } = pacesheet("read", file("国标.txt", bytes));
  expect(status).toBe(0);
  expect(out).toContain("50.0%");
});

test("workbook writes a file that holds the figures and says where it is", () => {
  const output = join(folder, "成果", "book.xlsx");
  const { status, out, err } = pacesheet("workbook", file("报告.txt", REPORT), "-o", output);
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(out).toContain(output);
  expect(partsOf(output, "xl/tables/")).toContain('name="PS_Indicators"');
  expect(partsOf(output, "xl/worksheets/")).toContain("<v>1.2821978021978022</v>");
});

test("--lang en-US gives an English workbook", () => {
  const output = join(folder, "english.xlsx");
  expect(pacesheet("workbook", file("报告.txt", REPORT), "-o", output, "--lang", "en-US").status).toBe(0);
  expect(partsOf(output, "xl/workbook.xml")).toContain('name="Indicators"');
});

describe("--rule", () => {
  const lagging = () => file("滞后.txt", REPORT.replace("5834人次", "2000人次").replace("128.2%", "43.96%"));

  test.each([
    // 43.96 % against 50 % is 6.0 points behind: 银川 says nothing of it, 长沙 calls less than 60 % 滞后.
    ["threeByPoints", "规则未定义"],
    ["三色·百分点", "规则未定义"],
    ["bands", "■ 滞后"],
  ])("%s gives the lamps of that preset", (rule, lamp) => {
    expect(pacesheet("read", lagging(), "--rule", rule).out).toContain(lamp);
  });

  test("a file gives a city's own, on the sheet 规则 too", () => {
    const row = { appliesTo: "all", measure: "points", high: -0.1, status: "催办", symbol: "◆", colour: "red" };
    const rules = file("规则.json", JSON.stringify({ name: "某市办法", rows: [row] }));
    const output = join(folder, "own.xlsx");
    const { status, out, err } = pacesheet("workbook", lagging(), "-o", output, "--rule", rules);
    expect(status).toBe(0);
    expect(err).toBe("这套规则没有规定：较序时（百分点）不低于0。落在其中的指标显示“规则未定义”。\n");
    expect(out).toContain("◆ 催办");
    expect(partsOf(output, "xl/sharedStrings.xml")).toContain("某市办法");
  });

  test.each([
    ["a name that is none", () => "四色", /threeByPoints/u],
    ["a file that is no JSON", () => file("坏.json", "规则"), /JSON/u],
    ["a wrong row", () => file("错.json", '{"name": "x", "rows": [{"appliesTo": "all"}]}'), /第1条.*量度/u],
  ])("%s is said plainly", (_, rule, message) => {
    const { status, out, err } = pacesheet("read", lagging(), "--rule", rule());
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(message);
  });
});

describe("--overview prints page one", () => {
  // Of the sample's 22 indicators 11 are held against pace; 7 of 11 are 63.6 %. 43.37 % of 139294 are 60411.8, what is
  // left makes 19720.6 a month until the end of October, in whole people 19721.
  test.each([
    [
      "zh-CN",
      "未达到4项、占36.4%",
      /^1 +全民健康体检 +139294人 +60000余人 +43\.37% +60\.0% +-16\.6 +2021-10-31 +19721人 （推算）$/mu,
    ],
    [
      "en-US",
      "4 are behind (36.4%)",
      /^1 +全民健康体检 +139294人 +60000余人 +43\.37% +60\.0% +-16\.6 +2021-10-31 +19721人 \(implied\)$/mu,
    ],
  ])("in %s", (lang, conclusion, worst) => {
    const output = join(folder, `overview-${lang}.xlsx`);
    const { status, out, err } = pacesheet(
      "workbook",
      "samples/halfyear.txt",
      "-o",
      output,
      "--overview",
      "--lang",
      lang,
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain(conclusion);
    expect(out).toMatch(worst);
    // Eleven indicators stand under the first heading: six on pace, one behind, four that are not held against it.
    expect(out).toMatch(/^1 +一 聚焦民生，“10项惠民工程”有序实施 +11 +6 +1 +0 +0 +4$/mu);
    // Four lag; the table has room for eight and prints no empty rows.
    expect(out).not.toMatch(/^5 /mu);
    expect(out).not.toContain(lang === "zh-CN" ? "制表" : "Prepared by");
  });
});

test("--bulletin prints the paragraph and puts it on a sheet", () => {
  const output = join(folder, "bulletin.xlsx");
  const { status, out } = pacesheet("workbook", file("报告.txt", REPORT), "-o", output, "--bulletin");
  expect(status).toBe(0);
  const paragraph = "列入本次通报的指标1项，全部达到序时进度。";
  expect(out).toContain(paragraph);
  expect(partsOf(output, "xl/sharedStrings.xml")).toContain(paragraph);
  expect(partsOf(output, "xl/workbook.xml")).toContain('name="通报"');
});

describe("planning sheets", () => {
  const namesIn = (book: string): readonly string[] =>
    [...partsOf(book, "xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name = ""]) => name);
  const PLANNED = ["计划", "倒排", "分解表"];
  const BEHIND = REPORT.replace("5834人次", "2000人次").replace("128.2%", "43.96%");

  test.each<[string, readonly string[]]>([
    ["--plan", PLANNED],
    ["--what-if", ["计划", "推演", "倒排", "分解表"]],
    ["--score", ["考核"]],
  ])("%s adds %j, which are not there without it", (option, added) => {
    const output = join(folder, `${option}.xlsx`);
    expect(pacesheet("workbook", file("落后.txt", BEHIND), "-o", output, option).status).toBe(0);
    const all = [...PLANNED, "推演", "考核"];
    expect(namesIn(output).filter((name) => all.includes(name))).toEqual(added);
  });

  test("--targets holds the report to 分解表 of another workbook, in 指标 and in the plan", () => {
    const before = join(folder, "年初.xlsx");
    pacesheet("workbook", file("落后.txt", BEHIND), "-o", before, "--plan");
    const report = REPORT.replace(/目标.*。/u, "3000人次，完成计划任务的65.9%。");
    const output = join(folder, "按分解表.xlsx");
    const { status, out } = pacesheet("workbook", file("三季度.txt", report), "-o", output, "--targets", before);
    expect(status).toBe(0);
    // 3000 of 4550: the report itself names no target, so that the plan could not forecast.
    expect(out).toMatch(/4550人次\s+3000人次\s+65\.9%/u);
    expect(partsOf(output, "xl/worksheets/")).toContain("<v>0.6593406593406593</v>");
    expect(namesIn(output)).toEqual(expect.arrayContaining(PLANNED));
  });

  test("--targets of a workbook without 分解表 is refused", () => {
    const without = join(folder, "无分解表.xlsx");
    pacesheet("workbook", file("落后.txt", BEHIND), "-o", without);
    const { status, err } = pacesheet(
      "workbook",
      file("落后.txt", BEHIND),
      "-o",
      join(folder, "x.xlsx"),
      "--targets",
      without,
    );
    expect(status).toBe(1);
    expect(err).toContain("分解表");
  });
});

test("--public writes a second file of values only", () => {
  const output = join(folder, "季报.xlsx");
  const { status, out } = pacesheet("workbook", file("报告.txt", REPORT), "-o", output, "--public");
  expect(status).toBe(0);
  const outgoing = join(folder, "季报-报送版.xlsx");
  expect(out).toContain(outgoing);
  expect(partsOf(output, "xl/worksheets/")).toContain("<f>");
  expect(partsOf(outgoing, "xl/worksheets/")).not.toContain("<f>");
  expect(partsOf(outgoing, "xl/worksheets/")).toContain("<v>1.2821978021978022</v>");
  expect(partsOf(outgoing, "xl/workbook.xml")).not.toContain("来源");
});

describe("what cannot be done is said plainly, with 1, and leaves no file", () => {
  const output = join(folder, "never.xlsx");
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ["a file that is not there", () => join(folder, "没有.txt"), /找不到文件/u],
    ["a folder", () => folder, /不能读/u],
    ["an empty file", () => file("空.txt", ""), /空的/u],
    ["a picture", () => file("图.txt", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2])), /不是纯文本/u],
    ["bytes of no encoding", () => file("乱.txt", Uint8Array.from([0x41, 0xff, 0xff, 0x41])), /编码/u],
    ["a text without numbers", () => file("文.txt", "截至2021年6月30日，各项工作有序推进。"), /没有读到/u],
    ["half a table", () => file("半.txt", "截至2021年6月30日\n指标\t目标\t完成\n职业培训\t"), /没有读到/u],
    ["a report without a date", () => file("无期.txt", "职业培训目标4550人次，完成5834人次。"), /--as-of/u],
  ];
  test.each(cases)("%s", (_, report, message) => {
    const { status, out, err } = pacesheet("workbook", report(), "-o", output);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /u);
    expect(existsSync(output)).toBe(false);
  });

  test("a file that cannot be written", () => {
    const { status, err } = pacesheet(
      "workbook",
      file("报告.txt", REPORT),
      "-o",
      join(file("挡.txt", "x"), "book.xlsx"),
    );
    expect(status).toBe(1);
    expect(err).toMatch(/不能写/u);
  });

  test("--as-of gives the date that the text does not", () => {
    const report = file("无期.txt", "职业培训目标4550人次，完成5834人次。");
    expect(pacesheet("workbook", report, "-o", join(folder, "dated.xlsx"), "--as-of", "2021-06-30").status).toBe(0);
  });
});

test.each([
  ["no command", []],
  ["an unknown command", ["write"]],
  ["an unknown option", ["read", "x.txt", "--yes"]],
  ["no output", ["workbook", "samples/halfyear.txt"]],
  ["no file", ["workbook", "-o", "x.xlsx"]],
  ["a date that is none", ["workbook", "samples/halfyear.txt", "-o", "x.xlsx", "--as-of", "2021-02-30"]],
  ["a language that is none", ["read", "samples/halfyear.txt", "--lang", "fr"]],
])("%s is a wrong call: 2, with a word on what is right", (_, args) => {
  const { status, out, err } = pacesheet(...args);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err.length).toBeGreaterThan(5);
});
