/** What conditional formats make of cells: priority, stopping, bars, icons, colours, as Excel shows them. */
import { ConditionalLooks, type ConditionalLook } from "../../../workbench/grid/conditional-looks";
import { KnownFormulas, RuleFormulas } from "../../../workbench/grid/rule-formulas";
import { parseArea, type Area } from "../../../workbench/model/area";
import { noDifference, type ConditionalRule } from "../../../workbench/model/conditional-format";
import { addConditionalFormat, newRules, setRule } from "../../../workbench/model/conditional-formats";
import { enter } from "../../../workbench/model/editing";
import { addName } from "../../../workbench/model/names";
import { newWorkbook } from "../../../workbench/model/workbook";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

interface Given {
  readonly rule: ConditionalRule;
  readonly stopIfTrue?: boolean;
}

/** The look of a cell of A1:A5, which hold 0, 25, 50, 75 and 100; the first rule is the most important. */
function look(address: string, ...rules: readonly Given[]): ConditionalLook {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  enter(workbook, sheet, area("A1:A5"), [["0"], ["25"], ["50"], ["75"], ["100"]]);
  enter(workbook, sheet, area("C1"), "60");
  addName(workbook, "界限", "=Sheet1!$C$1", null, "");
  for (const { rule, stopIfTrue = false } of [...rules].reverse()) {
    const format = addConditionalFormat(workbook, sheet, [area("A1:A5")], rule.kind);
    setRule(workbook, sheet, format, rule);
    format.stopIfTrue = stopIfTrue;
  }
  const { top, left } = area(address);
  const looks = new ConditionalLooks(sheet, new RuleFormulas(workbook, new KnownFormulas()));
  return looks.at(top, left, sheet.cells.get(top, left)?.value ?? null);
}

function custom(formula: string, fill: string, color: string | null = null): ConditionalRule {
  return { kind: "Custom", formula, format: { ...noDifference, fill, color } };
}

test("a formula is written for the first cell and moves along; names are known", () => {
  const rule = custom("=A1>界限", "#FF0000");
  expect(look("A3", { rule }).difference.fill).toBeNull();
  expect(look("A4", { rule }).difference.fill).toBe("#FF0000");
});

test("the first rule wins a property, the next ones add what it leaves; one that stops ends it", () => {
  const first = { rule: custom("=A1>10", "#FF0000") };
  const second = { rule: custom("=A1>20", "#00FF00", "#0000FF") };
  expect(look("A3", first, second).difference).toMatchObject({ fill: "#FF0000", color: "#0000FF" });
  expect(look("A3", { ...first, stopIfTrue: true }, second).difference).toMatchObject({ fill: "#FF0000", color: null });
});

test.each([
  ["Between", "=25", "=50", ["A2", "A3"]],
  ["GreaterThanOrEqual", "75", null, ["A4", "A5"]],
  ["NotEqualTo", "=$C$1-10", null, ["A1", "A2", "A4", "A5"]],
] as const)("a value that is %s %s and %s", (operator, formula1, formula2, met) => {
  const rule: ConditionalRule = {
    kind: "CellValue",
    operator,
    formula1,
    formula2,
    format: { ...noDifference, fill: "#FF0000" },
  };
  const filled = ["A1", "A2", "A3", "A4", "A5"].filter((address) => look(address, { rule }).difference.fill !== null);
  expect(filled).toEqual(met);
});

test("a bar is as long as its share of the largest number", () => {
  expect(look("A2", { rule: newRules.DataBar }).bar).toMatchObject({ from: 0, to: 0.25 });
  expect(look("A5", { rule: newRules.DataBar }).bar).toMatchObject({ from: 0, to: 1 });
});

test("icons change at a third and two thirds of the span; reversed they change places", () => {
  const colors = ["A1", "A3", "A5"].map((address) => look(address, { rule: newRules.IconSet }).icon?.color);
  expect(new Set(colors).size).toBe(3);
  const reversed = { ...newRules.IconSet, reverse: true } as ConditionalRule;
  expect(look("A5", { rule: reversed }).icon?.color).toBe(colors[0]);
});

test("a colour scale mixes its ends", () => {
  const rule: ConditionalRule = {
    kind: "ColorScale",
    minimum: { type: "LowestValue", formula: "", color: "#000000" },
    midpoint: null,
    maximum: { type: "HighestValue", formula: "", color: "#FFFFFF" },
  };
  expect(look("A1", { rule }).difference.fill).toBe("#000000");
  expect(look("A3", { rule }).difference.fill).toBe("#808080");
});
