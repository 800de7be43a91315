/**
 * A workbook with everything that `writeXlsx` knows, calculated: indicators with lamps, rules, sources, layout.
 */

import { newCalculation } from "../../../workbench/calculation/calculation";
import type { ConditionalFormat, ConditionalRule } from "../../../workbench/model/conditional-format";
import { noDifference } from "../../../workbench/model/conditional-format";
import { defaultPageLayout } from "../../../workbench/model/page";
import { nothingAllowed } from "../../../workbench/model/protection";
import { defaultFont, defaultStyle, styleWith } from "../../../workbench/model/style";
import { defaultErrorAlert, noPrompt } from "../../../workbench/model/validation";
import type { Band, Sheet, Workbook } from "../../../workbench/model/workbook";
import { newId } from "../../../workbench/model/workbook";
import type { Rows } from "../build";
import { areaOf, defineName, put, sheetOf, tableOver, workbookOf } from "../build";

/** Texts that XML or Excel's files cannot hold as they are. */
export const awkwardTexts = [
  " 首尾空格 ",
  "两行\n文字",
  "<a> & \"b\" 'c'",
  "控制符\u0001\u001f",
  "回车\r\n",
  "半个字\ud800",
  "_x000D_ 原样",
  "𠮷野家",
  "=1+1",
  "",
];

const row = (column: string): string => `PS_指标[[#This Row],[${column}]]`;
const completion = `=IF(AND(ISNUMBER(${row("目标")}),${row("目标")}>0),ROUND(${row("实际")}/${row("目标")}*100,1),"")`;
const gap = '=IF([@完成率]="","",ROUND([@完成率]-年度序时,1))';
const lamp =
  `=IF(${row("较序时")}="","未下达",IFNA(INDEX(规则表[状态],MATCH(1,INDEX((规则表[下限]<=${row("较序时")})*` +
  `(${row("较序时")}<=规则表[上限])*((规则表[适用类型]="全部")+(规则表[适用类型]=${row("类型")})>0),0),0)),"规则未定义"))`;
const link = `=HYPERLINK("#'来 源'!A"&MATCH(${row("键")},PS_Sources[键],0)+1,"原文")`;

export function richWorkbook(): Workbook {
  const workbook = workbookOf({ 指标: indicators(), 规则: rules, "来 源": sources, 文字: [] });
  const sheet = sheetOf(workbook, "指标");
  const table = tableOver(workbook, sheet, "PS_指标", "A3:I8", {
    showTotals: true,
    sort: [{ key: 1, ascending: false }],
  });
  for (const [name, formula] of [
    ["完成率", completion],
    ["较序时", gap],
    ["状态", lamp],
    ["出处", link],
  ] as const) {
    const column = table.columns.find((candidate) => candidate.name === name);
    if (column !== undefined) column.calculatedFormula = formula;
  }
  const kind = table.columns.find((column) => column.name === "类型");
  if (kind !== undefined) kind.filter = { kind: "values", values: ["累计", ""] };
  tableOver(workbook, sheetOf(workbook, "规则"), "规则表", "A1:D5");
  tableOver(workbook, sheetOf(workbook, "来 源"), "PS_Sources", "A1:B6", { showFilterButton: false, style: "" });
  defineName(workbook, "年度序时", "=规则!$G$1");
  defineName(workbook, "PS_c_actual", "=PS_指标[实际]");
  defineName(workbook, "状态表", "=规则!$D$2:$D$5");
  format(sheet);
  addRules(workbook, sheet);
  layOut(sheet);
  finish(workbook);
  newCalculation().calculate(workbook);
  return workbook;
}

