/** The workbench as an add-in meets it, through the real office.js. */
import { openExcel } from "../../../workbench/host/excel";

/** What a call is refused with: the code office.js gives, and where. */
async function refusal(work: Promise<unknown>): Promise<{ code: string; message: string; location: string }> {
  try {
    await work;
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    const { code, message, debugInfo } = error as OfficeExtension.Error;
    return { code, message, location: debugInfo.errorLocation ?? "" };
  }
  throw new Error("Nothing was refused.");
}

describe("what the host claims", () => {
  test("an ExcelApi above 1.14 is refused by the client before anything is sent", async () => {
    const opened = openExcel();
    const later = opened.Excel.run((context) => {
      context.workbook.worksheets.getFirst().getRange("A1").getDependents();
      return context.sync();
    });
    expect((await refusal(later)).code).toBe("ApiNotFound");
    expect(opened.roundTrips).toBe(0);
  });

  test("1.14 itself is there", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getFirst().getRange("A1").conditionalFormats;
      const none = formats.getItemOrNullObject("x");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("values", () => {
  test("are read as typed, shown by their format, and reported with their types", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:F1");
      range.values = [["128.2%", "=A1>1", "3-4", "", true, "#N/A"]];
      range.load("values,text,formulas,numberFormat,valueTypes");
      await context.sync();
      expect(range.values[0]?.slice(0, 2)).toEqual([1.282, true]);
      expect(range.text).toEqual([["128.20%", "TRUE", "3月4日", "", "TRUE", "#N/A"]]);
      expect(range.formulas[0]?.[1]).toBe("=A1>1");
      expect(range.numberFormat[0]?.slice(0, 2)).toEqual(["0.00%", "General"]);
      expect(range.valueTypes).toEqual([["Double", "Boolean", "Double", "Empty", "Boolean", "Error"]]);
    });
  });

  test("a text column set in the same request keeps what would be a formula, a date or a share", async () => {
    const { Excel } = openExcel();
    const texts = [["=1+1"], ["3-4"], ["1/20"], ["2021年3月"], ["128.2%"], ["007"]];
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A6");
      range.numberFormat = texts.map(() => ["@"]);
      range.values = texts;
      range.load("values,text,formulas");
      await context.sync();
      expect(range.values).toEqual(texts);
      expect(range.text).toEqual(texts);
      expect(range.formulas).toEqual(texts);
    });
  });

  test("more than 1500 cells arrive whole, though the client sends them in bands of rows", async () => {
    const opened = openExcel();
    const values = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => row * 10 + column),
    );
    await opened.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B2:K401");
      range.values = values;
      await context.sync();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(opened.roundTrips).toBe(2);
  });

  test("null leaves a cell, an empty text blanks it, one value fills the range", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 9]];
      const filled = context.workbook.worksheets.getFirst().getRange("A2:C2");
      Object.assign(filled, { values: "同" });
      range.load("values");
      filled.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, "", 9]]);
      expect(filled.values).toEqual([["同", "同", "同"]]);
    });
  });

  test("while calculation is suspended what is read is stale; after the sync it is not", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      context.application.suspendApiCalculationUntilNextSync();
      cell.formulas = [["=1+1"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[2]]);
    });
  });
});

