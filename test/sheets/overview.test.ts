/** 总览: the conclusion, the eight that lag most, the counts of every part, all by formulas that follow 指标. */
import { existsSync, readFileSync } from "node:fs";
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";
import type { Section } from "../../src/report/report";
import { ConditionalLooks } from "../../workbench/grid/conditional-looks";
import { KnownFormulas, RuleFormulas } from "../../workbench/grid/rule-formulas";
import { wholeSheet } from "../../workbench/model/area";
import { styleAt, valueAt } from "../../workbench/model/cell-contents";
import { isError, type CellValue } from "../../workbench/model/cells";
import type { Sheet } from "../../workbench/model/workbook";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";

const sheet = WORDS.names.overview;
const COLUMNS = ["name", "target", "actual", "completion", "due", "gap", "owner", "deadline", "required"] as const;

function sheetOf({ opened }: Inserted, name: string): Sheet {
  const found = opened.workbook.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** The lines above the tables. */
const line = (book: Inserted, row: number): CellValue => valueAt(sheetOf(book, sheet), row, 0);
const conclusion = (book: Inserted): CellValue => line(book, 2);
const others = (book: Inserted): CellValue => line(book, 3);

/** The rows of the laggards that show anything, by column. */
function laggards(book: Inserted, ids: readonly string[] = COLUMNS): readonly (readonly CellValue[])[] {
  return Array.from({ length: 8 }, (_, row) => ids.map((id) => book.cell(sheet, row, id))).filter(
    ([first]) => first !== "",
  );
}

/** The rows of a table as they stand, without its header. */
function bodyOf(book: Inserted, name: string): readonly (readonly CellValue[])[] {
  for (const home of book.opened.workbook.sheets) {
    const found = home.tables.find((table) => table.name === name);
    if (found === undefined) continue;
    const { top, left, bottom, right } = found.area;
    return Array.from({ length: bottom - top }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => valueAt(home, top + 1 + row, left + column)),
    );
  }
  throw new Error(`No table ${name}`);
}

/** Which rows of the laggards have lines around every cell. */
function linedLaggards(book: Inserted): readonly boolean[] {
  const { workbook } = book.opened;
  const home = sheetOf(book, sheet);
  const looks = new ConditionalLooks(home, new RuleFormulas(workbook, new KnownFormulas()));
  const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const [laggardsTable] = home.tables;
  const { top, left, bottom, right } = laggardsTable?.area ?? wholeSheet;
  return Array.from({ length: bottom - top }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => {
      const [down, across] = [top + 1 + row, left + column];
      const { difference } = looks.at(down, across, valueAt(home, down, across));
      const borders = { ...styleAt(home, down, across).borders, ...difference.borders };
      return edges.every((edge) => borders[edge]?.line === "Continuous");
    }).every((lined) => lined),
  );
}

/** 30 June 2021 is 44377, 31 October 44500, 31 December 44561. */
const [OCTOBER, DECEMBER] = [44500, 44561];
const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });
const CHECKUP = indicator({
  name: "全民健康体检",
  target: "139294人",
  actual: "6万余人",
  ratio: "43.37%",
  deadline: "2021-10-31",
  owner: "卫健委",
});
const GREENWAY = indicator({ name: "环博绿廊", kind: "ratio", ratio: "40%" });

test("the page says what the whole comes to", async () => {
  const works = indicator({ name: "体育场", kind: "progress", ratio: "30%" });
  const rate = indicator({ name: "办结率", kind: "rate", target: "325条", ratio: "99.69%" });
  const book = await inserted([reportOf([TRAINING, PENSION, CHECKUP, works, rate])]);
  expect(line(book, 0)).toBe("云泽市2021年目标任务完成情况");
  expect(line(book, 1)).toBe("截至2021年6月30日　年度序时进度50.0%");
  expect(conclusion(book)).toBe("列入统计的指标3项，达到序时进度1项、占33.3%；未达到2项、占66.7%。");
  expect(others(book)).toBe("另有1项工期待确认、1项不按序时考核，未列入。");
});

test("nothing is said of others where there are none, and nothing is counted where nothing can be", async () => {
  expect(others(await inserted([reportOf([TRAINING])]))).toBe("");
  const none = await inserted([reportOf([indicator({ kind: "none", actual: "3人" })])]);
  expect(conclusion(none)).toBe("没有可按序时进度统计的指标。");
  expect(laggards(none, ["name", "gap"])).toEqual([["没有落后序时进度的指标", ""]]);
});