function indicators(): Rows {
  const formulas = [completion, gap, lamp, link];
  return [
    ["上半年重点工作"],
    ["截至", "=DATE(2021,6,30)", '=TEXT(B2,"yyyy年m月d日")&"，单位见各行"'],
    ["指标", "目标", "实际", "类型", "完成率", "较序时", "状态", "出处", "键"],
    ["职业培训", 4550, 5834, "累计", ...formulas, "k1"],
    ["植被恢复", 1000, 436, "累计", ...formulas, "k2"],
    ["体检", null, 6, "累计", ...formulas, "k3"],
    ["环博绿廊", 100, 40, "累计", ...formulas, "k4"],
    ["合计", "=SUBTOTAL(109,PS_指标[目标])", "=SUBTOTAL(109,PS_指标[实际])"],
    ["=SUM(PS_c_actual)", '=COUNTIF(PS_指标[状态],"滞后")', "=1/0", "=IFNA(MATCH(9,B4:B6,0),UNICHAR(9679))", "=1=1"],
    ['=SUMPRODUCT((PS_指标[类型]="累计")*(PS_指标[实际]>100))', '=""', "=0.1+0.2", '=" 前后 "', "=NA()"],
  ];
}

const rules: Rows = [
  ["下限", "上限", "适用类型", "状态", null, null, 50],
  [0, 9999, "全部", "正常"],
  [-9.9, -0.1, "全部", "关注"],
  [-9999, -10, "累计", "滞后"],
  [-9999, -10, "时点", "关注"],
];
const sources: Rows = [
  ["键", "原句"],
  ["k0", "无"],
  ["k1", "培训5834人次"],
  ["k2", "43.6%"],
  ["k3", "6万余人"],
  ["k4", "40%"],
];

function format(sheet: Sheet): void {
  const title = styleWith(defaultStyle, {
    font: { ...defaultFont, name: "黑体", size: 16, bold: true, underline: "Single", color: "#1F3864" },
    horizontal: "Center",
    vertical: "Bottom",
  });
  const cell = sheet.cells.get(0, 0);
  if (cell !== undefined) cell.style = title;
  sheet.merges = [areaOf("A1:I1")];
  const line = { line: "Continuous", weight: "Thin", color: "#7F7F7F" } as const;
  const framed = styleWith(defaultStyle, {
    numberFormat: "0.0",
    fill: "#F2F2F2",
    wrap: true,
    borders: { EdgeTop: line, EdgeBottom: { line: "Dash", weight: "Medium", color: "#FF0000" }, DiagonalUp: line },
    locked: false,
  });
  for (const { cell: body } of sheet.cells.within(areaOf("E4:F7"))) body.style = framed;
  const dated = sheet.cells.get(1, 1);
  if (dated !== undefined) dated.style = styleWith(defaultStyle, { numberFormat: 'yyyy"年"m"月"d"日"', rotation: -45 });
}

function addRules(workbook: Workbook, sheet: Sheet): void {
  const red = { ...noDifference, fill: "#FFC7CE", color: "#9C0006", bold: true, numberFormat: "0.00" };
  const add = (address: string, rule: ConditionalRule, stopIfTrue = false): void => {
    const added: ConditionalFormat = { id: newId(workbook), ranges: address.split(" ").map(areaOf), stopIfTrue, rule };
    sheet.conditionalFormats.push(added);
  };
  add("G4:G7", { kind: "Custom", formula: '=$G4="滞后"', format: red }, true);
  add("B4:B7 C4:C7", { kind: "CellValue", operator: "Between", formula1: "=年度序时", formula2: "=100", format: red });
  add("A4:A7", { kind: "ContainsText", operator: "Contains", text: '培"训', format: red });
  add("A4:A7", { kind: "ContainsText", operator: "BeginsWith", text: "环", format: { ...noDifference, italic: true } });
  add("E4:E7", {
    kind: "DataBar",
    color: "#638EC6",
    gradient: false,
    borderColor: "#638EC6",
    negativeColor: "#FF0000",
    direction: "Context",
    axis: "Automatic",
    showBarOnly: false,
    lower: { type: "Number", formula: "0" },
    upper: { type: "Number", formula: "100" },
  });
  add("F4:F7", {
    kind: "DataBar",
    color: "#63BE7B",
    gradient: true,
    borderColor: null,
    negativeColor: null,
    direction: "LeftToRight",
    axis: "None",
    showBarOnly: true,
    lower: { type: "Automatic", formula: "" },
    upper: { type: "Formula", formula: "=MAX($F$4:$F$7)" },
  });
  add("F4:F7", {
    kind: "IconSet",
    style: "ThreeTrafficLights1",
    criteria: [
      { type: "Number", operator: "GreaterThanOrEqual", formula: "-10" },
      { type: "Number", operator: "GreaterThan", formula: "0" },
    ],
    reverse: false,
    showIconOnly: true,
  });
  add("C4:C7", {
    kind: "ColorScale",
    minimum: { type: "LowestValue", formula: "", color: "#F8696B" },
    midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
    maximum: { type: "HighestValue", formula: "", color: "#63BE7B" },
  });
  sheet.validations = [
    {
      ranges: [areaOf("G10:G12")],
      rule: { kind: "List", source: "正常,关注,滞后", inCellDropDown: true },
      ignoreBlanks: true,
      errorAlert: defaultErrorAlert,
      prompt: { show: true, title: "状态", message: "从列表中\n选择" },
    },
    {
      ranges: [areaOf("H10"), areaOf("H12")],
      rule: { kind: "List", source: "=状态表", inCellDropDown: false },
      ignoreBlanks: false,
      errorAlert: { ...defaultErrorAlert, style: "Information", title: "提示", message: "不在列表中" },
      prompt: noPrompt,
    },
    {
      ranges: [areaOf("I10")],
      rule: { kind: "Decimal", operator: "NotBetween", formula1: 0, formula2: "=年度序时" },
      ignoreBlanks: true,
      errorAlert: defaultErrorAlert,
      prompt: noPrompt,
    },
    {
      ranges: [areaOf("I11")],
      rule: { kind: "Custom", formula: "=ISNUMBER(IFNA(I11,0))" },
      ignoreBlanks: true,
      errorAlert: { ...defaultErrorAlert, show: false },
      prompt: noPrompt,
    },
  ];
}

