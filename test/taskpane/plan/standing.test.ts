/** The planning page: what it reads of the table as it stands, the sentences it says, the sheets it makes. */
import { putPlanning } from "../../../src/excel/planning";
import { planningSheets } from "../../../src/sheets/planning";
import { scoreSheet } from "../../../src/sheets/score";
import { planSentence } from "../../../src/sheets/planWords";
import { monthsToChoose, readPlannable, type Plannable } from "../../../src/taskpane/plan/standing";
import { wholeSheet } from "../../../workbench/model/area";
import { isError } from "../../../workbench/model/cells";
import { deleteSheet } from "../../../workbench/model/sheets";
import { freshExcel, inserted, reportOf, WORDS } from "../../excel/inserted";
import { indicator } from "../../plan/figures";

const ITEMS = [
  indicator({ name: "职业培训", target: "4550人次", actual: "5834人次" }),
  indicator({ name: "职工参保", kind: "ratio", basis: "stock", actual: "30028人", ratio: "92%" }),
  indicator({ name: "环博绿廊", kind: "ratio", ratio: "40%" }),
  indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" }),
  indicator({
    name: "全民健康体检",
    target: "139294人",
    actual: "6万余人",
    ratio: "43.37%",
    deadline: "2021-10-31",
  }),
];

async function read(): Promise<Plannable> {
  const plannable = await readPlannable("zh-CN");
  if (plannable === null) throw new Error("No table");
  return plannable;
}

test("what is not done, the furthest behind first, each with its sentence", async () => {
  await inserted([reportOf(ITEMS)]);
  const { unfinished, lagging, withRegion } = await read();
  expect([lagging, withRegion]).toEqual([3, false]);
  expect(unfinished.map(({ assessment }) => [assessment.indicator.name, planSentence(assessment, WORDS)])).toEqual([
    ["全民健康体检", "余78882人，月均需19721人，月均须达前6月月均的1.96倍（推算）"],
    ["城乡居民养老", "余26736人，月均需4456人，月均须达前6月月均的1.86倍（推算）"],
    ["环博绿廊", "余60个百分点，月均需10个百分点，月均须达前6月月均的1.50倍"],
    ["职工参保", "时点数不预测"],
  ]);
});

test("corrections of the planner count", async () => {
  const book = await inserted([reportOf(ITEMS)]);
  book.type(WORDS.names.indicators, 3, "target", "42000");
  book.type(WORDS.names.indicators, 3, "actual", "20000");
  const { rows } = await read();
  const pension = rows.find(({ assessment }) => assessment.indicator.name === "城乡居民养老");
  // 22000 over six months; 3333.3 a month so far.
  expect(pension && planSentence(pension.assessment, WORDS)).toBe("余22000人，月均需3667人，月均须达前6月月均的1.10倍");
});

test("the months until which all can be asked to be done", async () => {
  await inserted([reportOf(ITEMS)]);
  expect(monthsToChoose(await read())).toEqual(["2021-07-31", "2021-08-31", "2021-09-30", "2021-10-31", "2021-11-30"]);
});

test("a workbook without a table of ours has nothing to plan", async () => {
  freshExcel();
  expect(await readPlannable("zh-CN")).toBeNull();
});

describe("the sheets", () => {
  const put = async () => {
    const plannable = await read();
    return putPlanning(planningSheets(plannable.rows, { which: "unfinished", until: null }, plannable, WORDS));
  };

  test("are what a new workbook with a plan would have", async () => {
    const fresh = await inserted([reportOf(ITEMS)], { plan: { which: "unfinished", until: null } });
    const wanted = fresh.blueprint.sheets.filter(({ name }) => ["计划", "倒排", "分解表"].includes(name));
    await inserted([reportOf(ITEMS)]);
    const plannable = await read();
    expect(planningSheets(plannable.rows, { which: "unfinished", until: null }, plannable, WORDS)).toEqual(wanted);
    expect(await put()).toEqual({ inserted: ["计划", "倒排", "分解表"], kept: [], grown: [] });
  });

  test("考核 of the table is that of a new workbook", async () => {
    const fresh = await inserted([reportOf(ITEMS)], { score: true });
    const { rows, withRegion } = await read();
    const keys = rows.map(({ key }) => key);
    expect(scoreSheet(keys, withRegion, WORDS)).toEqual(fresh.blueprint.sheets.find(({ name }) => name === "考核"));
  });

  test("are made where 历次 is gone", async () => {
    const { opened } = await inserted([reportOf(ITEMS)]);
    const history = opened.workbook.sheets.find(({ name }) => name === "历次");
    if (history === undefined) throw new Error("No 历次");
    deleteSheet(opened.workbook, history);
    await put();
    const plan = opened.workbook.sheets.find(({ name }) => name === "计划");
    const values = [...(plan?.cells.within(wholeSheet) ?? [])].map(({ cell }) => cell.value);
    expect(values).toContain("目标系推算，不预测");
    expect(values.filter(isError)).toEqual([]);
  });

  test("stay as they are where they are, and come anew when they were deleted", async () => {
    const { opened } = await inserted([reportOf(ITEMS)]);
    await put();
    opened.type("计划!P4", "缴费期集中在下半年");
    expect(await put()).toEqual({ inserted: [], kept: ["计划", "倒排", "分解表"], grown: [] });
    const plan = opened.workbook.sheets.find(({ name }) => name === "计划");
    expect(plan?.cells.get(3, 15)?.value).toBe("缴费期集中在下半年");
    if (plan !== undefined) deleteSheet(opened.workbook, plan);
    expect(await put()).toEqual({ inserted: ["计划"], kept: ["倒排", "分解表"], grown: [] });
  });

  test("that stand get rows for what they lack, and keep what was typed", async () => {
    const book = await inserted([reportOf(ITEMS)]);
    await put();
    const { opened } = book;
    opened.type("计划!P4", "缴费期集中在下半年");
    // The last row of 计划 and its month of 倒排 go; in 指标 training is no longer done.
    await opened.Excel.run(async (context) => {
      for (const name of ["PS_Plan", "PS_Schedule"]) {
        const { rows } = context.workbook.tables.getItem(name);
        rows.getItemAt(2).delete();
      }
      await context.sync();
    });
    book.type(WORDS.names.indicators, 0, "actual", "1800");
    expect(await put()).toEqual({
      inserted: [],
      kept: ["分解表"],
      grown: [
        { sheet: "计划", rows: 2 },
        { sheet: "倒排", rows: 2 },
      ],
    });
    const plan = opened.workbook.sheets.find(({ name }) => name === "计划");
    expect([3, 4, 5, 6, 7].map((row) => plan?.cells.get(row, 1)?.value)).toEqual([
      "全民健康体检",
      "城乡居民养老",
      "职工参保",
      "职业培训",
      "环博绿廊",
    ]);
    expect(plan?.cells.get(3, 15)?.value).toBe("缴费期集中在下半年");
  });
});