test("the worst stands first, with figures as printed and what a month must bring", async () => {
  const book = await inserted([reportOf([TRAINING, GREENWAY, PENSION, CHECKUP])]);
  expect(laggards(book)).toEqual([
    ["全民健康体检", "139294人", "60000余人", "43.37%", 0.6, -16.6, "卫健委", OCTOBER, "19721人\n（推算）"],
    ["城乡居民养老", "—（推算约41107）", "14371人", "34.96%", 0.5, -15, "", DECEMBER, "4456人\n（推算）"],
    ["环博绿廊", "—", "—", "40%", 0.5, -10, "", DECEMBER, ""],
  ]);
});

test("rows that no laggard needs have no lines, until one does", async () => {
  const book = await inserted([reportOf([TRAINING, PENSION, CHECKUP])]);
  expect(linedLaggards(book)).toEqual([true, true, false, false, false, false, false, false]);
  // 2000 of 4550 are 44.0 %, 6 points behind.
  book.type("指标", 0, "actual", "2000");
  expect(linedLaggards(book)).toEqual([true, true, true, false, false, false, false, false]);
});

test.each([
  // 1000 of 3000 is 33.33 %, printed 33.3 %: agrees and is quoted; 35 % does not.
  [{ target: "3000人", actual: "1000人", ratio: "33.3%" }, "33.3%"],
  [{ target: "3000人", actual: "1000人", ratio: "33%" }, "33%"],
  [{ target: "3000人", actual: "1000人", ratio: "35%" }, "33.3%"],
  [{ target: "3000人", actual: "1000人" }, "33.3%"],
])("completion of %o is quoted as %s", async (printed, completion) => {
  const book = await inserted([reportOf([indicator(printed)])]);
  expect(laggards(book, ["completion"])).toEqual([[completion]]);
});

test("of more than eight the eight worst are shown, equal ones in the order of the table", async () => {
  const done = [40, 10, 30, 10, 20, 45, 48, 35, 10, 25];
  const items = done.map((actual, at) =>
    indicator({ name: `指标${String(at)}`, target: "100人", actual: `${String(actual)}人` }),
  );
  const book = await inserted([reportOf(items)]);
  expect(laggards(book, ["rank", "name", "gap"])).toEqual([
    [1, "指标1", -40],
    [2, "指标3", -40],
    [3, "指标8", -40],
    [4, "指标4", -30],
    [5, "指标9", -25],
    [6, "指标2", -20],
    [7, "指标7", -15],
    [8, "指标0", -10],
  ]);
});

test("a figure corrected on 指标 changes the page at once", async () => {
  const book = await inserted([reportOf([TRAINING, PENSION])]);
  book.type(WORDS.names.indicators, 1, "actual", "30000");
  expect(conclusion(book)).toBe("列入统计的指标2项，达到序时进度2项、占100.0%；未达到0项、占0.0%。");
  expect(laggards(book, ["rank"])).toEqual([]);
});

test("a stock counted on a day has no monthly rate, money no whole units, a long name an end", async () => {
  const book = await inserted([
    reportOf([
      indicator({ name: "参保人数", target: "100人", actual: "10人", basis: "stock" }),
      indicator({ name: "投资", target: "100万元", actual: "20万元" }),
      indicator({ name: "很".repeat(40), target: "100公里", actual: "30公里" }),
    ]),
  ]);
  // 80 over 6 months is 13.33; 70 is 11.67.
  expect(laggards(book, ["name", "required"])).toEqual([
    ["参保人数", ""],
    ["投资", "13.33万元"],
    [`${"很".repeat(27)}…`, "11.67公里"],
  ]);
});