const plainBand: Band = { size: null, hidden: false, outlineLevel: 0, collapsed: false, style: null };

function layOut(sheet: Sheet): void {
  sheet.columns.set(0, { ...plainBand, size: 120 });
  sheet.columns.set(7, { ...plainBand, size: 60, hidden: true, outlineLevel: 1 });
  sheet.columns.set(8, { ...plainBand, size: 60, hidden: true, outlineLevel: 1 });
  sheet.columns.set(9, { ...plainBand, collapsed: true });
  sheet.rows.set(0, { ...plainBand, size: 30 });
  sheet.rows.set(10, { ...plainBand, hidden: true, style: styleWith(defaultStyle, { fill: "#FFFF00" }) });
  sheet.freeze = { rows: 3, columns: 1 };
  sheet.tabColor = "#C00000";
  sheet.showGridlines = false;
  sheet.selection = [areaOf("B4")];
  sheet.protection = {
    options: { ...nothingAllowed, allowSort: true, allowFormatCells: true, allowAutoFilter: true },
    password: "密码test",
  };
  sheet.page = {
    ...defaultPageLayout,
    orientation: "Landscape",
    zoom: { kind: "fit", pagesWide: 1, pagesHigh: null },
    printAreas: [areaOf("A1:G10")],
    titleRows: areaOf("1:3"),
    titleColumns: areaOf("A:A"),
    headersFooters: {
      ...defaultPageLayout.headersFooters,
      leftFooter: "单位 & 截至",
      centerFooter: "第 &P 页，共 &N 页",
    },
    centerHorizontally: true,
  };
}

function finish(workbook: Workbook): void {
  const texts = sheetOf(workbook, "文字");
  put(
    texts,
    0,
    0,
    awkwardTexts.filter((text) => !text.startsWith("=")).map((text) => [text]),
  );
  texts.cells.set(0, 1, {
    formula: null,
    value: "=1+1",
    style: styleWith(defaultStyle, { numberFormat: "@", quotePrefix: true }),
    link: { address: "https://example.com/?a=1&b=2", documentReference: "", screenTip: "外部 & 网页" },
  });
  texts.cells.set(1, 1, {
    formula: null,
    value: true,
    style: defaultStyle,
    link: { address: "", documentReference: "'来 源'!A1", screenTip: "" },
  });
  put(texts, 2, 1, [[0.1 + 0.2], [1e21], [-5e-324]]);
  texts.visibility = "Visible";
  sheetOf(workbook, "来 源").visibility = "Hidden";
  workbook.structurePassword = "";
  workbook.activeSheetId = texts.id;
}
