/** Tables as Excel treats them, through the real office.js. */
import { openExcel } from "../../../workbench/host/excel";
import type { Table } from "../../../workbench/model/table";

const header = ["指标", "目标", "实际", "完成率"];

/** A sheet with the table PS over A1:D3, its last column still blank, on which `work` is done. */
async function withTable(
  work: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
) {
  const opened = openExcel();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:D3").values = [header, ["培训", 4550, 5834, ""], ["体检", 139294, 60000, ""]];
    const table = sheet.tables.add("A1:D3", true);
    table.name = "PS";
    await context.sync();
    await work(table, sheet, context);
    await context.sync();
  });
  const [sheet] = opened.workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("The table is gone.");
  const formulaAt = (row: number, column: number) => sheet.cells.get(row, column)?.formula ?? null;
  const valueAt = (row: number, column: number) => sheet.cells.get(row, column)?.value ?? null;
  return { opened, sheet, table, formulaAt, valueAt };
}

function calculated(table: Table): readonly (string | null)[] {
  return table.columns.map(({ calculatedFormula }) => calculatedFormula);
}

const completion = "=PS[[#This Row],[实际]]/PS[[#This Row],[目标]]";

describe("calculated columns", () => {
  test("a column whose whole body gets one formula becomes one, and new rows get it", async () => {
    const { table, valueAt } = await withTable(async (excelTable, _, context) => {
      excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [[completion], [completion]];
      await context.sync();
      excelTable.rows.add(undefined, [["在册", 100, 40, null]] as unknown as string[][]);
    });
    expect(calculated(table)).toEqual([null, null, null, completion]);
    expect(valueAt(3, 3)).toBe(0.4);
  });

  test("a formula with A1 references is the same formula when it moves along", async () => {
    const { table } = await withTable((excelTable) => {
      excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [["=C2/B2"], ["=C3/B3"]];
    });
    expect(calculated(table)).toEqual([null, null, null, "=C2/B2"]);
  });

  test("formulas that differ make none", async () => {
    const { table } = await withTable((excelTable) => {
      excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [["=C2/B2"], ["=C2/B3"]];
    });
    expect(calculated(table)).toEqual([null, null, null, null]);
  });

  test("one formula in an otherwise blank column fills it", async () => {
    const { table, formulaAt } = await withTable((_, sheet) => {
      sheet.getRange("D3").formulas = [["=C3/B3"]];
    });
    expect(formulaAt(1, 3)).toBe("=C2/B2");
    expect(calculated(table)[3]).toBe("=C2/B2");
  });

  test("are recognised when a table is made over them", async () => {
    const { Excel, workbook } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").formulas = [
        ["目标", "双倍"],
        [1, "=A2*2"],
        [2, "=A3*2"],
      ];
      sheet.tables.add("A1:B3", true);
      await context.sync();
    });
    expect(workbook.sheets[0]?.tables.map(calculated)).toEqual([[null, "=A2*2"]]);
  });
});

