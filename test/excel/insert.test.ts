/** Inserting into the open workbook: what arrives, in how many requests, and what is refused without a trace. */
import * as errors from "../../src/excel/errors";
import { insertBlueprint } from "../../src/excel/insert";
import type { Indicator } from "../../src/report/report";
import { RULE_SETS } from "../plan/presets";
import type { SheetPlace } from "../../src/sheets/indicators";
import { blueprintOf } from "../../src/sheets/workbook";
import { indicator } from "../plan/figures";
import { freshExcel, inserted, reportOf, WORDS } from "./inserted";

const OPTIONS = { language: "zh-CN", rules: RULE_SETS.standard, readAt: "2021-07-05 09:00" } as const;
const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });

const blueprint = (place?: SheetPlace) => blueprintOf([reportOf([TRAINING, PENSION])], { ...OPTIONS, place });
const many = (count: number): readonly Indicator[] =>
  Array.from({ length: count }, (_, at) => ({ ...TRAINING, name: `职业培训${String(at)}` }));

test("figures of the report arrive with their completion, pace, gap and lamp", async () => {
  const { cell } = await inserted([reportOf([TRAINING, PENSION])]);
  const row = (at: number) => ["name", "completion", "pace", "gap", "status"].map((id) => cell("指标", at, id));
  // 5834 / 4550 = 1.28220; 34.96 % as printed, 35.0 − 50.0 = −15.0 points.
  expect(row(0)).toEqual(["职业培训", expect.closeTo(1.2822, 4), 0.5, 78.2, "✓ 完成"]);
  expect(row(1)).toEqual(["城乡居民养老", 0.3496, 0.5, -15, "■ 滞后"]);
});

test("every sheet is there in its order, 总览 in front", async () => {
  const { workbook } = freshExcel();
  await insertBlueprint(blueprint());
  expect(workbook.sheets.slice(1).map(({ name }) => name)).toEqual([
    "总览",
    "图表",
    "指标",
    "事项",
    "数据",
    "节点",
    "核实单",
    "历次",
    "规则",
    "来源",
    "变更",
  ]);
  expect(workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name).toBe("总览");
});

test("texts of the report stay texts", async () => {
  const names = ["=1+1", "3-4", "1/20", "2021年3月", "128.2%", "'十四五", "007"];
  const { cell } = await inserted([reportOf(names.map((name) => ({ ...TRAINING, name })))]);
  expect(names.map((_, at) => cell("指标", at, "name"))).toEqual(names);
});

test("what the planner corrects moves completion and lamp, 推算目标 stays", async () => {
  const { opened, cell } = await inserted([reportOf([TRAINING, PENSION])]);
  opened.type("指标!F5", "30000");
  // 30000 / 41107 = 72.98 %, 22.9 or 23.0 points ahead of 50.
  expect(cell("指标", 1, "completion")).toBeCloseTo(30000 / 41107, 6);
  expect(cell("指标", 1, "gap")).toBe(23);
  expect(cell("指标", 1, "status")).toBe("● 正常");
  expect(cell("指标", 1, "impliedTarget")).toBe(41107);
  expect(cell("指标", 1, "check")).toBe("");
});

test("a lamp rule changed on 规则 moves the lamps without the add-in", async () => {
  const { opened, cell } = await inserted([reportOf([TRAINING, PENSION])]);
  // The third rule, 关注, reaches down to −10; −20 takes in −15.
  opened.type("规则!G6", "-20");
  expect(cell("指标", 1, "status")).toBe("▲ 关注");
  expect(cell("指标", 1, "lampColor")).toBe("黄");
});

test("counting by days is a setting", async () => {
  const { opened, cell } = await inserted([reportOf([TRAINING])]);
  opened.type("规则!B8", WORDS.methods.days);
  // 181 of 365 days.
  expect(cell("指标", 0, "pace")).toBe(0.496);
});

describe("requests", () => {
  test("10 indicators take one read and one write", async () => {
    const { opened } = await inserted([reportOf(many(10))]);
    expect(opened.roundTrips).toBe(2);
  });

  test("5,000 indicators take one read and one write for every 4 MB", async () => {
    const { opened, cell } = await inserted([reportOf(many(5000))]);
    expect(opened.roundTrips).toBeLessThanOrEqual(1 + Math.ceil(opened.bytesSent / 4_000_000));
    const completions = Array.from({ length: 5000 }, (_, at) => cell("指标", at, "completion"));
    expect(completions.every((value) => typeof value === "number" && Math.abs(value - 5834 / 4550) < 1e-12)).toBe(true);
    expect(cell("指标", 4999, "status")).toBe("✓ 完成");
  }, 120_000);
});

