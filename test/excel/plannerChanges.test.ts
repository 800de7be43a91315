/**
 * What planners do to an inserted workbook before the next report comes: rename, insert, move, delete, sort, filter,
 * add up. Formulas, names and tables must follow as in Excel, because refresh finds its columns by them.
 */
import { wholeSheet } from "../../workbench/model/area";
import type { CellValue } from "../../workbench/model/cells";
import { insertCutColumns } from "../../workbench/model/moving";
import { indicator } from "../plan/figures";
import { inserted, reportOf, WORDS, type Inserted } from "./inserted";

const TRAINING = indicator({ name: "职业培训", target: "4550人次", actual: "5834人次", ratio: "128.2%" });
const JOBS = indicator({ name: "城镇就业", target: "2000人", actual: "400人" });
const HOUSING = indicator({ name: "老旧小区改造", target: "20个", actual: "11个" });

const TABLE = "PS_Indicators";
const { columns } = WORDS;

const insertedReport = (): Promise<Inserted> => inserted([reportOf([TRAINING, JOBS, HOUSING])]);

type Change = (context: Excel.RequestContext, table: Excel.Table) => void;

/** Does something to the table of 指标 in one request of its own. */
async function change({ opened }: Inserted, work: Change): Promise<void> {
  await opened.Excel.run(async (context) => {
    work(context, context.workbook.tables.getItem(TABLE));
    await context.sync();
  });
}

/** What the cells mean that a column's defined name leads to. */
async function named({ opened }: Inserted, id: string): Promise<readonly unknown[]> {
  return opened.Excel.run(async (context) => {
    const range = context.workbook.names.getItem(`PS_c_${id}`).getRange().load("values");
    await context.sync();
    return range.values.map(([value]: readonly unknown[]) => value);
  });
}

/** A cell by its address, `总览!B7`. */
function at({ opened: { workbook } }: Inserted, sheet: string, row: number, column: number): CellValue {
  return workbook.sheets.find(({ name }) => name === sheet)?.cells.get(row, column)?.value ?? null;
}

const STATES = ["✓ 完成", "■ 滞后", "● 正常"];
const NAMES = ["职业培训", "城镇就业", "老旧小区改造"];
/** The sentence of 总览 that counts: three indicators, one behind. */
const conclusion = (book: Inserted): CellValue => at(book, WORDS.names.overview, 2, 0);

async function isWhole(book: Inserted, order: readonly number[] = [0, 1, 2]): Promise<void> {
  const inOrder = (texts: readonly string[]): readonly unknown[] => order.map((row) => texts[row]);
  expect(await named(book, "name")).toEqual(inOrder(NAMES));
  expect(await named(book, "status")).toEqual(inOrder(STATES));
}

const harmless: readonly (readonly [what: string, change: Change])[] = [
  [
    "a column of the planner's is inserted among ours",
    (_, table) => {
      table.columns.add(3, [["科室"], ["就业科"], ["就业科"], ["住房科"]]);
    },
  ],
  [
    "an entire column is inserted before the table",
    ({ workbook }) => {
      workbook.worksheets.getItem("指标").getRange("A:A").insert("Right");
    },
  ],
  [
    "rows are inserted above the table",
    ({ workbook }) => {
      workbook.worksheets.getItem("指标").getRange("1:2").insert("Down");
    },
  ],
  [
    "headers are renamed",
    (_, table) => {
      table.columns.getItem(columns.actual).name = "实际完成";
      table.columns.getItem(columns.target).getHeaderRowRange().values = [["目标[全年]"]];
    },
  ],
  [
    "the column of notes is deleted",
    (_, table) => {
      table.columns.getItem(columns.note).delete();
    },
  ],
  [
    "the sheets are renamed and moved",
    ({ workbook }) => {
      const [indicators, rules] = ["指标", "规则"].map((name) => workbook.worksheets.getItem(name));
      if (indicators === undefined || rules === undefined) return;
      indicators.name = "2021 年'指标";
      rules.name = "灯号";
      indicators.position = 0;
    },
  ],
  [
    "columns are hidden and rows filtered",
    (_, table) => {
      table.columns.getItem(columns.unit).getRange().format.columnWidth = 0;
      table.columns.getItem(columns.unit).getRange().columnHidden = true;
      table.columns.getItem(columns.status).filter.applyValuesFilter(["■ 滞后"]);
    },
  ],
  [
    "a row of totals is added",
    (_, table) => {
      table.showTotals = true;
      table.columns.getItem(columns.actual).getTotalRowRange().formulas = [[`=SUBTOTAL(109,${TABLE}[累计完成])`]];
    },
  ],
  [
    "a conditional format of the planner's own is added",
    (_, table) => {
      const format = table.columns.getItem(columns.gap).getDataBodyRange().conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=0", operator: "LessThan" };
      format.cellValue.format.font.bold = true;
    },
  ],
  [
    "the table is renamed",
    (_, table) => {
      table.name = "指标表";
    },
  ],
];

