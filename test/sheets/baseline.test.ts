/** 分解表: the targets of the year are kept, a change wants its ground, and reports read later are held to them. */
import { readBack } from "../../src/excel/readBack";
import { BASELINE_COLUMNS, baselineLines, underBaseline, type BaselineLine } from "../../src/sheets/baselineLines";
import { wholeSheet } from "../../workbench/model/area";
import { isError } from "../../workbench/model/cells";
import { inserted, reportOf, WORDS } from "../excel/inserted";
import { indicator } from "../plan/figures";

const sheet = WORDS.names.baseline;
const indicators = WORDS.names.indicators;
const PLAN = { which: "unfinished", until: null } as const;
const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "2300人次", owner: "人社局" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });

const line = (more: Partial<BaselineLine>): BaselineLine => ({
  key: "",
  name: "",
  unit: "",
  initial: null,
  target: null,
  ground: null,
  deadline: null,
  owner: null,
  ...more,
});
const shown = (book: Awaited<ReturnType<typeof inserted>>, row: number) =>
  ["initial", "current", "change", "check"].map((id) => book.cell(sheet, row, id));

test("the first report's targets are those of the year; a changed one wants its ground", async () => {
  const book = await inserted([reportOf([TRAINING])], { plan: PLAN });
  expect(shown(book, 0)).toEqual([4550, 4550, 0, ""]);
  book.type(indicators, 0, "target", "5000");
  expect(shown(book, 0)).toEqual([4550, 5000, 450, "请填调整依据"]);
  book.type(sheet, 0, "ground", "市政府〔2021〕18号");
  expect(shown(book, 0)).toEqual([4550, 5000, 450, "已调整"]);
});

test("what has no target yet says so, and so does one that came later", async () => {
  const book = await inserted([reportOf([PENSION])], { plan: PLAN });
  expect(shown(book, 0)).toEqual([null, "", "", "缺目标"]);
  book.type(indicators, 0, "target", "41107");
  expect(shown(book, 0)).toEqual([null, 41107, "", "缺年初目标"]);
});

test("an assumed deadline is not one of the year's", async () => {
  const stated = indicator({ target: "100人", actual: "30人", deadline: "2021-10-31" });
  const book = await inserted([reportOf([TRAINING, stated])], { plan: PLAN });
  expect([book.cell(sheet, 0, "deadline"), book.cell(sheet, 1, "deadline")]).toEqual(["", 44500]);
});

test("a 分解表 filled in is read back as it stands", async () => {
  const book = await inserted([reportOf([TRAINING, PENSION])], { plan: PLAN });
  book.type(sheet, 1, "initial", "41107");
  book.type(sheet, 1, "owner", "社保局");
  book.type(sheet, 1, "deadline", "2021-11-30");
  book.type(indicators, 0, "target", "5000");
  const { baseline } = (await readBack({ baseline: BASELINE_COLUMNS })).tables;
  const lines = baseline === null ? [] : baselineLines(baseline);
  expect(lines).toMatchObject([
    { name: "职业培训", unit: "人次", initial: 4550, target: 5000, owner: "人社局", deadline: null },
    { name: "城乡居民养老", unit: "人", initial: 41107, target: 41107, owner: "社保局", deadline: "2021-11-30" },
  ]);
});

describe("reports held to a baseline", () => {
  const lines = [
    line({ name: "城乡居民养老", unit: "人", initial: 40000, target: 41107, ground: "省厅下达", owner: "社保局" }),
    line({ name: "困难群众救助", unit: "万人", initial: 1.2, target: 1.2, deadline: "2021-11-30" }),
  ];

  test("take its targets, so that a plan no longer rests on what a ratio implies", async () => {
    const under = underBaseline([reportOf([TRAINING, PENSION])], lines);
    const book = await inserted(under.reports, { plan: PLAN, baseline: under.lines });
    expect(["target", "actual", "owner"].map((id) => book.cell(indicators, 1, id))).toEqual([41107, 14371, "社保局"]);
    expect(shown(book, 1)).toEqual([40000, 41107, 1107, "已调整"]);
    expect(book.cell(sheet, 1, "ground")).toBe("省厅下达");
    const row = [0, 1, 2].find((at) => book.cell(WORDS.names.plan, at, "name") === "城乡居民养老") ?? -1;
    // 26736 over six months; twice 14371 of 41107.
    expect(book.cell(WORDS.names.plan, row, "required")).toBe(4456);
    expect(book.cell(WORDS.names.plan, row, "outcome")).toBeCloseTo(28742 / 41107, 9);
  });

  test("what no report mentions stands in the table without a figure", async () => {
    const under = underBaseline([reportOf([TRAINING])], lines);
    const book = await inserted(under.reports, { plan: PLAN, baseline: under.lines });
    expect(["name", "target", "unit", "status", "deadline"].map((id) => book.cell(indicators, 2, id))).toEqual([
      "困难群众救助",
      1.2,
      "万人",
      "未报数",
      44530,
    ]);
    const sources = book.blueprint.sheets.find(({ name }) => name === WORDS.names.sources)?.tables[0]?.rows ?? [];
    expect(sources.every(([, , printed]) => printed !== "")).toBe(true);
    const cells = book.opened.workbook.sheets.flatMap(({ cells }) => [...cells.within(wholeSheet)]);
    expect(cells.filter(({ cell }) => isError(cell.value))).toEqual([]);
  });

  test("a target that the report prints too stays that of the report", () => {
    const same = [line({ name: "职业培训", unit: "人次", initial: 4550, target: 4550, owner: "人社局" })];
    const [report] = underBaseline([reportOf([TRAINING])], same).reports;
    expect(report?.indicators[0]?.target).toBe(TRAINING.target);
  });

  test("two lines of one name and unit are followed by nobody without a 键", () => {
    const twice = [
      line({ name: "职业培训", unit: "人次", target: 1 }),
      line({ name: "职业培训", unit: "人次", target: 2 }),
    ];
    const [report] = underBaseline([reportOf([TRAINING])], twice).reports;
    expect(report?.indicators.map(({ target }) => target?.value)).toEqual([4550, 1, 2]);
  });
});