describe("refusals", () => {
  type Work = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

  const refused: readonly (readonly [string, Work, string])[] = [
    ["a sheet name with a slash", ({ workbook }) => void workbook.worksheets.add("a/b"), "InvalidArgument"],
    [
      "a sheet name of 32 characters",
      ({ workbook }) => void workbook.worksheets.add("名".repeat(32)),
      "InvalidArgument",
    ],
    ["a sheet name that is taken", ({ workbook }) => void workbook.worksheets.add("SHEET1"), "ItemAlreadyExists"],
    [
      "a sheet that is not there",
      ({ workbook }) => void workbook.worksheets.getItem("无").getRange("A1"),
      "ItemNotFound",
    ],
    ["an address that is none", (_, sheet) => void sheet.getRange("A0"), "InvalidArgument"],
    [
      "the last visible sheet to be deleted",
      (_, sheet) => {
        sheet.delete();
      },
      "InvalidOperation",
    ],
    [
      "an array of another size",
      (_, sheet) => {
        sheet.getRange("A1:B1").values = [[1]];
      },
      "InvalidArgument",
    ],
    [
      "a formula that cannot be read",
      (_, sheet) => {
        sheet.getRange("A1").formulas = [["=SUM("]];
      },
      "InvalidArgument",
    ],
    [
      "a table no one made",
      (_, sheet) => {
        sheet.getRange("A1").formulas = [["=SUM(T[a])"]];
      },
      "InvalidArgument",
    ],
    [
      "a sheet no one made, in a formula",
      (_, sheet) => {
        sheet.getRange("A1").formulas = [["=规则!A1"]];
      },
      "InvalidArgument",
    ],
    [
      "a table over a table",
      (_, sheet) => {
        sheet.tables.add("C1:F2", true);
      },
      "InvalidArgument",
    ],
    [
      "a table name with a space",
      (_, sheet) => {
        sheet.tables.getItem("T").name = "a b";
      },
      "InvalidArgument",
    ],
    [
      "a table name that reads as a cell",
      (_, sheet) => {
        sheet.tables.getItem("T").name = "PS1";
      },
      "InvalidArgument",
    ],
    [
      "a name that a table has",
      ({ workbook }) => {
        workbook.names.add("t", "=1");
      },
      "ItemAlreadyExists",
    ],
    [
      "a name that reads as R1C1",
      ({ workbook }) => {
        workbook.names.add("R1C1", "=1");
      },
      "InvalidArgument",
    ],
    [
      "a structured reference in a conditional format",
      (_, sheet) => {
        sheet.getRange("A2").conditionalFormats.add("Custom").custom.rule.formula = "=T[x]>1";
      },
      "InvalidArgument",
    ],
    [
      "a structured reference in validation",
      (_, sheet) => {
        sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "=T[x]" } };
      },
      "InvalidArgument",
    ],
    [
      "cells of a table to be merged",
      (_, sheet) => {
        sheet.getRange("A1:B1").merge();
      },
      "InvalidOperation",
    ],
    [
      "a table to be torn",
      (_, sheet) => {
        sheet.getRange("A2").insert("Down");
      },
      "InvalidOperation",
    ],
  ];

  test.each(refused)("%s", async (_, work, code) => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D1").values = [["x", "y", "z", "w"]];
      sheet.tables.add("A1:D3", true).name = "T";
      await context.sync();
      work(context, sheet);
      await context.sync();
    });
    expect((await refusal(run)).code).toBe(code);
  });

  test("the refusal says where it came from", async () => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B1").values = [[1]];
      await context.sync();
    });
    expect((await refusal(run)).location).toBe("Range.values");
  });

  test("what was deleted is not written to any more", async () => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("指标");
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect((await refusal(run)).code).toBe("ItemNotFound");
  });

  test("a member the workbench does not know is named", async () => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().shapes.load("items");
      await context.sync();
    });
    expect(await refusal(run)).toMatchObject({
      code: "NotImplemented",
      message: "Worksheet.Shapes is not implemented by the workbench",
    });
  });
});

