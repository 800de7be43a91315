/** Answers of 填报表 brought into the workbook: what fits is written, what contradicts is listed and left open. */
import fc from "fast-check";
import { collectAnswers } from "../../src/excel/collect";
import { sheetCells } from "../../src/excel/formCells";
import { formStrings } from "../../src/locale/strings";
import type { Collected, FilledForm } from "../../src/refresh/collecting";
import { filledRows } from "../../src/refresh/filledForm";
import type { CellValue } from "../../src/sheets/blueprint";
import { ANSWERS, type AnswerId } from "../../src/sheets/ownerForms";
import { cellAddress } from "../../src/sheets/references";
import { valueAt } from "../../workbench/model/cell-contents";
import { findSheet, findTable, type Workbook } from "../../workbench/model/workbook";
import { readXlsx } from "../../workbench/xlsx/read";
import { writeXlsx } from "../../workbench/xlsx/write";
import { describeWithValidator } from "../office/available";
import { validationErrors } from "../office/validator";
import { indicator } from "../plan/figures";
import { freshExcel, inserted, reportOf, WORDS, type Inserted } from "./inserted";
import { sentForms } from "./sentForms";

const FORMS = formStrings("zh-CN");
const { indicators: INDICATORS, plan: PLAN } = WORDS.names;
const ANSWERS_SHEET = FORMS.answers.name;

const ITEMS = [
  indicator({ name: "职业培训", target: "4550人次", actual: "1500人次", owner: "市人社局" }),
  indicator({ name: "城镇新增就业", target: "3万人", actual: "1.2万人", owner: "市人社局" }),
  indicator({ name: "老旧小区改造", target: "20个", actual: "8个", owner: "市住建局" }),
];

type Answers = Partial<Readonly<Record<AnswerId, CellValue>>>;

const book = (): Promise<Inserted> => inserted([reportOf(ITEMS)], { plan: { which: "unfinished", until: null } });

function keyOf({ cell }: Inserted, name: string): string {
  const row = ITEMS.findIndex((item) => item.name === name);
  return String(cell(INDICATORS, row, "key"));
}

/** A form with answers by the names of its indicators. */
function form(
  from: Inserted,
  file: string,
  answers: Readonly<Record<string, Answers>>,
  asOf = "2021-06-30",
): FilledForm {
  const rows = Object.entries(answers).map(([name, given]) => ({
    key: keyOf(from, name),
    asOf,
    answers: Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, format: "General" }])),
  }));
  return { file, rows };
}

function collect(into: Inserted, forms: readonly FilledForm[], preferred: readonly string[] = []): Promise<Collected> {
  Object.assign(globalThis, { Excel: into.opened.Excel });
  return collectAnswers(forms, { preferred, on: "2021-07-10", language: "zh-CN" });
}

const kinds = ({ findings }: Collected): readonly string[] => findings.map(({ kind }) => kind);

/** Everything a workbook says, cell by cell. */
function contents({ sheets }: Workbook): readonly unknown[] {
  const everything = { top: 0, left: 0, bottom: 999, right: 99 };
  return sheets.map(({ name, cells }) => [
    name,
    [...cells.within(everything)].map(({ row, column, cell }) => [row, column, cell.formula, cell.value]),
  ]);
}

/** The values of a column of a table, by its header. */
function column({ opened: { workbook } }: Inserted, table: string, header: string): readonly CellValue[] {
  const found = findTable(workbook, table);
  const at = found?.table.columns.findIndex(({ name }) => name === header) ?? -1;
  if (found === undefined || at < 0) return [];
  const { top, left, bottom } = found.table.area;
  return Array.from({ length: bottom - top }, (_, row) => {
    const value = valueAt(found.sheet, top + 1 + row, left + at);
    return typeof value === "object" && value !== null ? "#" : value;
  });
}

test("reason and measures go to 计划, everything said is kept on 填报汇总", async () => {
  const into = await book();
  const said = { reason: "雨季停工", measures: "增加班组", next: "完成4个", person: "张三", phone: "0991-1234567" };
  const collected = await collect(into, [form(into, "填报-市住建局.xlsx", { 老旧小区改造: said })]);
  expect(collected.findings).toEqual([]);
  const names = column(into, "PS_Plan", WORDS.plan.columns.name);
  const at = names.indexOf("老旧小区改造");
  expect(column(into, "PS_Plan", WORDS.plan.columns.reason)[at]).toBe("雨季停工");
  expect(column(into, "PS_Plan", WORDS.plan.columns.measure)[at]).toBe("增加班组");
  for (const [id, text] of Object.entries(said)) {
    expect(column(into, "PS_Answers", FORMS.answers.columns[id as AnswerId])).toEqual([text]);
  }
  expect(column(into, "PS_Answers", FORMS.answers.columns.fate)).toEqual(["已收"]);
});

