import type { Language } from "../../src/locale/language";
import { assess, type Terms } from "../../src/plan/assessment";
import { RULE_SETS } from "../plan/presets";
import type { Indicator, Quantity } from "../../src/report/report";
import { moreWordsOf } from "../../src/taskpane/moreWords";
import { groundsOf, whyText } from "../../src/taskpane/why";
import { wordsOf } from "../../src/taskpane/words";
import { indicator } from "./smallReport";

const terms: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };

function of(text: string, value: number, unit: string, number = value, printedUnit = unit, step = 1): Quantity {
  return { start: 0, text, value, unit, qualifier: null, printed: { number, unit: printedUnit, step } };
}
const percent = (number: number, step: number) => of(`${String(number)}%`, number / 100, "%", number, "%", step);

function why(given: Partial<Indicator>, conflicts = "", language: Language = "zh-CN"): string {
  const words = moreWordsOf(wordsOf(language));
  const evidence = { disputed: conflicts !== "", current: true };
  return whyText(groundsOf(assess(indicator("指标", given), terms, evidence), conflicts, words), words);
}

test.each<[string, Partial<Indicator>, string]>([
  [
    "ahead of its pace",
    { target: of("4550人次", 4550, "人次"), actual: of("5834人次", 5834, "人次"), ratio: percent(128.2, 0.1) },
    "完成率128.2%（5834人次÷4550人次），应达50.0%（12个月已过6个月），领先78.2个百分点，✓ 完成（完成率达到100%）。",
  ],
  [
    "behind, by the printed ratio, due in October",
    {
      target: of("139294人", 139_294, "人"),
      actual: { ...of("6万余人", 60_000, "人", 6, "万人"), qualifier: "余" },
      ratio: percent(43.37, 0.01),
      deadline: "2021-10-31",
    },
    "完成率43.4%（报告所印），2021年10月31日到期，应达60.0%（10个月已过6个月），落后16.6个百分点，■ 滞后（未达到序时进度，相差10个百分点以上）。",
  ],
  [
    "works whose start is assumed",
    { kind: "progress", ratio: percent(60, 1), deadline: "2021-07-31" },
    "完成率60.0%（报告所印），2021年7月31日到期，应达85.7%（7个月已过6个月），落后25.7个百分点，■ 滞后（推定）（未达到序时进度，相差10个百分点以上），起止日期报告没有写全，是推定的，不列入统计。",
  ],
  [
    "a rate that is not closed",
    { kind: "rate", target: of("325条", 325, "条"), ratio: percent(99.69, 0.01) },
    "完成率99.7%（报告所印），在办，余1条，尚未办结，不按序时进度比较。",
  ],
  [
    "a ceiling that is kept",
    { kind: "limit", direction: "down", target: percent(4.2, 0.1), actual: percent(3.36, 0.01) },
    "低于控制线0.84个百分点，✓ 达标。",
  ],
  [
    "growth that falls short",
    { kind: "growth", target: percent(8, 1), actual: percent(7, 1) },
    "低于目标1个百分点，■ 未达标。",
  ],
  [
    "a floor that is just reached",
    { kind: "limit", target: percent(70, 1), actual: percent(70, 1) },
    "与最低线相等，✓ 达标。",
  ],
  ["a limit without a figure", { kind: "limit", direction: "down", target: percent(4.5, 0.1) }, "报告没有写完成数。"],
  ["no target", { kind: "none", actual: of("7496人", 7496, "人") }, "没有下达目标，不比较。"],
])("%s", (_what, given, sentence) => {
  expect(why(given)).toBe(sentence);
});

test("contradictory figures are named and not judged", () => {
  expect(why({}, "7/20=35.0%，报告为41%")).toBe("7/20=35.0%，报告为41%，数字互相矛盾，核实之前不判断。");
  expect(why({ start: "2021-09-01", deadline: "2021-03-31", ratio: percent(10, 1) })).toBe(
    "时限早于起始，数字互相矛盾，核实之前不判断。",
  );
});

test("in English too", () => {
  expect(why({ target: of("100件", 100, "件"), actual: of("50件", 50, "件") }, "", "en-US")).toBe(
    "50.0% done (50件 of 100件); 50.0% due (6 of 12 months are over); exactly on pace; ● 正常 (达到序时进度).",
  );
});
