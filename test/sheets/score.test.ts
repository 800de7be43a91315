/** 考核: every row says what src/plan says, whatever becomes of 指标 and of the weights. */
import fc from "fast-check";
import { assess } from "../../src/plan/assessment";
import { scoreOf, yearScore } from "../../src/plan/score";
import type { Indicator } from "../../src/report/report";
import { cellAddress } from "../../src/sheets/references";
import { publicBlueprintOf } from "../../src/sheets/publicEdition";
import { wholeSheet } from "../../workbench/model/area";
import { valueAt } from "../../workbench/model/cell-contents";
import { isError, type CellValue } from "../../workbench/model/cells";
import { inserted, reportOf, WORDS, type Inserted } from "../excel/inserted";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";
import { indicators } from "./randomIndicators";

const sheet = WORDS.names.score;
const scored = (items: readonly Indicator[]): Promise<Inserted> => inserted([reportOf(items)], { score: true });

const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次" });
const PENSION = indicator({ name: "城乡居民养老", kind: "ratio", actual: "14371人", ratio: "34.96%" });
const JOBLESS = indicator({
  name: "失业率",
  kind: "limit",
  direction: "down",
  basis: "stock",
  target: "4.2%",
  actual: "3.36%",
});
const UNREPORTED = indicator({ name: "棚改", target: "100户" });
const ALL = [TRAINING, PENSION, JOBLESS, UNREPORTED];

const pointsIn = (book: Inserted): readonly CellValue[] => ALL.map((_, row) => book.cell(sheet, row, "points"));

/** The line of 总分: label, weights that count, score. */
function totalIn(book: Inserted): readonly CellValue[] {
  const cells = book.opened.workbook.sheets.find(({ name }) => name === sheet);
  if (cells === undefined) throw new Error(`No sheet ${sheet}`);
  // Title, line of dates and header stand above the rows, an empty line below them.
  const row = 3 + ALL.length + 1;
  return ["name", "weight", "points"].map((id) => valueAt(cells, row, book.columnOf(sheet, id)));
}

const near = (value: number): unknown => expect.closeTo(value, 9);

test("is made only when it is asked for", async () => {
  const { blueprint } = await inserted([reportOf(ALL)], { plan: { which: "unfinished", until: null } });
  expect(blueprint.sheets.map(({ name }) => name)).not.toContain(sheet);
});

test("everything weighs 1 at first, and what cannot be scored does not count", async () => {
  const book = await scored(ALL);
  expect(pointsIn(book)).toEqual([near(1), near(0.3496), near(1.2), ""]);
  // (1 + 0.3496 + 1.2) / 3
  expect(totalIn(book)).toEqual([WORDS.score.total, 3, near((2.5496 / 3) * 100)]);
});

test("points and 总分 follow the weights", async () => {
  const book = await scored(ALL);
  ["10", "10", "5", "75"].forEach((weight, row) => {
    book.type(sheet, row, "weight", weight);
  });
  expect(pointsIn(book)).toEqual([near(10), near(3.496), near(6), ""]);
  // 19.496 / 25
  expect(totalIn(book)).toEqual([WORDS.score.total, 25, near(77.984)]);
});

test("points follow 指标", async () => {
  const book = await scored(ALL);
  book.type(WORDS.names.indicators, 3, "actual", "25");
  book.type(WORDS.names.indicators, 2, "actual", "6.3");
  expect(pointsIn(book)).toEqual([near(1), near(0.3496), near(0.5), near(0.25)]);
});

test.each(["", "十分", "-3"])("a weight of %j counts as none, and no cell is an error", async (weight) => {
  const book = await scored(ALL);
  ALL.forEach((_, row) => {
    book.type(sheet, row, "weight", weight);
  });
  expect([...pointsIn(book), ...totalIn(book)]).toEqual(["", "", "", "", WORDS.score.total, 0, ""]);
  const cells = [...(book.opened.workbook.sheets.find(({ name }) => name === sheet)?.cells.within(wholeSheet) ?? [])];
  expect(cells.filter(({ cell }) => isError(cell.value))).toEqual([]);
});

test("a row whose 键 is gone says so and earns nothing", async () => {
  const book = await scored(ALL);
  book.type(WORDS.names.indicators, 0, "key", "别的");
  expect([book.cell(sheet, 0, "name"), book.cell(sheet, 0, "points")]).toEqual([WORDS.plan.keyless, ""]);
});

