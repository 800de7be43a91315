/** 推演: beside every figure of 计划 what becomes of it, as src/plan says, while 计划 and 指标 stay as they are. */
import fc from "fast-check";
import { assess, type Terms } from "../../src/plan/assessment";
import { isUnfinished } from "../../src/plan/outlook";
import { suppose, type Supposition } from "../../src/plan/supposition";
import type { Indicator } from "../../src/report/report";
import { publicBlueprintOf } from "../../src/sheets/publicEdition";
import { serialOf } from "../../src/sheets/dates";
import { scaleOf } from "../../src/sheets/scale";
import { wholeSheet } from "../../workbench/model/area";
import { isError, type CellValue } from "../../workbench/model/cells";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";

const sheet = WORDS.names.whatIf;
const { notes } = WORDS.whatIf;
const tried = (items: readonly Indicator[], asOf = "2021-06-30"): Promise<Inserted> =>
  inserted([reportOf(items, { asOf })], { plan: { which: "unfinished", until: null, whatIf: true } });

const TRAINING = indicator({ name: "培训", target: "12000人", actual: "3000人" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });
const GREENWAY = indicator({ name: "环博绿廊", kind: "ratio", ratio: "40%" });
const STADIUM = indicator({ name: "体育场", kind: "progress", ratio: "30%" });
const WORKERS = indicator({ name: "职工参保", basis: "stock", target: "32000人", actual: "30028人" });
const NO_TARGET = indicator({ name: "农机", actual: "600台" });
const ALL = [TRAINING, PENSION, GREENWAY, STADIUM, WORKERS, NO_TARGET];

