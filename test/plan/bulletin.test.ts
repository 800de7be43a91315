/** Who is named in a bulletin, in which group and order, and what a filter lets through. */
import { sheetStrings } from "../../src/locale/strings";
import { assess, type Terms } from "../../src/plan/assessment";
import { bulletinOf, EVERYTHING, type Bulletin, type BulletinFilter, type BulletinItem } from "../../src/plan/bulletin";
import { CURVES, RULE_SETS } from "./presets";
import type { Evidence } from "../../src/plan/states";
import type { Indicator } from "../../src/report/report";
import { itemOf } from "../../src/sheets/bulletinItems";
import { indicator } from "./figures";

const TERMS: Terms = { asOf: "2021-06-30", year: 2021, rules: RULE_SETS.standard, curve: "months" };
const ratio = (name: string, percent: string, more: Parameters<typeof indicator>[0] = {}): Indicator =>
  indicator({ kind: "ratio", ratio: percent, name, ...more });

const item = (each: Indicator, terms: Terms = TERMS, evidence?: Evidence, region = "云泽市"): BulletinItem =>
  itemOf(assess(each, terms, evidence), region, sheetStrings("zh-CN"));

function bulletin(indicators: readonly Indicator[], filter?: Partial<BulletinFilter>): Bulletin {
  return bulletinOf(
    indicators.map((each) => item(each)),
    2021,
    { ...EVERYTHING, ...filter },
  );
}

/** Names by group, the year's groups with their pace. */
const named = ({ groups }: Bulletin): readonly unknown[] =>
  groups.map((group) => [
    group.planned === "year" ? group.percent : group.planned,
    ...group.laggards.map(({ name }) => name),
  ]);

test("laggards stand with those held against the same, the furthest behind first", () => {
  const result = bulletin([
    ratio("植被恢复", "43.6%"),
    ratio("养老", "34.96%"),
    ratio("体检", "43.37%", { deadline: "2021-10-31" }),
    ratio("绿廊", "40%"),
    ratio("跨年", "10%", { deadline: "2022-06-30" }),
    ratio("三月起", "39%", { start: "2021-03-01", deadline: "2021-12-31" }),
    ratio("在前", "92%"),
  ]);
  // 6 of 18 months until June 2022 is 33.3 %; 4 of 10 months from March is 40 %.
  expect(named(result)).toEqual([
    [50, "养老", "绿廊", "植被恢复"],
    ["earlier", "体检"],
    ["otherwise", "跨年", "三月起"],
  ]);
  expect(result.tally).toMatchObject({ counted: 7, reached: 1, behind: 6 });
});

test("a year's plan along another curve has a pace of its own", () => {
  const seasonal: Terms = { ...TERMS, curve: CURVES.northernSeason };
  const result = bulletinOf([item(ratio("甲", "40%")), item(ratio("乙", "40%"), seasonal)], 2021);
  expect(named(result)).toEqual([
    [42.9, "乙"],
    [50, "甲"],
  ]);
});

test("assumed schedules and disputed figures are counted apart and never named", () => {
  const works = item(indicator({ kind: "progress", ratio: "10%", name: "体育场" }));
  const disputed = item(ratio("厕所", "10%"), TERMS, { disputed: true, current: true });
  const result = bulletinOf([works, disputed], 2021);
  expect(named(result)).toEqual([]);
  expect(result.tally).toMatchObject({ counted: 0, unconfirmed: 1, unverified: 1 });
});

test("a filter speaks of some headings or owners only", () => {
  const all = [
    ratio("养老", "34.96%", { section: ["一、惠民", "㈤社保"], owner: "人社局" }),
    ratio("绿廊", "40%", { section: ["三、项目"], owner: "林草局" }),
    ratio("失业", "40%", { section: ["一、惠民"], owner: null }),
  ];
  const names = (headings: readonly string[], owners: readonly string[]) => named(bulletin(all, { headings, owners }));
  expect(names(["一、惠民"], [])).toEqual([[50, "养老", "失业"]]);
  expect(names(["㈤社保", "三、项目"], [])).toEqual([[50, "养老", "绿廊"]]);
  expect(names([], ["林草局"])).toEqual([[50, "绿廊"]]);
  expect(names(["一、惠民"], ["林草局"])).toEqual([]);
});

test("a filter speaks of some regions only", () => {
  const items = [
    item(ratio("甲", "40%"), TERMS, undefined, "东县"),
    item(ratio("乙", "40%"), TERMS, undefined, "西县"),
  ];
  expect(named(bulletinOf(items, 2021, { ...EVERYTHING, regions: ["西县"] }))).toEqual([[50, "乙"]]);
});

test("a filter of statuses names some of those behind and counts all", () => {
  const all = [ratio("养老", "34.96%"), ratio("绿廊", "45%"), ratio("失业", "97.76%")];
  const result = bulletin(all, { statuses: ["滞后"] });
  expect(named(result)).toEqual([[50, "养老"]]);
  expect(result.tally).toMatchObject({ counted: 3, reached: 1, behind: 2 });
});
