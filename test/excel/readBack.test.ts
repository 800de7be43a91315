/** Reading our tables back: found by name after the planner has worked on them, in one round trip, and meaning the same. */
import fc from "fast-check";
import { ColumnMissingError, TableMissingError } from "../../src/excel/errors";
import { present, readBack } from "../../src/excel/readBack";
import { assess } from "../../src/plan/assessment";
import { RULE_SETS } from "../plan/presets";
import { INDICATOR_COLUMNS } from "../../src/sheets/indicators";
import { holdsFormula, rowsOf } from "../../src/sheets/standing";
import { assessStanding, standingIndicators, type StandingTerms } from "../../src/sheets/standingIndicators";
import { CURVE_COLUMNS, curveIn, languageOf, ruleSetIn, settingsIn } from "../../src/sheets/standingRules";
import { statusText } from "../../src/sheets/statusWords";
import type { openExcel } from "../../workbench/host/excel";
import { indicator } from "../plan/figures";
import { curves, dates, indicators, ruleSets } from "../sheets/randomIndicators";
import { freshExcel, inserted, reportOf, WORDS } from "./inserted";

const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });

const inTable = (opened: ReturnType<typeof openExcel>, act: (table: Excel.Table) => void): Promise<void> =>
  opened.Excel.run(async (context) => {
    act(context.workbook.tables.getItem("PS_Indicators"));
    await context.sync();
  });

test("chosen columns of several tables and all settings take one round trip", async () => {
  const { opened } = await inserted([reportOf([TRAINING, PENSION])]);
  const before = opened.roundTrips;
  const { tables, settings } = await readBack({
    indicators: ["key", "name", "actual", "status"],
    sources: ["key", "role", "value"],
    rules: ["status", "lower"],
  });
  expect(opened.roundTrips - before).toBe(1);
  expect(
    rowsOf(present("indicators", tables.indicators)).map(({ name, actual, status }) => [name, actual, status]),
  ).toEqual([
    ["职业培训", 5834, "✓ 完成"],
    ["城乡居民养老", 14371, "■ 滞后"],
  ]);
  expect(tables.sources?.rowCount).toBe(5);
  expect(settingsIn(settings)).toEqual({
    region: "云泽市",
    year: 2021,
    asOf: "2021-06-30",
    meeting: "2021-06-30",
    method: "按月",
    ruleSet: RULE_SETS.standard.name,
  });
});

test("columns are found after rows were sorted, headers renamed, columns added and the sheet renamed", async () => {
  const { opened } = await inserted([reportOf([TRAINING, PENSION])]);
  await inTable(opened, (table) => {
    table.sort.apply([{ key: 5, ascending: false }]);
    table.columns.getItem("累计完成").name = "实际完成";
    table.columns.add(0, [["科长意见"], ["好"], ["抓紧"]]);
    table.worksheet.name = "民生指标";
  });
  const table = present("indicators", (await readBack({ indicators: ["name", "actual"] })).tables.indicators);
  expect(table.sheet).toBe("民生指标");
  expect(table.headers.slice(0, 3)).toEqual(["科长意见", "编号", "事项"]);
  expect(table.columns.actual).toMatchObject({ at: 6, values: [14371, 5834] });
  expect(rowsOf(table)[0]?.name).toBe("城乡居民养老");
});

test("a planner's formula is told from a text that begins like one", async () => {
  const { opened, columnOf } = await inserted([reportOf([{ ...TRAINING, name: "=1+1" }, PENSION])]);
  opened.type("指标!F5", "=14000+371");
  const { tables } = await readBack({ indicators: ["name", "actual"] });
  const { name, actual } = present("indicators", tables.indicators).columns;
  expect(columnOf("指标", "actual")).toBe(5);
  expect(name && [holdsFormula(name, 0), name.values[0]]).toEqual([false, "=1+1"]);
  expect(actual && [holdsFormula(actual, 0), holdsFormula(actual, 1), actual.values[1]]).toEqual([false, true, 14371]);
});