describe("核定数", () => {
  test("that differs makes its row 待核实 and stands on 核实单 until the planner has decided", async () => {
    const into = await book();
    const queries = column(into, "PS_Queries", WORDS.queries.columns.question).length;
    const collected = await collect(into, [form(into, "a.xlsx", { 职业培训: { verified: "1,620", person: "张三" } })]);
    expect(kinds(collected)).toEqual(["pending"]);
    expect(into.cell(INDICATORS, 0, "actual")).toBe(1500);
    expect(into.cell(INDICATORS, 0, "status")).toBe("待核实");
    expect(into.cell(INDICATORS, 0, "conflict")).toBe("责任单位核定为1620人次，表中为1500人次");
    expect(column(into, "PS_Queries", WORDS.queries.columns.verified).slice(queries)).toEqual([1620]);
    expect(column(into, "PS_Queries", WORDS.queries.columns.person).slice(queries)).toEqual(["张三"]);
    expect(column(into, "PS_Queries", WORDS.queries.columns.time).slice(queries)).toEqual(["2021-07-10"]);
  });

  test.each([
    ["the same figure", 1500],
    ["the same in words", "1500人次"],
    ["a rounder one that it fits", "约1500"],
  ])("that says %s changes nothing but 填报汇总", async (_, verified) => {
    const into = await book();
    const collected = await collect(into, [form(into, "a.xlsx", { 职业培训: { verified } })]);
    expect([collected.findings, collected.entries, collected.queries]).toEqual([[], [], []]);
    expect(into.cell(INDICATORS, 0, "status")).toBe("■ 滞后");
  });

  test("is reckoned into the unit of its row", async () => {
    const into = await book();
    await collect(into, [form(into, "a.xlsx", { 城镇新增就业: { verified: "13500人" } })]);
    expect(into.cell(INDICATORS, 1, "conflict")).toBe("责任单位核定为1.35万人，表中为1.2万人");
  });

  test("that cannot be read is listed and written nowhere but on 填报汇总", async () => {
    const into = await book();
    const collected = await collect(into, [form(into, "a.xlsx", { 职业培训: { verified: "一千多吧" } })]);
    expect(kinds(collected)).toEqual(["unreadable"]);
    expect(into.cell(INDICATORS, 0, "conflict")).toBeNull();
    expect(column(into, "PS_Answers", FORMS.answers.columns.verified)).toEqual(["一千多吧"]);
  });

  test("once the planner has taken it over is asked no more", async () => {
    const into = await book();
    const forms = [form(into, "a.xlsx", { 职业培训: { verified: 1620 } })];
    await collect(into, forms);
    into.type(INDICATORS, 0, "actual", "1620");
    into.type(INDICATORS, 0, "conflict", "");
    expect((await collect(into, forms)).findings).toEqual([]);
    expect(into.cell(INDICATORS, 0, "status")).toBe("■ 滞后");
  });

  test("that the planner has turned down is not asked again", async () => {
    const into = await book();
    const forms = [form(into, "a.xlsx", { 职业培训: { verified: 1620 } })];
    await collect(into, forms);
    into.type(INDICATORS, 0, "conflict", "");
    expect((await collect(into, forms)).findings).toEqual([]);
    expect(into.cell(INDICATORS, 0, "conflict")).toBeNull();
  });
});

describe("two files that say different things", () => {
  const both = (into: Inserted): readonly FilledForm[] => [
    form(into, "a.xlsx", { 老旧小区改造: { reason: "雨季", verified: 9 } }),
    form(into, "b.xlsx", { 老旧小区改造: { reason: "资金", verified: "10" } }),
  ];

  test("are both listed, and nothing is written", async () => {
    const into = await book();
    const collected = await collect(into, both(into));
    expect(kinds(collected)).toEqual(["conflict", "conflict"]);
    expect(collected.findings[0]?.files).toEqual(["a.xlsx", "b.xlsx"]);
    expect(collected.entries).toEqual([]);
    expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toEqual(["雨季", "资金"]);
  });

  test("are decided by the file that is preferred, now or later", async () => {
    const into = await book();
    await collect(into, both(into));
    await collect(into, both(into), ["b.xlsx"]);
    const at = column(into, "PS_Plan", WORDS.plan.columns.name).indexOf("老旧小区改造");
    expect(column(into, "PS_Plan", WORDS.plan.columns.reason)[at]).toBe("资金");
    expect(into.cell(INDICATORS, 2, "conflict")).toBe("责任单位核定为10个，表中为8个");
    expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toHaveLength(2);
  });

  test("do not differ where only blanks and the width of characters do", async () => {
    const into = await book();
    const forms = ["雨季 停工", "雨季　停工\n"].map((reason, at) =>
      form(into, `${String(at)}.xlsx`, { 老旧小区改造: { reason } }),
    );
    expect((await collect(into, forms)).findings).toEqual([]);
  });
});