describe("columns", () => {
  test("renamed by the planner in the header, they are renamed in every formula and name", async () => {
    const { opened, formulaAt, table } = await withTable(async (excelTable, _, context) => {
      excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [[completion], [completion]];
      context.workbook.names.add("PS_c_actual", "=PS[实际]");
      await context.sync();
    });
    opened.type("Sheet1!C1", "累计完成");
    const renamed = "=PS[[#This Row],[累计完成]]/PS[[#This Row],[目标]]";
    expect(formulaAt(1, 3)).toBe(renamed);
    expect(calculated(table)[3]).toBe(renamed);
    expect(opened.workbook.names[0]?.formula).toBe("=PS[累计完成]");
  });

  test("their header cells hold text, never blank and never twice the same", async () => {
    const { table, valueAt } = await withTable((_, sheet) => {
      sheet.getRange("A1:D1").values = [["", 2021, "目标", "目标"]];
    });
    expect(table.columns.map(({ name }) => name)).toEqual(["列1", "2021", "目标", "目标2"]);
    expect([0, 1, 2, 3].map((column) => valueAt(0, column))).toEqual(["列1", "2021", "目标", "目标2"]);
  });

  test("whole columns of the sheet inserted within a table become columns of it, deleted ones go from it", async () => {
    const { table, formulaAt, valueAt } = await withTable(async (excelTable, sheet, context) => {
      excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [[completion], [completion]];
      sheet.getRange("F1").formulas = [["=SUM(PS[实际])"]];
      sheet.getRange("B:C").insert("Right");
      await context.sync();
    });
    expect(table.columns.map(({ name }) => name)).toEqual(["指标", "列2", "列3", "目标", "实际", "完成率"]);
    expect([1, 2].map((column) => valueAt(0, column))).toEqual(["列2", "列3"]);
    expect(formulaAt(1, 5)).toBe(completion);
    expect(formulaAt(0, 7)).toBe("=SUM(PS[实际])");

    const { table: narrower, formulaAt: formulaIn } = await withTable(async (_, sheet, context) => {
      sheet.getRange("F1:F2").formulas = [["=SUM(PS[目标])"], ["=SUM(PS[实际])"]];
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    expect(narrower.columns.map(({ name }) => name)).toEqual(["指标", "实际", "完成率"]);
    expect([0, 1].map((row) => formulaIn(row, 4))).toEqual(["=SUM(#REF!)", "=SUM(PS[实际])"]);
  });

  test("a name that refers to one finds its cells wherever they are", async () => {
    const { opened } = await withTable(async (excelTable, sheet, context) => {
      context.workbook.names.add("PS_c_actual", "=PS[实际]");
      sheet.getRange("1:2").insert("Down");
      excelTable.columns.add(0, [["编号"], ["1"], ["2"]] as unknown as string[][]);
      await context.sync();
      const column = context.workbook.names.getItem("PS_c_actual").getRange().load("address,values");
      await context.sync();
      expect(column.address).toBe("Sheet1!D4:D5");
      expect(column.values).toEqual([[5834], [60000]]);
    });
    expect(opened.workbook.sheets[0]?.tables[0]?.columns.map(({ name }) => name)).toEqual(["编号", ...header]);
  });
});

describe("rows", () => {
  test("added in the middle they push down what is below the table, and references follow", async () => {
    const { table, formulaAt, valueAt } = await withTable((excelTable, sheet) => {
      sheet.getRange("A6:B6").formulas = [["合计", "=SUM(B2:B3)"]];
      excelTable.rows.add(1, [["新增", 1, 1, null]] as unknown as string[][]);
    });
    expect(table.area).toEqual({ top: 0, left: 0, bottom: 3, right: 3 });
    expect(valueAt(2, 0)).toBe("新增");
    expect(valueAt(6, 0)).toBe("合计");
    expect(formulaAt(6, 1)).toBe("=SUM(B2:B4)");
  });

  test("added at the end they push down what is below, also across a blank row", async () => {
    const { table, valueAt } = await withTable((excelTable, sheet) => {
      sheet.getRange("A5").values = [["注"]];
      excelTable.rows.add(undefined, [["新增", 1, 1, null]] as unknown as string[][]);
    });
    expect(table.area.bottom).toBe(3);
    expect([valueAt(3, 0), valueAt(4, 0), valueAt(5, 0)]).toEqual(["新增", null, "注"]);
  });

  test("deleted they pull up what is below; the last one is only emptied", async () => {
    const { table, valueAt } = await withTable(async (excelTable, sheet, context) => {
      sheet.getRange("A6").values = [["注"]];
      excelTable.rows.getItemAt(0).delete();
      await context.sync();
      excelTable.rows.getItemAt(0).delete();
    });
    expect(table.area.bottom).toBe(1);
    expect([valueAt(1, 0), valueAt(4, 0)]).toEqual([null, "注"]);
  });

  test("rules that reach to the last row reach to a new one", async () => {
    const { sheet } = await withTable(async (excelTable, excelSheet, context) => {
      excelSheet.getRange("D2:D3").conditionalFormats.add("Custom").custom.rule.formula = "=$D2<1";
      excelSheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "培训,体检" } };
      await context.sync();
      excelTable.rows.add(undefined, [["培训", 1, 1, 1]] as unknown as string[][]);
    });
    expect(sheet.conditionalFormats[0]?.ranges).toEqual([{ top: 1, left: 3, bottom: 3, right: 3 }]);
    expect(sheet.validations[0]?.ranges).toEqual([{ top: 1, left: 0, bottom: 3, right: 0 }]);
  });
});

test("a table without headers gets a row of them, pushing cells down", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A2").values = [[1], [2]];
    sheet.tables.add("A1:A2", false);
    await context.sync();
  });
  expect(workbook.sheets[0]?.tables[0]).toMatchObject({ name: "表1", area: { top: 0, bottom: 2 } });
  expect(workbook.sheets[0]?.cells.get(2, 0)?.value).toBe(2);
});

test("a filter hides rows and a sort moves whole rows, formulas along", async () => {
  const { sheet, table, valueAt, formulaAt } = await withTable(async (excelTable, _, context) => {
    excelTable.columns.getItem("完成率").getDataBodyRange().formulas = [["=C2/B2"], ["=C3/B3"]];
    excelTable.sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
    excelTable.columns.getItem("指标").filter.applyValuesFilter(["培训"]);
  });
  expect([valueAt(1, 0), valueAt(2, 0)]).toEqual(["体检", "培训"]);
  expect(formulaAt(1, 3)).toBe("=C2/B2");
  expect([sheet.rows.get(1)?.hidden, sheet.rows.get(2)?.hidden ?? false]).toEqual([true, false]);
  expect(table.sort).toEqual([{ key: 1, ascending: false }]);
});

test("resized, it keeps its columns and takes in new ones by their headers", async () => {
  const { table } = await withTable((excelTable, sheet) => {
    sheet.getRange("E1").values = [["备注"]];
    excelTable.resize("A1:E9");
  });
  expect(table.area).toEqual({ top: 0, left: 0, bottom: 8, right: 4 });
  expect(table.columns.map(({ name }) => name)).toEqual([...header, "备注"]);
  expect(new Set(table.columns.map(({ id }) => id)).size).toBe(5);
});
