/** A workbook on the screen: what typing, selecting and undoing does to it and tells its add-ins. */
import fc from "fast-check";
import { OpenedWorkbook } from "../../../workbench/host/opened-workbook";
import { areaAt, parseArea, type Area } from "../../../workbench/model/area";
import { clearCells, enter } from "../../../workbench/model/editing";
import { restyle, setColumnWidth } from "../../../workbench/model/formatting";
import { addSheet, renameSheet } from "../../../workbench/model/sheets";
import { insertCells } from "../../../workbench/model/shifting";
import { filterColumn, sortTable } from "../../../workbench/model/sorting";
import { styleWith } from "../../../workbench/model/style";
import { addTable, addTableRows } from "../../../workbench/model/tables";
import { newWorkbook, type Sheet, type Workbook } from "../../../workbench/model/workbook";
import { OpenBook } from "../../../workbench/grid/open-book";
import { pictureOf } from "../../../workbench/grid/picture";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

function opened(): OpenBook {
  return new OpenBook(new OpenedWorkbook(newWorkbook("指标", () => new Date(2021, 5, 30))));
}

function valueAt(book: OpenBook, address: string): unknown {
  const { top, left } = area(address);
  return book.sheet.cells.get(top, left)?.value ?? null;
}

function type(book: OpenBook, address: string, text: string): void {
  const { top, left } = area(address);
  book.select({ row: top, column: left });
  book.beginEditing(text);
  book.commit();
}

test("what is typed is read as Excel reads it, and formulas follow", () => {
  const book = opened();
  type(book, "A1", "128.2%");
  type(book, "A2", "=A1*2");
  expect(valueAt(book, "A2")).toBeCloseTo(2.564, 12);
  type(book, "A1", "50%");
  expect(valueAt(book, "A2")).toBe(1);
});

test("a formula typed into a blank column of a table fills the column, and every row is worked out", () => {
  const book = opened();
  book.edit((workbook) => {
    enter(workbook, book.sheet, area("A1:B3"), [
      ["数", "两倍"],
      ["1", ""],
      ["2", ""],
    ]);
    addTable(workbook, book.sheet, area("A1:B3"), true);
  });
  type(book, "B2", "=A2*2");
  expect([valueAt(book, "B2"), valueAt(book, "B3")]).toEqual([2, 4]);
});

test("the add-in hears of an edit of the planner", () => {
  const book = opened();
  const messages: string[] = [];
  book.opened.bridge.onMessageFromHost = (text) => messages.push(text);
  book.opened.host.events.listen("worksheetChanged", null);
  type(book, "B3", "5");
  expect(messages.join()).toContain("B3");
  expect(messages.join()).toContain("RangeEdited");
});

test("while a cell is edited the add-in's calls are refused; leaving the cell ends that", () => {
  const book = opened();
  book.beginEditing("1");
  expect(book.opened.bridge.cellEditing).toBe(true);
  book.cancelEditing();
  expect(book.opened.bridge.cellEditing).toBe(false);
  expect(valueAt(book, "A1")).toBeNull();
});

test("a formula that Excel refuses keeps the cell open and changes nothing", () => {
  const book = opened();
  type(book, "A1", "7");
  book.beginEditing("=没有的表!A1");
  expect(book.commit()).toBe(false);
  expect(book.editing?.text).toBe("=没有的表!A1");
  expect(book.trouble?.message).toContain("没有的表");
  book.cancelEditing();
  expect(valueAt(book, "A1")).toBe(7);
});

test("an edit that is refused half way is taken back wholly", () => {
  const book = opened();
  const isDone = book.edit((workbook) => {
    enter(workbook, book.sheet, area("A1"), "1");
    enter(workbook, book.sheet, area("A2"), "=没有的表!A1");
  });
  expect(isDone).toBe(false);
  expect(valueAt(book, "A1")).toBeNull();
  expect(book.canUndo).toBe(false);
});

test("undo takes back the last edit, redo does it again, and the cell is selected", () => {
  const book = opened();
  type(book, "A1", "1");
  type(book, "A2", "=A1+1");
  type(book, "A1", "10");
  book.select({ row: 8, column: 8 });
  book.undo();
  expect([valueAt(book, "A1"), valueAt(book, "A2")]).toEqual([1, 2]);
  expect(book.activeCell).toEqual({ row: 0, column: 0 });
  book.redo();
  expect([valueAt(book, "A1"), valueAt(book, "A2")]).toEqual([10, 11]);
  expect(book.canRedo).toBe(false);
});

test("what an add-in wrote is a step of its own to undo", () => {
  const book = opened();
  type(book, "A1", "1");
  book.opened.perform((workbook) => {
    enter(workbook, book.sheet, area("B1:B2"), [["2"], ["3"]]);
  });
  book.undo();
  expect([valueAt(book, "A1"), valueAt(book, "B1"), valueAt(book, "B2")]).toEqual([1, null, null]);
  book.undo();
  expect(valueAt(book, "A1")).toBeNull();
});

