import type { CellValue } from "../../../workbench/model/cells";
import { displayedText } from "../../../workbench/model/displayed-text";

describe("the text a cell shows", () => {
  test.each<[CellValue, string, string]>([
    [1.2822, "0.0%", "128.2%"],
    [0.9996, "0.00%", "99.96%"],
    [0.34955, "0.00%", "34.96%"],
    [1234567, "#,##0", "1,234,567"],
    [1.5, "0.0###", "1.5"],
    [1.6796, "0.0###", "1.6796"],
    [78.22, "+0.0;-0.0;0.0", "+78.2"],
    [-15.04, "+0.0;-0.0;0.0", "-15.0"],
    [0, "+0.0;-0.0;0.0", "0.0"],
    [60000, '0"余"', "60000余"],
    [44377, "yyyy-mm-dd", "2021-06-30"],
    [44377, 'm"月"d"日"', "6月30日"],
    ["=1+1", "@", "=1+1"],
    ["滞后", "0.0%", "滞后"],
    [0.1 + 0.2, "General", "0.3"],
    [true, "General", "TRUE"],
    [{ error: "#DIV/0!" }, "0.0%", "#DIV/0!"],
    [null, "0.0%", ""],
  ])("%p in %s", (value, numberFormat, text) => {
    expect(displayedText(value, numberFormat)).toBe(text);
  });
});