test("what the planner has written on 计划 is kept, and said", async () => {
  const into = await book();
  const at = column(into, "PS_Plan", WORDS.plan.columns.name).indexOf("老旧小区改造");
  into.type(PLAN, at, "reason", "招标推迟");
  const collected = await collect(into, [form(into, "a.xlsx", { 老旧小区改造: { reason: "雨季" } })]);
  expect(kinds(collected)).toEqual(["kept"]);
  expect(column(into, "PS_Plan", WORDS.plan.columns.reason)[at]).toBe("招标推迟");
});

test("a form of another date, a row nobody knows and a row without 键 are listed and kept", async () => {
  const into = await book();
  const answers = { reason: { value: "雨季", format: "General" } };
  const strays = [
    { key: "没有这一行", asOf: "2021-06-30", answers },
    { key: "", asOf: "2021-06-30", answers },
  ];
  const collected = await collect(into, [
    form(into, "旧.xlsx", { 职业培训: { reason: "旧" } }, "2021-03-31"),
    { file: "b.xlsx", rows: strays },
  ]);
  expect(kinds(collected)).toEqual(["otherDate", "unknownRow", "unknownRow"]);
  expect(collected.entries).toEqual([]);
  expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toEqual(["旧", "雨季", "雨季"]);
});

test("a text that looks like a formula or a date stays the text it is", async () => {
  const into = await book();
  await collect(into, [form(into, "a.xlsx", { 老旧小区改造: { reason: "=1+1", measures: "3-4", phone: "010" } })]);
  const at = column(into, "PS_Plan", WORDS.plan.columns.name).indexOf("老旧小区改造");
  expect(column(into, "PS_Plan", WORDS.plan.columns.reason)[at]).toBe("=1+1");
  expect(column(into, "PS_Plan", WORDS.plan.columns.measure)[at]).toBe("3-4");
  expect(column(into, "PS_Answers", FORMS.answers.columns.phone)).toEqual(["010"]);
});

test("who alone is named on a form stands for all its rows", async () => {
  const into = await book();
  const answers = { 职业培训: { reason: "甲", person: "张三" }, 城镇新增就业: { reason: "乙" } };
  await collect(into, [form(into, "a.xlsx", answers)]);
  expect(column(into, "PS_Answers", FORMS.answers.columns.person)).toEqual(["张三", "张三"]);
});

test("a second round adds what is new and nothing twice", async () => {
  const into = await book();
  const first = form(into, "a.xlsx", { 职业培训: { reason: "甲" } });
  await collect(into, [first]);
  await collect(into, [first, form(into, "b.xlsx", { 老旧小区改造: { reason: "乙", phone: "0991" } })]);
  expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toEqual(["甲", "乙"]);
  expect(column(into, "PS_Answers", FORMS.answers.columns.phone)).toEqual([null, "0991"]);
});

test("a workbook without 计划 keeps what was said on 填报汇总", async () => {
  const into = await inserted([reportOf(ITEMS)]);
  const collected = await collect(into, [form(into, "a.xlsx", { 职业培训: { reason: "师资不足" } })]);
  expect([collected.findings, collected.entries]).toEqual([[], []]);
  expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toEqual(["师资不足"]);
});

/** A file as it comes back, after somebody has worked on it. */
async function cameBack(
  bytes: Uint8Array,
  edit: (opened: ReturnType<typeof freshExcel>) => Promise<void> | void = () => undefined,
): Promise<FilledForm> {
  const workbook = await readXlsx(bytes, () => new Date());
  const opened = freshExcel(workbook);
  await edit(opened);
  return { file: "收回.xlsx", rows: filledRows(await sheetCells()) ?? [] };
}

test("forms that nobody has touched change nothing", async () => {
  const into = await book();
  const before = contents(into.opened.workbook);
  const forms: FilledForm[] = [];
  for (const file of await sentForms(into.opened)) forms.push(await cameBack(file));
  expect(await collect(into, forms)).toEqual({ entries: [], queries: [], answers: [], findings: [] });
  expect(contents(into.opened.workbook)).toEqual(before);
});