describe("what is gone is said", () => {
  test("a workbook that is not ours has no table", async () => {
    freshExcel();
    const { tables, settings } = await readBack({ indicators: ["key"] });
    expect(settings.asOf).toBeNull();
    expect(() => present("indicators", tables.indicators)).toThrow(TableMissingError);
  });

  test("a deleted column is missing, the others are there", async () => {
    const { opened } = await inserted([reportOf([TRAINING])]);
    await inTable(opened, (table) => {
      table.columns.getItem("备注").delete();
    });
    const { tables } = await readBack({ indicators: ["note", "name"] });
    expect(tables.indicators?.missing).toEqual(["note"]);
    expect(() => present("indicators", tables.indicators, ["note"])).toThrow(ColumnMissingError);
    expect(present("indicators", tables.indicators, ["name"]).columns.name?.values).toEqual(["职业培训"]);
  });
});

const WANTED = {
  indicators: INDICATOR_COLUMNS,
  rules: ["applies", "measure", "lower", "upper", "status", "symbol", "color", "meaning"],
  curves: CURVE_COLUMNS,
} as const;

/** The workbook in front as `plan` sees it: every row of 指标 with what it means. */
async function standing() {
  const { tables, settings: cells } = await readBack(WANTED);
  const settings = settingsIn(cells);
  const terms: StandingTerms = {
    settings,
    rules: ruleSetIn(present("rules", tables.rules), settings, WORDS),
    curves: present("curves", tables.curves),
  };
  const rows = standingIndicators(present("indicators", tables.indicators), settings, WORDS);
  return { rows: rows.map((row) => ({ ...row, assessment: assessStanding(row, terms, WORDS) })), terms, tables };
}

test.each(["zh-CN", "en-US"] as const)("the language of a workbook in %s is that of its kinds", async (language) => {
  await inserted([reportOf([TRAINING])], { language });
  const { tables } = await readBack({ indicators: ["kind"] });
  expect(languageOf(present("indicators", tables.indicators))).toBe(language);
});

test("rows that are read back mean what they meant", async () => {
  const rows = fc.array(indicators, { minLength: 30, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, dates("2021-01-01", "2021-12-31"), ruleSets, curves, async (items, asOf, rules, curve) => {
      const { cell } = await inserted([reportOf(items, { asOf })], { rules, curve });
      const { rows: read, terms } = await standing();
      expect(terms.rules.rows).toEqual(rules.rows);
      expect(curveIn(terms.curves, terms.settings.method, WORDS)).toEqual(curve);
      items.forEach((item, row) => {
        const meant = assess(item, { asOf, year: 2021, rules, curve });
        const found = read[row]?.assessment;
        expect([found?.state, found?.gap, found?.lamp, found?.reached]).toEqual([
          meant.state,
          meant.gap,
          meant.lamp,
          meant.reached,
        ]);
        expect(found?.completion?.value.toPrecision(12)).toBe(meant.completion?.value.toPrecision(12));
        if (found && found.state !== "open") expect(statusText(found, WORDS)).toBe(cell("指标", row, "status"));
      });
    }),
    { numRuns: 30, endOnFailure: true },
  );
}, 240_000);

test.each([
  ["actual", "30000"],
  ["actual", ""],
  ["actual", "约一半"],
  ["target", "20000"],
  ["target", ""],
  ["deadline", "2021-10-31"],
  ["deadline", "年底"],
  ["ownMethod", "按季度"],
  ["ownMethod", "没有"],
  ["conflict", "说法不一"],
  ["kind", ""],
  ["reportedStatus", "本期未报"],
  ["asOf", ""],
])("after %s became %j the row means what Excel shows", async (id, text) => {
  const items = (["total", "ratio", "progress", "rate"] as const).flatMap((kind) => [
    indicator({ kind, target: "4550人", actual: "2300人", ratio: "50.5%" }),
    indicator({ kind, actual: "2300人", ratio: "50.5%" }),
    indicator({ kind, target: "139294人", actual: "6万余人", ratio: "43.37%" }),
  ]);
  const { cell, type } = await inserted([reportOf(items)]);
  items.forEach((_, row) => {
    type("指标", row, id, text);
  });
  const { rows } = await standing();
  const shown = (row: number) => [cell("指标", row, "gap"), cell("指标", row, "tally")];
  const { tallies } = WORDS;
  const meant = rows.map(({ assessment: { gap, state, reached } }) => [
    gap?.points ?? "",
    state === "unverified"
      ? tallies.unverified
      : state === "presumed"
        ? tallies.unconfirmed
        : reached === null
          ? tallies.notPaced
          : reached
            ? tallies.reached
            : tallies.notReached,
  ]);
  expect(meant.map(([, tally]) => tally)).toEqual(items.map((_, row) => shown(row)[1]));
});
