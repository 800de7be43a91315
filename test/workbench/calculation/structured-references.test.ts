import { newCalculation } from "../../../workbench/calculation/calculation";
import type { Content } from "../build";
import { defineName, put, sheetOf, tableOver, valueAt, workbookOf } from "../build";

/** A table at B2:D5 with a totals row, its last column named with characters that need escapes. */
function workbook() {
  const built = workbookOf({
    指标: [[], [null, "目标", "实际", "完成率[%]'#"], [null, 10, 5, "甲"], [null, 20, 20, "乙"], [null, 30, 25, null]],
    规则: [["限"], [7]],
  });
  const sheet = sheetOf(built, "指标");
  tableOver(built, sheet, "PS_指标", "B2:D5", { showTotals: true });
  tableOver(built, sheetOf(built, "规则"), "规则表", "A1:A2");
  defineName(built, "PS_c_actual", "=PS_指标[实际]");
  defineName(built, "界限", "=规则!$A$2");
  defineName(built, "两倍", "=界限*2");
  return built;
}

/** Formula, the cell it stands in, and what it must come to. */
const cases: readonly (readonly [formula: string, address: string, result: Content])[] = [
  ["=SUM(PS_指标[实际])", "A9", 25],
  ["=SUM(ps_指标[实际])", "A9", 25],
  ["=SUM(PS_指标[[目标]:[实际]])", "A9", 55],
  ["=SUM(PS_指标)", "A9", 55],
  ["=SUM(PS_指标[])", "A9", 55],
  ["=COUNTA(PS_指标[#All])", "A9", 11],
  ["=ROWS(PS_指标[#All])", "A9", 4],
  ["=ROWS(PS_指标[#Data])", "A9", 2],
  ["=SUM(PS_指标[[#Totals],[实际]])", "A9", 25],
  ["=SUM(PS_指标[[#Data],[#Totals],[实际]])", "A9", 50],
  ["=PS_指标[[#Headers],[目标]]", "A9", "目标"],
  ["=COUNTA(PS_指标[[#Headers],[目标]:[实际]])", "A9", 2],
  ["=ROWS(PS_指标[[#Headers],[#Data],[目标]])", "A9", 3],
  ["=PS_指标[[#This Row],[实际]]/PS_指标[[#This Row],[目标]]", "F3", 0.5],
  ["=PS_指标[[#This Row],[实际]]", "F4", 20],
  ["=SUM(PS_指标[[#This Row],[目标]:[实际]])", "F3", 15],
  ["=PS_指标[@实际]", "F3", 5],
  ["=SUM(PS_指标[@[目标]:[实际]])", "F3", 15],
  ["=PS_指标[[#This Row],[实际]]", "F9", "#VALUE!"],
  ["=PS_指标[[#This Row],[完成率'[%']'''#]]", "F3", "甲"],
  ["=COUNTA(PS_指标[完成率'[%']'''#])", "A9", 2],
  ["=PS_指标[没有]", "A9", "#REF!"],
  ["=没有[实际]", "A9", "#REF!"],
  ["=规则表[[#Totals],[限]]", "A9", "#REF!"],
  ["=SUM(PS_c_actual)", "A9", 25],
  ["=PS_c_actual+0", "F4", 20],
  ["=界限+1", "A9", 8],
  ["=两倍", "A9", 14],
  ["=SUM(规则!$A$2,规则!A1)", "A9", 7],
];

it.each(cases)("%s in %s is %j", (formula, address, expected) => {
  const built = workbook();
  const sheet = sheetOf(built, "指标");
  const column = address.charCodeAt(0) - 65;
  put(sheet, Number(address.slice(1)) - 1, column, [[formula]]);
  newCalculation().calculate(built);
  expect(valueAt(sheet, address)).toBe(expected);
});

it("[@列] without a table means the table the formula stands in", () => {
  const built = workbook();
  const sheet = sheetOf(built, "指标");
  put(sheet, 2, 3, [["=[@实际]*2"], ["=[@实际]*2"]]);
  newCalculation().calculate(built);
  expect([valueAt(sheet, "D3"), valueAt(sheet, "D4")]).toEqual([10, 40]);
});

it("picks the first lamp rule that covers, over a table of rules", () => {
  const built = workbookOf({
    指标: [
      ["较序时", "类型"],
      [12, "累计"],
      [-10, "累计"],
      [-10.1, "累计"],
      [-3, "时点"],
      [-0.05, "累计"],
      ["无", "累计"],
    ],
    规则: [
      ["下限", "上限", "适用类型", "状态"],
      [-5, 9999, "时点", "时点不评"],
      [0, 9999, "全部", "正常"],
      [-10, -0.1, "全部", "关注"],
      [-9999, -10.1, "全部", "滞后"],
    ],
  });
  const sheet = sheetOf(built, "指标");
  tableOver(built, sheet, "指标表", "A1:B7");
  tableOver(built, sheetOf(built, "规则"), "规则表", "A1:D5");
  const gap = "指标表[[#This Row],[较序时]]";
  const lamp =
    `=IFNA(INDEX(规则表[状态],MATCH(1,INDEX((规则表[下限]<=${gap})*(${gap}<=规则表[上限])*` +
    `((规则表[适用类型]="全部")+(规则表[适用类型]=指标表[[#This Row],[类型]])>0),0),0)),"规则未定义")`;
  put(sheet, 1, 4, [[lamp], [lamp], [lamp], [lamp], [lamp], [lamp]]);
  newCalculation().calculate(built);
  const lamps = ["E2", "E3", "E4", "E5", "E6", "E7"].map((address) => valueAt(sheet, address));
  expect(lamps).toEqual(["正常", "关注", "滞后", "时点不评", "规则未定义", "规则未定义"]);
});