test("a table that was undone and redone answers to the same object", () => {
  const book = opened();
  book.edit((workbook) => {
    enter(workbook, book.sheet, area("A1:B2"), [
      ["事项", "数"],
      ["路", "5"],
    ]);
  });
  book.edit((workbook) => {
    addTable(workbook, book.sheet, area("A1:B2"), true);
  });
  const [table] = book.sheet.tables;
  book.undo();
  expect(book.sheet.tables).toEqual([]);
  book.redo();
  expect(book.sheet.tables[0]).toBe(table);
  expect(table?.columns.map(({ name }) => name)).toEqual(["事项", "数"]);
});

test("a selection grows to whole merged cells", () => {
  const book = opened();
  book.edit((workbook) => {
    enter(workbook, book.sheet, area("A1"), "x");
    book.sheet.merges.push(area("B2:C3"));
  });
  book.select({ row: 0, column: 2 }, { row: 1, column: 2 });
  expect(book.selected).toEqual(area("B1:C3"));
});

const small = fc.integer({ min: 0, max: 7 });

/** Something a planner or an add-in may do; what is refused changes nothing. */
const operations: fc.Arbitrary<(workbook: Workbook, sheet: Sheet) => void> = fc.oneof(
  fc
    .tuple(small, small, fc.constantFrom("1", "=A1+1", "=SUM(A1:C4)", "完成", "50%", ""))
    .map(([row, column, text]) => (workbook: Workbook, sheet: Sheet) => {
      enter(workbook, sheet, areaAt(row, column), text);
    }),
  fc.tuple(small, small).map(([row, column]) => (workbook: Workbook, sheet: Sheet) => {
    clearCells(workbook, sheet, areaAt(row, column, 3, 2), "All");
  }),
  small.map((row) => (workbook: Workbook, sheet: Sheet) => {
    insertCells(workbook, sheet, areaAt(row, 0, 1, 16_384), "Down");
  }),
  fc.tuple(small, small).map(([row, column]) => (_workbook: Workbook, sheet: Sheet) => {
    restyle(sheet, areaAt(row, column, 2, 2), (style) => styleWith(style, { fill: "#FF0000" }));
  }),
  small.map((column) => (_workbook: Workbook, sheet: Sheet) => {
    setColumnWidth(sheet, areaAt(0, column, 1, 2), 90);
  }),
  fc.tuple(small, small).map(([row, column]) => (workbook: Workbook, sheet: Sheet) => {
    addTable(workbook, sheet, areaAt(row, column, 3, 2), true);
  }),
  fc.constant((workbook: Workbook, sheet: Sheet) => {
    const [table] = sheet.tables;
    if (table === undefined) return;
    addTableRows(workbook, sheet, table, null, 1);
    sortTable(workbook, sheet, table, [{ key: 0, ascending: false }]);
    filterColumn(workbook, sheet, table, 0, { kind: "custom", criterion1: ">1", criterion2: null, operator: "And" });
  }),
  fc.constant((workbook: Workbook) => {
    addSheet(workbook, null);
  }),
  fc.constantFrom("计划", "数据").map((name) => (workbook: Workbook, sheet: Sheet) => {
    renameSheet(workbook, sheet, name);
  }),
);

/** What a workbook holds, formulas' values included. */
function contentsOf(book: OpenBook): unknown {
  const values = book.workbook.sheets.map((sheet) =>
    [...sheet.cells.within(areaAt(0, 0, 40, 40))].map(({ row, column, cell }) => [row, column, cell.value]),
  );
  const picture = pictureOf(book.workbook, null);
  const states = JSON.stringify({ values, picture }, (key, value: unknown) => {
    if (key === "object" || key === "sheet") return undefined;
    return value instanceof Map ? [...(value as ReadonlyMap<unknown, unknown>)] : value;
  });
  return JSON.parse(states);
}

test("whatever was done, undoing all of it gives the beginning, and redoing all of it the end", () => {
  fc.assert(
    fc.property(fc.array(operations, { maxLength: 12 }), (steps) => {
      const book = opened();
      type(book, "A1", "3");
      type(book, "B2", "=A1*2");
      const beginning = contentsOf(book);
      for (const step of steps) book.edit((workbook) => step(workbook, book.sheet));
      const end = contentsOf(book);
      let undone = 0;
      for (; book.canUndo; undone++) book.undo();
      for (let redone = 0; redone < 2; redone++) book.redo();
      expect(contentsOf(book)).toEqual(beginning);
      for (; book.canRedo;) book.redo();
      expect(contentsOf(book)).toEqual(end);
      expect(undone).toBeLessThanOrEqual(steps.length + 2);
    }),
  );
});