test("prints title, table, stages, 总分 and closing lines", async () => {
  const { page } = (await scored(ALL)).blueprint.sheets.find(({ name }) => name === sheet) ?? {};
  // Header in row 3, four rows, an empty one, 总分, an empty one, four notes, the signatures; the stages end in P.
  expect([page?.printArea, page?.titleRows]).toEqual(["A1:P15", "$1:$3"]);
});

test("stays out of 报送版", async () => {
  const { blueprint } = await scored(ALL);
  const { sheets } = publicBlueprintOf(blueprint, () => "", WORDS);
  expect(sheets.map(({ name }) => name)).not.toContain(sheet);
});

describe("stages", () => {
  /** Where the stages stand: to the right of the list, one column between. */
  const place = (book: Inserted, row: number, column: number): string =>
    `${sheet}!${cellAddress(row, book.columnOf(sheet, "key") + 2 + column)}`;
  const valueIn = (book: Inserted, row: number, column: number): CellValue => {
    const cells = book.opened.workbook.sheets.find(({ name }) => name === sheet);
    return cells === undefined ? null : valueAt(cells, row, book.columnOf(sheet, "key") + 2 + column);
  };
  const total = (2.5496 / 3) * 100;

  test("are one at first, the whole year, whose score is the total", async () => {
    const book = await scored(ALL);
    expect([0, 1, 2, 3].map((column) => valueIn(book, 3, column))).toEqual(["全年", null, 1, near(total)]);
    expect(valueIn(book, 1, 3)).toEqual(near(total));
  });

  test("are the planner's: those that are over keep what was written, the year weighs what there is", async () => {
    const book = await scored(ALL);
    const stages = [
      ["一季度", "2021-03-31", "0.2"],
      ["二季度", "2021-06-30", "0.3"],
      ["三季度", "2021-09-30", "0.2"],
      ["四季度", "", "0.3"],
    ];
    stages.forEach((cells, at) => {
      cells.forEach((text, column) => {
        book.opened.type(place(book, 3 + at, column), text);
      });
    });
    const scores = (): readonly CellValue[] => stages.map((_, at) => valueIn(book, 3 + at, 3));
    expect(scores()).toEqual(["", near(total), "", ""]);
    book.opened.type(place(book, 3, 3), "90");
    expect(scores()).toEqual([90, near(total), "", ""]);
    const half = yearScore([
      { weight: 0.2, score: 90 },
      { weight: 0.3, score: total },
    ]);
    expect(valueIn(book, 1, 3)).toEqual(near(half ?? NaN));
    // The year goes on: the second stage is written over, the last one is live after September.
    book.opened.type(place(book, 4, 3), "85");
    book.opened.type("规则!B6", "2021-12-31");
    expect(scores()).toEqual([90, 85, "", near(total)]);
  });
});

test("for any weights and scores of stages the year equals the plan", async () => {
  const book = await scored(ALL);
  const right = book.columnOf(sheet, "key") + 2;
  const type = (row: number, column: number, text: string): void => {
    book.opened.type(`${sheet}!${cellAddress(row, right + column)}`, text);
  };
  const cells = book.opened.workbook.sheets.find(({ name }) => name === sheet);
  if (cells === undefined) throw new Error(`No sheet ${sheet}`);
  const stage = fc.record({ weight: fc.nat(100), score: fc.option(fc.integer({ min: 0, max: 120 })) });
  fc.assert(
    fc.property(fc.array(stage, { minLength: 4, maxLength: 4 }), (stages) => {
      stages.forEach(({ weight, score }, at) => {
        type(3 + at, 2, String(weight));
        type(3 + at, 3, score === null ? "" : String(score));
      });
      expect(valueAt(cells, 1, right + 3)).toEqual(yearScore(stages) === null ? "" : near(yearScore(stages) ?? NaN));
    }),
    { numRuns: 30 },
  );
});

test("for any figures the formulas equal the plan", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(indicators, { minLength: 30, maxLength: 30 }), async (unnamed) => {
      const items = unnamed.map((item, at) => ({ ...item, name: `指标${String(at)}` }));
      const book = await scored(items);
      items.forEach((item, row) => {
        const terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" } as const;
        const points = scoreOf(assess(item, terms), 1);
        expect([item.name, book.cell(sheet, row, "points")]).toEqual([item.name, points === null ? "" : near(points)]);
      });
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
