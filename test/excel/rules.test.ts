/** Lamp rules and pace methods put on the sheet that is there: longer and shorter sets, and what the planner has added. */
import { ColumnMissingError } from "../../src/excel/errors";
import { putMethod, putRules } from "../../src/excel/rules";
import { present, readBack } from "../../src/excel/readBack";
import type { RuleSet } from "../../src/plan/lamps";
import { RULE_COLUMNS, ruleCells } from "../../src/sheets/rules";
import { ruleSetIn, settingsIn } from "../../src/sheets/standingRules";
import { indicator } from "../plan/figures";
import { RULE_SETS } from "../plan/presets";
import { inserted, reportOf, WORDS } from "./inserted";

const put = ({ name, rows }: RuleSet): Promise<void> =>
  putRules(
    name,
    rows.map((row) => ruleCells(row, WORDS)),
  );

async function standing(): Promise<RuleSet> {
  const { tables, settings } = await readBack({ rules: RULE_COLUMNS });
  return ruleSetIn(present("rules", tables.rules), settingsIn(settings), WORDS);
}

const WATCHED = indicator({ kind: "ratio", ratio: "45%", name: "植被恢复" });

test("rules of any length replace each other, and the lamps follow", async () => {
  const { cell } = await inserted([reportOf([WATCHED])]);
  const status = () => cell("指标", 0, "status");
  expect(status()).toBe("▲ 关注");
  for (const [rules, shown] of [
    [RULE_SETS.twoStates, "■ 未达到"],
    [RULE_SETS.bands, "■ 滞后"],
    [RULE_SETS.threeByPoints, "规则未定义"],
    [RULE_SETS.standard, "▲ 关注"],
  ] as const) {
    await put(rules);
    expect(await standing()).toEqual(rules);
    expect(status()).toBe(shown);
  }
});

test("a column that the planner has added keeps its cells; one that is gone is named and nothing written", async () => {
  const { opened } = await inserted([reportOf([WATCHED])]);
  await opened.Excel.run(async (context) => {
    context.workbook.tables
      .getItem("PS_Rules")
      .columns.add(0, [["依据"], ["办法一"], ["办法二"], ["办法三"], ["办法四"]]);
    await context.sync();
  });
  await put(RULE_SETS.threeByShare);
  expect(await standing()).toEqual(RULE_SETS.threeByShare);
  const sheet = opened.workbook.sheets.find(({ name }) => name === "规则");
  expect([3, 4, 5, 6].map((row) => sheet?.cells.get(row, 4)?.value ?? null)).toEqual([
    "办法一",
    "办法二",
    "办法三",
    null,
  ]);
  await opened.Excel.run(async (context) => {
    context.workbook.names.getItem("PS_r_color").delete();
    await context.sync();
  });
  await expect(put(RULE_SETS.standard)).rejects.toBeInstanceOf(ColumnMissingError);
  expect(sheet?.cells.get(3, 9)?.value).toBe("绿灯");
});

test("another pace method paces all that names none of its own", async () => {
  const { cell } = await inserted([reportOf([WATCHED])]);
  await putMethod("北方施工期");
  // April to October in equal parts: 3 of 7 months by the end of June.
  expect(cell("指标", 0, "pace")).toBe(0.429);
  expect(cell("指标", 0, "status")).toBe("● 正常");
});
