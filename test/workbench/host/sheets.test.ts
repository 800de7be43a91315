/** Sheets, formats, rules and pages, through the real office.js. */
import { openExcel } from "../../../workbench/host/excel";

test("formats are set and read back; mixed ones read as null", async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const all = sheet.getRange("A1:B2");
    const first = sheet.getRange("A1");
    first.format.font.set({ bold: true, size: 14, color: "red", name: "黑体" });
    first.format.fill.color = "#D9E1F2";
    all.format.wrapText = true;
    all.format.horizontalAlignment = "Center";
    sheet.getRange("A:B").format.columnWidth = 96;
    first.load("format/font/bold,format/font/size,format/font/color,format/fill/color,format/columnWidth");
    all.load("format/wrapText,format/horizontalAlignment");
    const mixed = all.format.font.load("bold");
    await context.sync();
    expect(first.format.font.toJSON()).toMatchObject({ bold: true, size: 14, color: "#FF0000" });
    expect([first.format.fill.color, first.format.columnWidth]).toEqual(["#D9E1F2", 96]);
    expect([all.format.wrapText, all.format.horizontalAlignment]).toEqual([true, "Center"]);
    expect(mixed.bold).toBeNull();
  });
});

test("a format of an entire column is that of cells that come later", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    Object.assign(sheet.getRange("B:B"), { numberFormat: "@" });
    sheet.getRange("B5").values = [["3-4"]];
    await context.sync();
  });
  const [sheet] = workbook.sheets;
  expect(sheet?.cells.get(4, 1)).toMatchObject({ value: "3-4", style: { numberFormat: "@" } });
  expect(sheet?.cells.get(5, 1)).toBeUndefined();
});

test("borders belong to the cells at the edge", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getFirst().getRange("A1:B2").format;
    borders.getItem("EdgeBottom").style = "Continuous";
    borders.getItem("InsideVertical").set({ style: "Dash", color: "#123456" });
    await context.sync();
  });
  const bordersAt = (row: number, column: number) => workbook.sheets[0]?.cells.get(row, column)?.style.borders;
  expect(bordersAt(1, 0)).toMatchObject({ EdgeBottom: { line: "Continuous" }, EdgeRight: { color: "#123456" } });
  expect(bordersAt(0, 1)).toEqual({ EdgeLeft: { line: "Dash", weight: "Thin", color: "#123456" } });
});

test("a page is laid out for printing", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getFirst();
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea("A1:M30");
    pageLayout.setPrintTitleRows("$1:$4");
    pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
    pageLayout.centerHorizontally = true;
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页，共 &N 页";
    await context.sync();
  });
  expect(workbook.sheets[0]?.page).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { kind: "fit", pagesWide: 1, pagesHigh: null },
    printAreas: [{ top: 0, left: 0, bottom: 29, right: 12 }],
    titleRows: { top: 0, bottom: 3 },
    margins: { top: 72, left: 36, right: 50.4 },
    centerHorizontally: true,
    headersFooters: { centerFooter: "第 &P 页，共 &N 页" },
  });
});

test("columns are grouped and folded, rows hidden, panes frozen, gridlines put out", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const details = sheet.getRange("N:P");
    details.group(Excel.GroupOption.byColumns);
    details.hideGroupDetails(Excel.GroupOption.byColumns);
    sheet.getRange("5:6").rowHidden = true;
    sheet.freezePanes.freezeAt("A1:C4");
    sheet.showGridlines = false;
    await context.sync();
  });
  const [sheet] = workbook.sheets;
  expect([13, 14, 15].map((column) => sheet?.columns.get(column))).toMatchObject([
    { outlineLevel: 1, hidden: true },
    { outlineLevel: 1, hidden: true },
    { outlineLevel: 1, hidden: true },
  ]);
  expect(sheet?.columns.get(16)).toMatchObject({ outlineLevel: 0, collapsed: true });
  expect(sheet?.rows.get(5)?.hidden).toBe(true);
  expect(sheet).toMatchObject({ freeze: { rows: 4, columns: 3 }, showGridlines: false });
});

test("one rule covers several ranges; a new rule comes first until its priority says otherwise", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const first = sheet.getRanges("A2:A9,C2:C9").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    first.custom.rule.formula = '=$B2="red"';
    first.custom.format.fill.color = "#FFC7CE";
    first.stopIfTrue = true;
    const second = sheet.getRange("A2:A9").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    second.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    await context.sync();
    const rules = sheet.getRange("A1:Z99").conditionalFormats.load("items/type,items/priority");
    await context.sync();
    expect(rules.items.map(({ type, priority }) => [type, priority])).toEqual([
      ["CellValue", 0],
      ["Custom", 1],
    ]);
    first.priority = 0;
    await context.sync();
  });
  expect(workbook.sheets[0]?.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["Custom", "CellValue"]);
  expect(workbook.sheets[0]?.conditionalFormats[0]).toMatchObject({
    ranges: [
      { left: 0, right: 0 },
      { left: 2, right: 2 },
    ],
    stopIfTrue: true,
  });
});

