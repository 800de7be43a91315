/** What planners do to 指标 between two reports, at random, and how each is done in the workbench. */
import fc from "fast-check";
import type { OpenExcel } from "../../workbench/host/excel";
import { wholeSheet } from "../../workbench/model/area";
import { insertCutColumns, moveCells } from "../../workbench/model/moving";
import type { Table } from "../../workbench/model/table";
import { addTableRows, deleteTableRow } from "../../workbench/model/tables";
import type { Sheet, Workbook } from "../../workbench/model/workbook";

/** The indicators of the workbook that is edited. */
export const BASE = [
  { name: "职业培训", target: 4550, unit: "人次", actual: 1800 },
  { name: "新增就业", target: 4000, unit: "人", actual: 2400 },
  { name: "植被恢复", target: 1000, unit: "亩", actual: 300 },
  { name: "创业贷款", target: 900, unit: "万元", actual: 500 },
] as const;

/** Something a planner does on 指标. `row` and `column` are taken as far as there are rows and columns. */
export type Edit =
  | { readonly do: "sort"; readonly column: number; readonly ascending: boolean }
  | { readonly do: "filter"; readonly keep: number }
  | { readonly do: "rename"; readonly column: number }
  | { readonly do: "addColumn"; readonly at: number; readonly formula: boolean }
  | { readonly do: "addRow"; readonly at: number }
  | { readonly do: "deleteRow"; readonly row: number }
  | { readonly do: "deleteNote" }
  | {
      readonly do: "correct";
      readonly column: "累计完成" | "年度目标" | "指标" | "时限" | "责任单位" | "备注";
      readonly row: number;
    }
  | { readonly do: "formula"; readonly row: number }
  | { readonly do: "dress"; readonly row: number; readonly column: number }
  | { readonly do: "ownRule" }
  | { readonly do: "looseCells" }
  | { readonly do: "moveColumn"; readonly column: number; readonly before: number }
  | { readonly do: "moveRow"; readonly row: number; readonly before: number }
  | { readonly do: "reason"; readonly row: number }
  | { readonly do: "insertAbove" }
  | { readonly do: "insertLeft" }
  | { readonly do: "renameSheet" }
  | { readonly do: "widen"; readonly column: number };

const small = fc.integer({ min: 0, max: 50 });
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant("sort" as const), column: small, ascending: fc.boolean() }),
    fc.record({ do: fc.constant("filter" as const), keep: small }),
    fc.record({ do: fc.constant("rename" as const), column: small }),
    fc.record({ do: fc.constant("addColumn" as const), at: small, formula: fc.boolean() }),
    fc.record({ do: fc.constant("addRow" as const), at: small }),
    fc.record({ do: fc.constant("deleteRow" as const), row: small }),
    fc.record({ do: fc.constant("deleteNote" as const) }),
    fc.record({
      do: fc.constant("correct" as const),
      column: fc.constantFrom(
        "累计完成" as const,
        "年度目标" as const,
        "指标" as const,
        "时限" as const,
        "责任单位" as const,
        "备注" as const,
      ),
      row: small,
    }),
    fc.record({ do: fc.constant("formula" as const), row: small }),
    fc.record({ do: fc.constant("dress" as const), row: small, column: small }),
    fc.record({ do: fc.constant("ownRule" as const) }),
    fc.record({ do: fc.constant("looseCells" as const) }),
    fc.record({ do: fc.constant("moveColumn" as const), column: small, before: small }),
    fc.record({ do: fc.constant("moveRow" as const), row: small, before: small }),
    fc.record({ do: fc.constant("reason" as const), row: small }),
    fc.record({ do: fc.constant("insertAbove" as const) }),
    fc.record({ do: fc.constant("insertLeft" as const) }),
    fc.record({ do: fc.constant("renameSheet" as const) }),
    fc.record({ do: fc.constant("widen" as const), column: small }),
  ),
  { minLength: 0, maxLength: 6 },
);

/** Where 指标 is now. */
export function placed({ sheets }: Workbook): { readonly sheet: Sheet; readonly table: Table } {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name === "PS_Indicators");
    if (table !== undefined) return { sheet, table };
  }
  throw new Error("No 指标");
}

export const rowCountOf = ({ area }: Table): number => area.bottom - area.top;
/** The column of a header that may have been renamed by then. */
export const columnOf = (table: Table, header: string): number =>
  table.columns.findIndex(({ name }) => name === header || name === `${header}（改）`);