function rowOf(book: Inserted, name: string): number {
  const row = Array.from({ length: 60 }, (_, at) => at).find((at) => book.cell(sheet, at, "name") === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
}
const shownOf = (book: Inserted, name: string, ...ids: readonly string[]): readonly CellValue[] =>
  ids.map((id) => book.cell(sheet, rowOf(book, name), id));
const enter = (book: Inserted, name: string, entries: Readonly<Record<string, string>>): void => {
  const row = rowOf(book, name);
  for (const [id, text] of Object.entries(entries)) book.type(sheet, row, id, text);
};
const AS_PLANNED = ["completion", "gap", "status", "required", "outcome", "finish"];
const THEN = ["completionThen", "gapThen", "statusThen", "requiredThen", "outcomeThen", "finishThen"];

test("is made only when it is asked for, and does not go out", async () => {
  const { blueprint } = await inserted([reportOf(ALL)], { plan: { which: "unfinished", until: null } });
  expect(blueprint.sheets.map(({ name }) => name)).not.toContain(sheet);
  const asked = (await tried(ALL)).blueprint;
  expect(asked.sheets.map(({ name }) => name)).toContain(sheet);
  expect(publicBlueprintOf(asked, () => "", WORDS).sheets.map(({ name }) => name)).not.toContain(sheet);
});

test("nothing supposed: everything is as planned and says so", async () => {
  const book = await tried(ALL);
  for (const { name } of ALL) {
    expect(shownOf(book, name, ...THEN)).toEqual(shownOf(book, name, ...AS_PLANNED));
    expect(shownOf(book, name, "note")).toEqual([notes.asPlanned]);
  }
});

test("a lower target, a later deadline and a month's plan move lamp, need and forecast", async () => {
  const book = await tried([TRAINING]);
  const plan = WORDS.names.plan;
  const planned = ["target", "completion", "status", "required", "outcome"].map((id) => book.cell(plan, 0, id));
  expect(shownOf(book, "培训", "statusThen", "requiredThen", "outcomeThen")).toEqual(["■ 滞后", 1500, 0.5]);

  // 3000 of 6500 is 46.2 % against 50; 3500 over six months; 6000 of 6500.
  enter(book, "培训", { supposedTarget: "6500" });
  expect(shownOf(book, "培训", ...THEN.slice(0, 5), "note")).toEqual([
    expect.closeTo(3000 / 6500, 9),
    -3.8,
    "▲ 关注",
    584,
    expect.closeTo(6000 / 6500, 9),
    "假设：目标",
  ]);

  // 6 of 15 months are 40 %; 3500 over nine months; 3000 + 9 × 500 is beyond 6500.
  enter(book, "培训", { supposedDeadline: "2022-03-31" });
  expect(shownOf(book, "培训", ...THEN.slice(0, 5), "note")).toEqual([
    expect.closeTo(3000 / 6500, 9),
    6.2,
    "● 正常",
    389,
    expect.closeTo(7500 / 6500, 9),
    "假设：目标、期限",
  ]);

  // 350 a month for nine months; 3500 / 350 is ten months, 305 days.
  enter(book, "培训", { supposedMonthly: "350" });
  expect(shownOf(book, "培训", "gapThen", "outcomeThen", "finishThen", "note")).toEqual([
    6.2,
    expect.closeTo(6150 / 6500, 9),
    serialOf("2022-05-01"),
    "假设：目标、期限、月计划",
  ]);
  expect(["target", "completion", "status", "required", "outcome"].map((id) => book.cell(plan, 0, id))).toEqual(
    planned,
  );
  expect(book.cell(WORDS.names.indicators, 0, "target")).toBe(12000);
});

test("a target supposed for an implied one lets the forecast speak; so it does for one that has none yet", async () => {
  const book = await tried([PENSION, NO_TARGET]);
  expect(shownOf(book, "城乡居民养老", "outcomeThen")).toEqual(["目标系推算，不预测"]);
  enter(book, "城乡居民养老", { supposedTarget: "30000" });
  expect(shownOf(book, "城乡居民养老", "completionThen", "requiredThen", "outcomeThen")).toEqual([
    expect.closeTo(14371 / 30000, 9),
    // 15629 over six months.
    2605,
    expect.closeTo(28742 / 30000, 9),
  ]);
  expect(shownOf(book, "农机", "statusThen", "outcomeThen")).toEqual(["未下达", "缺目标或完成数"]);
  enter(book, "农机", { supposedTarget: "1000" });
  expect(shownOf(book, "农机", "statusThen", "requiredThen", "outcomeThen")).toEqual(["● 正常", 67, 1.2]);
});

test("works and shares are tried out in percentage points, stocks have a lamp and no forecast", async () => {
  const book = await tried([GREENWAY, STADIUM, WORKERS]);
  enter(book, "环博绿廊", { supposedTarget: "80" });
  expect(shownOf(book, "环博绿廊", "completionThen", "requiredThen", "outcomeThen")).toEqual([0.5, 6.67, 1]);
  enter(book, "体育场", { supposedMonthly: "10" });
  expect(shownOf(book, "体育场", "outcomeThen", "finishThen")).toEqual([0.9, serialOf("2022-01-29")]);
  enter(book, "职工参保", { supposedTarget: "30000", supposedMonthly: "5" });
  expect(shownOf(book, "职工参保", "statusThen", "requiredThen", "outcomeThen")).toEqual(["✓ 完成", "", "已完成"]);
});

test("with the figure of the report before what is expected is a range, until a month's plan is supposed", async () => {
  const book = await tried([TRAINING]);
  enter(book, "培训", { earlierActual: "1500", earlierAsOf: "2021-04-30", supposedTarget: "10000" });
  // 500 a month make 6000, 750 a month 7500.
  expect(shownOf(book, "培训", "outcomeThen")).toEqual(["60.0%—75.0%"]);
  enter(book, "培训", { supposedMonthly: "1000" });
  expect(shownOf(book, "培训", "outcomeThen")).toEqual([0.9]);
});

test("it goes on from 指标 as that moves", async () => {
  const book = await tried([TRAINING]);
  enter(book, "培训", { supposedTarget: "8000" });
  book.type(WORDS.names.indicators, 0, "actual", "5000");
  expect(shownOf(book, "培训", "completionThen", "requiredThen")).toEqual([0.625, 500]);
});

test.each([
  [{ supposedTarget: "0" }, notes.refused],
  [{ supposedTarget: "大概一万" }, notes.refused],
  [{ supposedDeadline: "年底" }, notes.refused],
  [{ supposedMonthly: "-5" }, notes.refused],
  [{ supposedDeadline: "2020-12-31" }, notes.impossible],
])("%j is not used and says why; no cell is an error", async (entries, note) => {
  const book = await tried(ALL);
  for (const { name } of ALL) enter(book, name, entries);
  expect(shownOf(book, "培训", "note")).toEqual([note]);
  if (note === notes.refused) expect(shownOf(book, "培训", ...THEN)).toEqual(shownOf(book, "培训", ...AS_PLANNED));
  book.type(WORDS.names.indicators, 0, "key", "没有");
  const cells = [...(book.opened.workbook.sheets.find(({ name }) => name === sheet)?.cells.within(wholeSheet) ?? [])];
  expect(cells.filter(({ cell }) => isError(cell.value)).map(({ row, column }) => [row, column])).toEqual([]);
});

test("no formula is longer than Excel takes", async () => {
  const { blueprint } = await tried([TRAINING]);
  const columns = blueprint.sheets.find(({ name }) => name === sheet)?.tables[0]?.columns ?? [];
  expect(columns.filter(({ formula = "" }) => formula.length > 8000).map(({ id }) => id)).toEqual([]);
});

const supposedItems = fc.record({
  unit: fc.constantFrom("人", "公里", "万人"),
  all: fc.integer({ min: 1000, max: 99_999 }),
  share: fc.integer({ min: 0, max: 9_900 }),
  form: fc.constantFrom("both", "both", "implied", "share", "none"),
  kind: fc.constantFrom("total" as const, "total" as const, "ratio" as const, "progress" as const),
  basis: fc.constantFrom("cumulative" as const, "cumulative" as const, "stock" as const),
  start: fc.option(fc.constantFrom("2021-03-01", "2021-03-15", "2021-09-01")),
  deadline: fc.option(fc.constantFrom("2021-10-31", "2021-11-10", "2022-06-30")),
  target: fc.option(fc.integer({ min: 1, max: 99_999 })),
  until: fc.option(fc.constantFrom("2021-02-28", "2021-06-30", "2021-09-30", "2021-10-05", "2022-12-31")),
  monthly: fc.option(fc.integer({ min: 0, max: 9_999 })),
});

test("for any figures and suppositions the formulas equal the plan", async () => {
  const drawn = fc.array(supposedItems, { minLength: 16, maxLength: 16 });
  const asOfs = fc.constantFrom("2021-06-30", "2021-10-20");
  await fc.assert(
    fc.asyncProperty(drawn, asOfs, async (rows, asOf) => {
      const terms: Terms = { asOf, year: 2021, rules: RULE_SETS.standard, curve: "months" };
      const items = rows.map(({ unit, all, share, form, kind, basis, start, deadline }, at): Indicator => {
        const done = Math.round((all * share) / 10_000);
        const ratio = `${((done / all) * 100).toFixed(2)}%`;
        const [target, actual] = [`${String(all)}${unit}`, `${String(done)}${unit}`];
        const dated = { name: `指标${String(at)}`, start, deadline };
        if (kind === "progress" || form === "share") return indicator({ ...dated, kind, ratio });
        if (form === "implied" && done > 0) return indicator({ ...dated, kind, basis, actual, ratio });
        return indicator({ ...dated, kind, basis, actual, ...(form === "none" ? {} : { target }) });
      });
      const book = await tried(items, asOf);
      rows.forEach(({ target, until, monthly }, at) => {
        const item = items[at];
        if (item === undefined) throw new Error("No item");
        const assessment = assess(item, terms);
        if (!isUnfinished(assessment)) return;
        const isShare = item.actual === null;
        const worth = isShare ? 0.01 : scaleOf(item).worth;
        const typed = { supposedTarget: target, supposedDeadline: until, supposedMonthly: monthly };
        for (const [id, value] of Object.entries(typed))
          if (value !== null) enter(book, item.name, { [id]: String(value) });
        const scaled = (number: number | null): number | null => (number === null ? null : number * worth);
        const supposition: Supposition = { target: scaled(target), deadline: until, monthly: scaled(monthly) };
        expect([item.name, typed, ...shownOf(book, item.name, ...THEN)]).toEqual([
          item.name,
          typed,
          ...expectedOf(suppose(assessment, supposition, terms), worth),
        ]);
      });
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);

/** What 推演 must show, by its columns. */
function expectedOf(
  { assessment: { completion, gap, state, lamp, indicator: item }, outlook, finish }: ReturnType<typeof suppose>,
  worth: number,
): readonly unknown[] {
  const { effort, outcome } = outlook;
  const mark = state === "presumed" ? WORDS.states.assumedMark : "";
  const stated: Partial<Record<typeof state, string>> = WORDS.states;
  const status = state === "paced" || state === "presumed" ? lampText(lamp) + mark : stated[state];
  const required = effort === null || effort.required === null ? "" : effort.required / worth;
  const expired = effort !== null && effort.remaining > 0 && effort.monthsLeft === 0;
  return [
    completion === null ? "" : expect.closeTo(completion.value, 9),
    gap?.points ?? "",
    item.kind === "progress" && state === "paced" ? expect.stringContaining(lampText(lamp)) : status,
    expired ? WORDS.plan.expired : typeof required === "number" ? expect.closeTo(required, required < 1 ? 3 : 1) : "",
    typeof outcome === "string" ? WORDS.plan.withheld[outcome] : expect.closeTo(outcome.low, 9),
    finish === null ? "" : serialOf(finish),
  ];
}

const lampText = (lamp: ReturnType<typeof suppose>["assessment"]["lamp"]): string =>
  lamp === null ? WORDS.states.undefinedRule : `${lamp.symbol} ${lamp.status}`;