test("a rule draws lines around the cells it applies to", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1:C9");
    const { borders } = conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.format;
    borders.getItem("EdgeTop").style = "Dash";
    borders.bottom.color = "#7f7f7f";
    borders.left.style = "None";
    const [top, right] = [borders.top.load("sideIndex,style,color"), borders.right.load("style")];
    await context.sync();
    expect([top.sideIndex, top.style, top.color, right.style]).toEqual(["EdgeTop", "Dash", "#000000", "None"]);
  });
  expect(workbook.sheets[0]?.conditionalFormats[0]?.rule).toMatchObject({
    format: {
      borders: {
        EdgeTop: { line: "Dash", weight: "Thin" },
        EdgeBottom: { line: "Continuous", color: "#7F7F7F" },
        EdgeLeft: { line: "None" },
      },
    },
  });
});

test("bars, icons and colours keep their parts", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange("A1:A9");
    const bar = conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar;
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.upperBoundRule = { type: "Number", formula: "1" };
    bar.positiveFormat.fillColor = "#9BC2E6";
    bar.positiveFormat.gradientFill = false;
    const icons = conditionalFormats.add(Excel.ConditionalFormatType.iconSet).iconSet;
    icons.style = "ThreeTrafficLights1";
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=-10" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=0" },
    ];
    const scale = conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "blue" },
      maximum: { type: "HighestValue", color: "red" },
    };
    await context.sync();
  });
  expect(workbook.sheets[0]?.conditionalFormats.map(({ rule }) => rule)).toMatchObject([
    { kind: "ColorScale", minimum: { color: "#0000FF" }, midpoint: null, maximum: { color: "#FF0000" } },
    { kind: "IconSet", criteria: [{ formula: "=-10" }, { formula: "=0" }] },
    { kind: "DataBar", color: "#9BC2E6", gradient: false, upper: { type: "Number", formula: "1" } },
  ]);
});

test("validation takes lists, ranges and bounds, and keeps its words", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const choice = sheet.getRange("A2:A9").dataValidation;
    choice.rule = { list: { inCellDropDown: true, source: "总量,比率" } };
    choice.prompt = { showPrompt: true, title: "类型", message: "选一种" };
    choice.errorAlert = { showAlert: true, style: "Information", title: "类型", message: "不在表中" };
    const fromCells = { list: { inCellDropDown: true, source: sheet.getRange("Z1:Z3") } };
    sheet.getRange("B2").dataValidation.rule = fromCells;
    sheet.getRange("C2").dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    const read = sheet.getRange("C2").dataValidation.load("type,rule");
    await context.sync();
    expect(read.type).toBe("Decimal");
    expect(read.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: "Between" } });
  });
  expect(workbook.sheets[0]?.validations).toMatchObject([
    { rule: { source: "总量,比率" }, prompt: { title: "类型" }, errorAlert: { style: "Information" } },
    { rule: { source: "=Sheet1!$Z$1:$Z$3" } },
    { rule: { kind: "Decimal" } },
  ]);
});

test("a renamed sheet is renamed in every formula, a deleted one leaves #REF!", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const rules = worksheets.add("规则");
    worksheets.getItem("Sheet1").getRange("A1").formulas = [["=规则!B3*2"]];
    names.add("PS_pace", "=规则!$B$3");
    await context.sync();
    rules.name = "规则 2021";
    await context.sync();
    expect(workbook.sheets[0]?.cells.get(0, 0)?.formula).toBe("='规则 2021'!B3*2");
    expect(workbook.names[0]?.formula).toBe("='规则 2021'!$B$3");
    rules.delete();
    await context.sync();
  });
  expect(workbook.sheets[0]?.cells.get(0, 0)?.formula).toBe("=#REF!*2");
});

test("sheets are ordered, hidden, coloured and shown", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const overview = worksheets.add("总览");
    const sources = worksheets.add("来源");
    overview.position = 0;
    overview.tabColor = "#00B050";
    overview.activate();
    sources.visibility = "Hidden";
    const count = worksheets.getCount(true);
    await context.sync();
    expect(count.value).toBe(2);
  });
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["总览", "Visible"],
    ["Sheet1", "Visible"],
    ["来源", "Hidden"],
  ]);
  expect(workbook.activeSheetId).toBe(workbook.sheets[0]?.id);
});

test("inserted rows move cells, merges, print areas and references", async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").formulas = [["=A3"], [1], [2]];
    sheet.getRange("A5:B5").merge();
    sheet.pageLayout.setPrintArea("A1:B5");
    sheet.getRange("2:3").insert("Down");
    await context.sync();
    sheet.getRange("A5").delete("Up");
    await context.sync();
  });
  const [sheet] = workbook.sheets;
  expect(sheet?.cells.get(0, 0)?.formula).toBe("=#REF!");
  expect(sheet?.cells.get(3, 0)?.value).toBe(1);
  expect(sheet?.merges).toEqual([{ top: 6, left: 0, bottom: 6, right: 1 }]);
  expect(sheet?.page.printAreas).toEqual([{ top: 0, left: 0, bottom: 6, right: 1 }]);
});