test.each(harmless)("everything stays as it was when %s", async (_, work) => {
  const book = await insertedReport();
  const before = conclusion(book);
  await change(book, work);
  await isWhole(book);
  expect(conclusion(book)).toBe(before);
});

test("after all of it together what is typed is still counted", async () => {
  const book = await insertedReport();
  // Totals and filters ask for columns by their first names, so headers and sheets are renamed last.
  for (const at of [0, 1, 2, 4, 7, 6, 8, 3, 5]) await change(book, harmless[at]?.[1] ?? (() => undefined));
  await isWhole(book);
  await book.opened.Excel.run(async (context) => {
    const actual = context.workbook.names.getItem("PS_c_actual").getRange();
    actual.getCell(1, 0).values = [[1900]];
    await context.sync();
  });
  // 1900 of 2000 is 95 %.
  expect((await named(book, "status"))[1]).toBe("● 正常");
  expect(await named(book, "gap")).toEqual([78.2, 45, 5]);
});

test("sorted by the gap, every row keeps its figures together", async () => {
  const book = await insertedReport();
  const before = conclusion(book);
  await change(book, (_, table) => {
    table.sort.apply([{ key: book.columnOf("指标", "gap"), ascending: true }]);
  });
  // −30.0, +5.0 and +78.2 points.
  await isWhole(book, [1, 2, 0]);
  expect(conclusion(book)).toBe(before);
});

test("a row of totals adds up the rows that a filter leaves", async () => {
  const book = await insertedReport();
  await change(book, (_, table) => {
    table.showTotals = true;
    table.columns.getItem(columns.actual).getTotalRowRange().formulas = [[`=SUBTOTAL(109,${TABLE}[累计完成])`]];
    table.columns.getItem(columns.name).filter.applyValuesFilter(["职业培训", "老旧小区改造"]);
  });
  expect(at(book, "指标", 6, book.columnOf("指标", "actual"))).toBe(5845);
});

test("rows that are deleted and added are counted at once", async () => {
  const book = await insertedReport();
  await change(book, (_, table) => {
    table.rows.getItemAt(1).delete();
  });
  await isWhole(book, [0, 2]);
  await change(book, (_, table) => {
    table.rows.add(0);
  });
  expect(await named(book, "name")).toEqual(["", "职业培训", "老旧小区改造"]);
  expect((await named(book, "status")).slice(1)).toEqual(["✓ 完成", "● 正常"]);
});

test("a column that is cut and put elsewhere in the table keeps its name and formulas, and those that read it", async () => {
  const book = await insertedReport();
  const before = conclusion(book);
  const { workbook } = book.opened;
  const sheet = workbook.sheets.find(({ name }) => name === "指标");
  if (sheet === undefined) throw new Error("No 指标");
  const entire = (id: string) => ({ ...wholeSheet, left: book.columnOf("指标", id), right: book.columnOf("指标", id) });
  insertCutColumns(workbook, sheet, entire("actual"), 0);
  insertCutColumns(workbook, sheet, entire("status"), book.columnOf("指标", "key") + 1);
  await change(book, ({ workbook: { application } }) => {
    application.calculate("Full");
  });
  await isWhole(book);
  expect(conclusion(book)).toBe(before);
  expect(at(book, "指标", 2, 0)).toBe(columns.actual);
  expect(at(book, "指标", 2, book.columnOf("指标", "key"))).toBe(columns.status);
  expect(await named(book, "actual")).toEqual([5834, 400, 11]);
});