describe("protection", () => {
  test("locked cells of a protected sheet are not written, unlocked ones are", async () => {
    const { Excel, workbook } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("B1:B9").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true }, "密");
      await context.sync();
      sheet.getRange("B2").values = [["可"]];
      sheet.getRange("B:B").format.columnWidth = 80;
      await context.sync();
    });
    const locked = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A2:B2").values = [["不", "可"]];
      await context.sync();
    });
    expect((await refusal(locked)).code).toBe("AccessDenied");
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().protection.unprotect("错");
      await context.sync();
    });
    expect((await refusal(wrong)).code).toBe("AccessDenied");
    expect(workbook.sheets[0]?.cells.get(1, 1)?.value).toBe("可");
  });

  const forbidden: readonly (readonly [string, (sheet: Excel.Worksheet) => void])[] = [
    ["inserted into", (sheet) => void sheet.getRange("1:1").insert("Down")],
    [
      "taken rows from",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
    ],
    [
      "formatted",
      (sheet) => {
        sheet.getRange("A1").format.font.bold = true;
      },
    ],
    [
      "grouped",
      (sheet) => {
        sheet.getRange("A:B").group("ByColumns");
      },
    ],
    [
      "given a table",
      (sheet) => {
        sheet.tables.add("A1:B2", true);
      },
    ],
    [
      "given a rule",
      (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom");
      },
    ],
    [
      "given validation",
      (sheet) => {
        sheet.getRange("A1").dataValidation.clear();
      },
    ],
    [
      "sorted",
      (sheet) => {
        sheet.getRange("A1:A2").sort.apply([{ key: 0 }]);
      },
    ],
  ];

  test.each(forbidden)("a protected sheet is not %s", async (_, work) => {
    const { Excel } = openExcel();
    const run = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.protection.protect();
      await context.sync();
      work(sheet);
      await context.sync();
    });
    expect((await refusal(run)).code).toBe("AccessDenied");
  });

  test("a protected structure takes no new sheet", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const added = Excel.run(async (context) => {
      context.workbook.worksheets.add("指标");
      await context.sync();
    });
    expect((await refusal(added)).code).toBe("AccessDenied");
  });
});

describe("whole calls", () => {
  test("are refused while the planner edits a cell", async () => {
    const opened = openExcel();
    opened.cellEditing = true;
    const run = opened.Excel.run(async (context) => {
      context.workbook.worksheets.add("指标");
      await context.sync();
    });
    expect((await refusal(run)).code).toBe("InvalidOperationInCellEditMode");
    expect(opened.workbook.sheets).toHaveLength(1);
  });

  test("wait for the end of the edit when they ask to", async () => {
    const opened = openExcel();
    opened.cellEditing = true;
    const run = opened.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.add("指标");
      await context.sync();
    });
    await Promise.resolve();
    expect(opened.workbook.sheets).toHaveLength(1);
    opened.cellEditing = false;
    await run;
    expect(opened.workbook.sheets).toHaveLength(2);
  });

  test("are refused above 5 MB, in either direction", async () => {
    const { Excel } = openExcel();
    const long = "长".repeat(30_000);
    const fill = (rows: number): Promise<void> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRangeByIndexes(0, 0, rows, 1);
        range.values = Array.from({ length: rows }, () => [long]);
        await context.sync();
      });
    expect((await refusal(fill(60))).code).toBe("RequestPayloadSizeLimitExceeded");
    await fill(50);
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:A50").load("values,formulas");
      await context.sync();
      return range.values;
    });
    expect((await refusal(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("are counted: one awaited sync is one round trip, clearing up is none", async () => {
    const opened = openExcel();
    await opened.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1").load("address");
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await opened.Excel.run((context) => context.sync());
    expect(opened.roundTrips).toBe(2);
    expect(opened.bytesSent).toBeGreaterThan(0);
  });
});

describe("events", () => {
  test("tell what the planner typed, and whose change it was", async () => {
    const opened = openExcel();
    const told: string[] = [];
    await opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.onChanged.add((event) => {
        told.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    opened.type("Sheet1!B2", "2");
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
  });

  test("tell what is selected and which sheet is in front, once each", async () => {
    const { Excel } = openExcel();
    const told: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("第二");
      worksheets.onSelectionChanged.add((event) => {
        told.push(`selected ${event.address}`);
        return Promise.resolve();
      });
      second.onActivated.add(() => {
        told.push("第二 in front");
        return Promise.resolve();
      });
      await context.sync();
      second.getRange("B2:C3").select();
      await context.sync();
      second.getRange("A1").values = [[1]];
      await context.sync();
      worksheets.getFirst().activate();
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect(told).toEqual(["第二 in front", "selected B2:C3"]);
  });
});