describe("parts", () => {
  const section = (marker: string, title: string, level: number, start: number, end: number): Section => ({
    marker,
    title: `${marker}${title}`,
    level,
    start,
    end,
  });
  // The figures of an indicator stand at 10, 20 and 30.
  const shifted = (by: number, item = TRAINING): typeof TRAINING => ({
    ...item,
    target: item.target && { ...item.target, start: item.target.start + by },
    actual: item.actual && { ...item.actual, start: item.actual.start + by },
    ratio: item.ratio && { ...item.ratio, start: item.ratio.start + by },
  });

  test("headings of the first level are counted with all that stands under them", async () => {
    const sections = [
      section("一、", "惠民工程", 1, 5, 200),
      section("㈠", "就业", 2, 6, 100),
      section("㈡", "社保", 2, 100, 200),
      section("二、", "没有指标", 1, 200, 300),
      section("三、", "急难愁盼", 1, 300, 400),
    ];
    const items = [shifted(0), shifted(100, PENSION), shifted(300, CHECKUP), shifted(500)];
    const book = await inserted([reportOf(items, { sections })]);
    // 编号, 部分, 指标数, 达到, 未达到, 工期待确认, 待核实, 不计
    expect(bodyOf(book, "PS_Parts")).toEqual([
      ["1", "一、 惠民工程", 2, 1, 1, 0, 0, 0],
      ["3", "三、 急难愁盼", 1, 0, 1, 0, 0, 0],
      ["0", "未列标题", 1, 1, 0, 0, 0, 0],
      [null, "合计", 4, 2, 2, 0, 0, 0],
    ]);
  });

  test("several reports are parts themselves", async () => {
    const book = await inserted([
      reportOf([TRAINING, PENSION], { region: "云泽市" }),
      reportOf([PENSION], { region: null, name: "青木县.txt" }),
    ]);
    expect(bodyOf(book, "PS_Parts")).toEqual([
      ["1", "云泽市", 2, 1, 1, 0, 0, 0],
      ["2", "青木县.txt", 1, 0, 1, 0, 0, 0],
      [null, "合计", 3, 1, 2, 0, 0, 0],
    ]);
  });

  test("reports of one region are told apart by their names, and laggards by their region", async () => {
    const book = await inserted([
      reportOf([TRAINING], { name: "上半年.txt" }),
      reportOf([PENSION], { name: "三季度.txt" }),
    ]);
    expect(bodyOf(book, "PS_Parts").map(([, label]) => label)).toEqual([
      "云泽市 上半年.txt",
      "云泽市 三季度.txt",
      "合计",
    ]);
    expect(laggards(book, ["name"])).toEqual([["云泽市 城乡居民养老"]]);
  });

  test("more parts than the page holds stand beside the charts", async () => {
    const regions = ["甲", "乙", "丙", "丁", "戊", "己"];
    const book = await inserted(regions.map((region) => reportOf([TRAINING], { region })));
    expect(sheetOf(book, sheet).tables.map(({ name }) => name)).toEqual(["PS_Laggards"]);
    expect(bodyOf(book, "PS_Parts")).toHaveLength(regions.length + 1);
    expect(sheetOf(book, WORDS.names.charts).tables.map(({ name }) => name)).toContain("PS_Parts");
  });
});

test("nothing on the page is an error, whatever 指标 holds", async () => {
  const book = await inserted([reportOf([PENSION, CHECKUP])]);
  for (const [id, text] of [
    ["target", "待定"],
    ["actual", ""],
    ["unit", ""],
    ["deadline", "年底"],
    ["reportedRatio", ""],
  ] as const) {
    book.type(WORDS.names.indicators, 0, id, text);
    const cells = [sheet, WORDS.names.charts].flatMap((name) => [...sheetOf(book, name).cells.within(wholeSheet)]);
    expect(cells.filter(({ cell }) => isError(cell.value))).toEqual([]);
  }
});

const BOLE = "../shared/reports/bole-2021h1.txt";
const testBole = existsSync(BOLE) || process.env["CI"] !== undefined ? test : test.skip;
testBole("bole-2021h1 (skipped where the labelled reports are absent)", async () => {
  const report = readReport(documentOf(readFileSync(BOLE, "utf8")));
  const book = await inserted([reportOf(report.indicators, { ...report, year: 2021, asOf: "2021-06-30" })]);
  expect(conclusion(book)).toBe("列入统计的指标11项，达到序时进度7项、占63.6%；未达到4项、占36.4%。");
  expect(others(book)).toBe("另有2项工期待确认、1项数据待核实、8项不按序时考核，未列入。");
  expect(laggards(book, ["completion", "due", "gap", "required"])).toEqual([
    ["43.37%", 0.6, -16.6, "19721人\n（推算）"],
    ["34.96%", 0.5, -15, "4456人\n（推算）"],
    ["40%", 0.5, -10, ""],
    ["43.6%", 0.5, -6.4, ""],
  ]);
});
