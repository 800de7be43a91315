/** Rules and methods to begin with speak the language of their workbook, and say what they leave undefined. */
import { LANGUAGES } from "../../src/locale/language";
import { sheetStrings } from "../../src/locale/strings";
import { OPEN, type RuleSet } from "../../src/plan/lamps";
import { ruleFileOf, ruleSetIn } from "../../src/plan/ruleFile";
import { METHOD_IDS, presetMethod, presetRules, RULE_SET_IDS } from "../../src/sheets/presets";
import { undefinedText } from "../../src/sheets/ruleSetText";
import { inserted, reportOf } from "../excel/inserted";
import { indicator } from "../plan/figures";

const HAN = /\p{Script=Han}/u;
const CHINESE = sheetStrings("zh-CN");
const ENGLISH = sheetStrings("en-US");

test.each(RULE_SET_IDS)("the rules %s have no Chinese in an English workbook and are the same rules", (id) => {
  const english = presetRules(id, ENGLISH);
  const chinese = presetRules(id, CHINESE);
  expect(JSON.stringify(english)).not.toMatch(HAN);
  const bounds = ({ rows }: RuleSet) =>
    rows.map(({ measure, low, high, symbol, colour }) => [measure, low, high, symbol, colour]);
  expect(bounds(english)).toEqual(bounds(chinese));
});

test.each(LANGUAGES)("the rules of a workbook in %s go to a file and back", (language) => {
  for (const id of RULE_SET_IDS) {
    const rules = presetRules(id, sheetStrings(language));
    expect(ruleSetIn(ruleFileOf(rules))).toEqual(rules);
  }
});

test("an English workbook shows English lamps and methods", async () => {
  const items = [
    indicator({ kind: "ratio", ratio: "34.96%", name: "Pension" }),
    indicator({ kind: "ratio", ratio: "45%", name: "Forest" }),
    indicator({ kind: "ratio", ratio: "97.76%", name: "Insurance" }),
    indicator({ kind: "ratio", ratio: "100%", name: "Gas" }),
  ];
  const { cell } = await inserted([reportOf(items, { region: "Yunze", name: "report.txt" })], {
    language: "en-US",
    rules: presetRules("standard", ENGLISH),
  });
  const statuses = items.map((_, row) => cell(ENGLISH.names.indicators, row, "status"));
  expect(statuses).toEqual(["■ Behind", "▲ Watch", "● On pace", "✓ Done"]);
  const methods = METHOD_IDS.map((id) => presetMethod(id, ENGLISH));
  expect(JSON.stringify(methods)).not.toMatch(HAN);
});

describe("what rules leave undefined is said in words", () => {
  test.each([
    ["threeByPoints", "这套规则没有规定：较序时（百分点）-9.9至-0.1。落在其中的指标显示“规则未定义”。"],
    ["fiveColours", "这套规则没有规定：完成率（%）30至99.9。落在其中的指标显示“规则未定义”。"],
    ["standard", ""],
  ] as const)("%s", (id, text) => {
    expect(undefinedText(presetRules(id, CHINESE), CHINESE)).toBe(text);
  });

  test("rules of one kind, open upwards", () => {
    const [row] = presetRules("twoStates", CHINESE).rows.slice(1);
    const rules: RuleSet = {
      name: "自定",
      rows: row === undefined ? [] : [{ ...row, appliesTo: "progress", low: -OPEN }],
    };
    expect(undefinedText(rules, CHINESE)).toBe(
      "这套规则没有规定：总量、仅完成率的全部情形；形象进度的较序时（百分点）不低于0。落在其中的指标显示“规则未定义”。",
    );
  });
});
