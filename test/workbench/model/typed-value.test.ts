import { readTyped } from "../../../workbench/model/typed-value";

const year = 2026;

/** Serial numbers by hand: 1 January 2000 is 36526. */
const march2021 = 44256;
const march4 = 46085;
const january20 = 46042;

describe("what a Chinese Excel makes of a typed text", () => {
  test.each([
    ["目标", "目标", null],
    ["12", 12, null],
    ["-3.5", -3.5, null],
    ["+.5", 0.5, null],
    [" 60.5 ", 60.5, null],
    ["1,300", 1300, "#,##0"],
    ["1,2,3", "1,2,3", null],
    ["1e3", 1000, "0.00E+00"],
    ["(5)", -5, null],
    ["128.2%", 1.282, "0.00%"],
    ["34.96%", 0.3496, "0.00%"],
    ["-5%", -0.05, "0%"],
    ["¥12", 12, '"¥"#,##0'],
    ["1 1/2", 1.5, "# ?/?"],
    ["2021-3-1", march2021, "yyyy/m/d"],
    ["2021/3/1", march2021, "yyyy/m/d"],
    ["21-3-1", march2021, "yyyy/m/d"],
    ["2021年3月", march2021, 'yyyy"年"m"月"'],
    ["2021年3月1日", march2021, 'yyyy"年"m"月"d"日"'],
    ["2021-3", march2021, "mmm-yy"],
    ["3-4", march4, 'm"月"d"日"'],
    ["3月4日", march4, 'm"月"d"日"'],
    ["1/20", january20, 'm"月"d"日"'],
    ["3-40", 14671, "mmm-yy"],
    ["2021年", "2021年", null],
    ["2021-13-1", "2021-13-1", null],
    ["2月30日", "2月30日", null],
    ["13/20", "13/20", null],
    ["12:30", 12.5 / 24, "h:mm"],
    ["1:2", 62 / 1440, "h:mm"],
    ["true", true, null],
    ["FALSE", false, null],
    ["=", "=", null],
    ["一、", "一、", null],
    ["—", "—", null],
  ])("%s", (text, value, numberFormat) => {
    expect(readTyped(text, year)).toEqual({ formula: null, value, numberFormat, quotePrefix: false });
  });

  test.each([
    ["=1+1", "=1+1"],
    ["=规则!$B$3", "=规则!$B$3"],
    ["-A1", "=-A1"],
    ["+完成", "=+完成"],
  ])("%s is a formula", (text, formula) => {
    expect(readTyped(text, year)).toMatchObject({ formula, value: null });
  });

  test.each(["'=1+1", "'3-4", "'007"])("%s is the text after the apostrophe", (text) => {
    expect(readTyped(text, year)).toEqual({
      formula: null,
      value: text.slice(1),
      numberFormat: null,
      quotePrefix: true,
    });
  });

  test("an error's code is an error, not a text", () => {
    expect(readTyped("#n/a", year)).toMatchObject({ value: { error: "#N/A" } });
  });

  test("a blank entry empties the cell", () => {
    expect(readTyped("", year)).toMatchObject({ formula: null, value: null });
  });
});