test("what is too much for one request travels in several", async () => {
  // 1,000 names of 500 characters, three bytes each, as shown, as last reported and on 历次: 4.5 MB, of which Excel on
  // the web takes 5 MB with all the rest.
  const long = many(1000).map((item) => ({ ...item, name: "很".repeat(500) }));
  const { opened, cell } = await inserted([reportOf(long)]);
  expect(opened.roundTrips).toBe(3);
  expect(cell("指标", 999, "name")).toHaveLength(500);
}, 60_000);

describe("at a place on a sheet that is there", () => {
  const place = { sheet: "Sheet1", row: 4, column: 2 };

  test("the table begins there and counts the same", async () => {
    const { workbook } = freshExcel();
    await insertBlueprint(blueprint(place));
    const sheet = workbook.sheets.find(({ name }) => name === "Sheet1");
    expect(sheet?.cells.get(4, 2)?.value).toBe("云泽市2021年目标任务完成情况");
    expect(sheet?.cells.get(7, 4)?.value).toBe("职业培训");
    expect(sheet?.cells.get(8, 11)?.value).toBe("■ 滞后");
  });

  test("occupied cells are refused and named", async () => {
    const { type, workbook } = freshExcel();
    type("Sheet1!E8", "旧内容");
    const before = JSON.stringify(workbook);
    await expect(insertBlueprint(blueprint(place))).rejects.toThrow(errors.PlaceOccupiedError);
    await expect(insertBlueprint(blueprint(place))).rejects.toMatchObject({ detail: expect.stringContaining("C7") });
    expect(JSON.stringify(workbook)).toBe(before);
  });

  test("a protected sheet is refused", async () => {
    const opened = freshExcel();
    await opened.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    await expect(insertBlueprint(blueprint(place))).rejects.toThrow(errors.SheetProtectedError);
  });

  test("a sheet that is gone is refused", async () => {
    freshExcel();
    await expect(insertBlueprint(blueprint({ ...place, sheet: "没有" }))).rejects.toThrow(errors.SheetMissingError);
  });
});

describe("what is in the way is named, and the workbook stays as it was", () => {
  const refusals: readonly (readonly [
    string,
    (context: Excel.RequestContext) => void,
    new (detail: string) => errors.ExcelError,
  ])[] = [
    ["a sheet 规则", ({ workbook }) => workbook.worksheets.add("规则"), errors.SheetExistsError],
    ["a table PS_Rules", addTable, errors.NameTakenError],
    ["a name PS_AsOf", ({ workbook }) => workbook.names.add("PS_AsOf", "=1"), errors.NameTakenError],
    ["a protected workbook", ({ workbook }) => workbook.protection.protect(), errors.WorkbookProtectedError],
  ];

  function addTable({ workbook }: Excel.RequestContext): void {
    workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", true).name = "PS_Rules";
  }

  test.each(refusals)("%s", async (_, prepare, Refusal) => {
    const opened = freshExcel();
    await opened.Excel.run(async (context) => {
      prepare(context);
      await context.sync();
    });
    const before = JSON.stringify(opened.workbook);
    await expect(insertBlueprint(blueprint())).rejects.toBeInstanceOf(Refusal);
    expect(JSON.stringify(opened.workbook)).toBe(before);
  });

  test("a write that Excel refuses half way is taken back", async () => {
    const { workbook } = freshExcel();
    const plan = blueprint();
    const [first, ...others] = plan.sheets;
    if (first === undefined) throw new Error("no sheet");
    const bad = { ...plan, sheets: [{ ...first, names: [{ name: "1 坏名称", refersTo: "=1" }] }, ...others] };
    await expect(insertBlueprint(bad)).rejects.toBeInstanceOf(errors.RefusedError);
    expect(workbook.sheets.map(({ name, tables }) => [name, tables.length])).toEqual([["Sheet1", 0]]);
    expect(workbook.names).toEqual([]);
  });

  test("a cell being edited", async () => {
    const opened = freshExcel();
    opened.cellEditing = true;
    await expect(insertBlueprint(blueprint())).rejects.toBeInstanceOf(errors.CellEditingError);
  });
});