test("an answer finds its row on a form that was unprotected, sorted, widened and pushed down", async () => {
  const into = await book();
  const [file = new Uint8Array()] = await sentForms(into.opened);
  const form = await cameBack(file, async ({ Excel, workbook, type }) => {
    const [sheet] = workbook.sheets;
    const table = workbook.sheets[0]?.tables[0];
    if (sheet === undefined || table === undefined) throw new Error("No form");
    const reason = table.columns.findIndex(({ name }) => name === FORMS.columns.reason);
    type(`'${sheet.name}'!${cellAddress(table.area.top + 1, reason)}`, "师资不足");
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem(sheet.name);
      own.protection.unprotect();
      own.name = "我局的表";
      const rows = context.workbook.tables.getItem(table.name);
      rows.sort.apply([{ key: 2, ascending: true }]);
      rows.columns.add(0, [["科室"], ["培训科"], ["就业科"]]);
      own.getRange("1:2").insert("Down");
      await context.sync();
    });
  });
  expect(form.rows.map(({ key, asOf, answers }) => [key, asOf, answers.reason?.value])).toEqual([
    [keyOf(into, "职业培训"), "2021-06-30", "师资不足"],
  ]);
});

test("whatever is typed into the open cells, nothing is lost and 指标 keeps its figures", async () => {
  const into = await book();
  const [file = new Uint8Array()] = await sentForms(into.opened);
  const before = [0, 1, 2].map((row) => into.cell(INDICATORS, row, "actual"));
  const junk = fc.oneof(
    fc.constantFrom(
      "约1.5万",
      "１２３",
      "1,234",
      "3成",
      "#N/A",
      "=A1",
      "@SUM(1)",
      "无",
      "-",
      "2021年6月",
      "  ",
      "'x",
      "TRUE",
    ),
    // An apostrophe makes Excel take a text that it would refuse as a formula.
    fc.string({ maxLength: 20 }).map((text) => `'${text}`),
    fc.double({ noNaN: true }).map(String),
  );
  const row = fc.tuple(...ANSWERS.map(() => junk));
  await fc.assert(
    fc.asyncProperty(row, async (texts) => {
      const form = await cameBack(file, ({ workbook, type }) => {
        const [sheet] = workbook.sheets;
        const table = workbook.sheets[0]?.tables[0];
        if (sheet === undefined || table === undefined) throw new Error("No form");
        ANSWERS.forEach((id, at) => {
          const place = table.columns.findIndex(({ name }) => name === FORMS.columns[id]);
          type(`'${sheet.name}'!${cellAddress(table.area.top + 1, place)}`, texts[at] ?? "");
        });
      });
      await collect(into, [form]);
      const given = form.rows[0]?.answers ?? {};
      for (const [id, { value }] of Object.entries(given)) {
        const kept = column(into, "PS_Answers", FORMS.answers.columns[id as AnswerId]).map((text) =>
          String(text ?? ""),
        );
        const substance = ["verified", "reason", "measures", "next"].some((each) => each in given);
        if (substance) expect(kept).toContain(String(value).trim());
      }
      expect([0, 1, 2].map((each) => into.cell(INDICATORS, each, "actual"))).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test("two hundred owners are collected in as many requests as one", async () => {
  const items = Array.from({ length: 200 }, (_, at) =>
    indicator({ name: `指标${String(at)}号`, target: "100件", actual: "10件", owner: `第${String(at)}单位` }),
  );
  const into = await inserted([reportOf(items)], { plan: { which: "unfinished", until: null } });
  const forms = items.map((_, at): FilledForm => {
    const answers = { reason: { value: `原因${String(at)}`, format: "@" }, verified: { value: 20, format: "General" } };
    return {
      file: `${String(at)}.xlsx`,
      rows: [{ key: String(into.cell(INDICATORS, at, "key")), asOf: "2021-06-30", answers }],
    };
  });
  const before = into.opened.roundTrips;
  const collected = await collect(into, forms);
  expect(into.opened.roundTrips - before).toBeLessThanOrEqual(4);
  expect(collected.findings).toHaveLength(200);
  expect(column(into, "PS_Answers", FORMS.answers.columns.reason)).toHaveLength(200);
  expect(column(into, "PS_Plan", WORDS.plan.columns.reason).filter((text) => text === null || text === "")).toEqual([]);
});

test("a sheet that is none of our forms is no form, and 填报汇总 is none either", async () => {
  const { Excel } = freshExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [
      ["单位", "原因"],
      ["市人社局", "雨季"],
    ];
    await context.sync();
  });
  expect(filledRows(await sheetCells())).toBeNull();
  const into = await book();
  await collect(into, [form(into, "a.xlsx", { 职业培训: { reason: "甲" } })]);
  expect(findSheet(into.opened.workbook, ANSWERS_SHEET)).toBeDefined();
  expect(filledRows(await sheetCells())).toBeNull();
});

describeWithValidator("Microsoft's validator", () => {
  test("finds nothing wrong with forms, nor with a workbook that has collected them", async () => {
    const into = await book();
    for (const file of await sentForms(into.opened)) expect(await validationErrors(file)).toEqual([]);
    await collect(into, [form(into, "a.xlsx", { 职业培训: { verified: 1620, reason: "师资不足" } })]);
    expect(await validationErrors(await writeXlsx(into.opened.workbook))).toEqual([]);
  }, 60_000);
});