/** Does one thing to 指标 or 计划 in the open workbook. */
export async function edit(opened: OpenExcel, todo: Edit): Promise<void> {
  const { sheet, table } = placed(opened.workbook);
  const cell = (row: number, column: number): string => addressIn(sheet, table, row, column);
  await opened.Excel.run(async (context) => {
    const found = context.workbook.tables.getItem("PS_Indicators");
    const home = context.workbook.worksheets.getItem(sheet.name);
    const row = "row" in todo ? todo.row % rowCountOf(table) : 0;
    switch (todo.do) {
      case "sort":
        found.sort.apply([{ key: todo.column % 6, ascending: todo.ascending }]);
        break;
      case "filter":
        found.columns
          .getItemAt(Math.max(0, columnOf(table, "指标")))
          .filter.applyValuesFilter([BASE[todo.keep % BASE.length]?.name ?? ""]);
        break;
      case "rename": {
        const column = table.columns[todo.column % table.columns.length];
        if (column !== undefined && !column.name.endsWith("（改）")) {
          found.columns.getItem(column.name).name = `${column.name}（改）`;
        }
        break;
      }
      case "addColumn": {
        const at = todo.at % table.columns.length;
        found.columns.add(at);
        const body = home.getRangeByIndexes(table.area.top + 1, table.area.left + at, rowCountOf(table), 1);
        if (todo.formula) body.formulas = Array.from({ length: rowCountOf(table) }, () => ["=1+1"]);
        else body.values = Array.from({ length: rowCountOf(table) }, (_, index) => [`自填${String(index)}`]);
        break;
      }
      case "addRow": {
        const at = todo.at % (rowCountOf(table) + 1);
        found.rows.add(at === rowCountOf(table) ? undefined : at);
        break;
      }
      case "deleteRow":
        if (rowCountOf(table) > 2) found.rows.getItemAt(row).delete();
        break;
      case "deleteNote":
        if (columnOf(table, "备注") >= 0) found.columns.getItemAt(columnOf(table, "备注")).delete();
        break;
      case "correct":
        if (columnOf(table, todo.column) >= 0) {
          const value = {
            累计完成: 777,
            年度目标: 8888,
            指标: "改过的名称",
            时限: 44530,
            责任单位: "人社局",
            备注: "已核",
          }[todo.column];
          home.getRange(cell(row, columnOf(table, todo.column))).values = [[value]];
        }
        break;
      case "formula":
        home.getRange(cell(row, columnOf(table, "累计完成"))).formulas = [["=700+77"]];
        break;
      case "dress":
        home.getRange(cell(row, todo.column % table.columns.length)).format.fill.color = "#FFFF00";
        home.getRange(cell(row, todo.column % table.columns.length)).format.font.bold = true;
        break;
      case "ownRule": {
        const rule = found.getDataBodyRange().conditionalFormats.add("Custom");
        rule.custom.rule.formula = "=1=1";
        rule.custom.format.font.italic = true;
        break;
      }
      case "looseCells":
        home.getRangeByIndexes(table.area.bottom + 2, table.area.left, 1, 1).values = [["表下备注"]];
        home.getRangeByIndexes(table.area.top, table.area.right + 2, 1, 1).formulas = [["=PS_AsOf"]];
        break;
      case "moveColumn": {
        const [from, before] = [todo.column, todo.before].map((at) => table.area.left + (at % table.columns.length));
        const entire = { ...wholeSheet, left: from ?? 0, right: from ?? 0 };
        insertCutColumns(opened.workbook, sheet, entire, before ?? 0);
        break;
      }
      case "moveRow":
        moveRow(opened.workbook, sheet, table, row, todo.before % rowCountOf(table));
        break;
      case "reason":
        if (opened.workbook.sheets.some(({ name }) => name === "计划")) {
          const reasons = context.workbook.tables.getItem("PS_Plan").columns.getItem("原因").getDataBodyRange();
          reasons.getCell(todo.row % BASE.length, 0).values = [["缺配套资金"]];
        }
        break;
      case "insertAbove":
        home.getRange("1:1").insert("Down");
        break;
      case "insertLeft":
        home.getRange("A:A").insert("Right");
        break;
      case "renameSheet":
        home.name = "民生指标";
        break;
      case "widen":
        home.getRangeByIndexes(0, table.area.left + (todo.column % table.columns.length), 1, 1).format.columnWidth =
          123;
        break;
    }
    await context.sync();
  });
}

/** Cuts a row of a table and puts it before another, as one does with the mouse. */
function moveRow(workbook: Workbook, sheet: Sheet, table: Table, row: number, before: number): void {
  const target = addTableRows(workbook, sheet, table, before, 1);
  const source = target <= table.area.top + 1 + row ? row + 1 : row;
  const { left, right, top } = table.area;
  const cut = { left, right, top: top + 1 + source, bottom: top + 1 + source };
  moveCells(workbook, sheet, cut, target, left);
  deleteTableRow(workbook, sheet, table, source);
}

function addressIn(_sheet: Sheet, { area }: Table, row: number, column: number): string {
  const letters = (at: number): string =>
    (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return `${letters(area.left + column)}${String(area.top + row + 2)}`;
}
