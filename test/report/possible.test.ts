/** 可能的指标: a number and what is told or named as finished of it are offered, and nothing else is. */
import { documentOf } from "../../src/report/plaintext";
import { readReport } from "../../src/report/readReport";

const offered = (text: string): readonly string[] =>
  readReport(documentOf(text)).possible.map(
    ({ target, actual }) => `${String(actual?.value)} of ${String(target?.value)}: ${actual?.text ?? ""}`,
  );

test.each([
  ["a smaller count", "已开工24座，7座已竣工。", ["7 of 24: 7座"]],
  ["one by its name", "已开工18座公厕，其中城东广场公厕已竣工；4座公厕主体已完工。", ["1 of 18: 城东广场公厕"]],
  ["a list after 的有", "打通9条断头路，已通车的有：光明路、长江路、团结路。", ["3 of 9: 光明路、长江路、团结路"]],
  ["a list before 已", "改造农贸市场6个，城东市场、城西市场已投用。", ["2 of 6: 城东市场、城西市场"]],
  [
    "a list and a number of which all is done",
    "打通9条断头路，铺油通车的有：光明路、长江路（东段）油面已完成；续建2条道路（甲路、乙路）两条油面均已完成。",
    ["4 of 9: 光明路、长江路（东段）油面已完成；续建2条道路（甲路、乙路）两条"],
  ],
  [
    "a plan that nothing answers",
    "年内计划新建公园8个，其中滨河公园、南苑公园已建成，其余正在施工。",
    ["2 of 8: 滨河公园、南苑公园"],
  ],
])("%s", (_, text, expected) => {
  expect(offered(text)).toEqual(expected);
});

test.each([
  ["what is not finished", "打通9条断头路，其中光明路、经四路正在施工。"],
  ["a part of the things", "已开工18座公厕，城东广场公厕主体已完工。"],
  ["what is planned", "改造农贸市场6个，城东市场、城西市场计划年底前建成。"],
  ["things of another kind", "改造农贸市场6个，城东小学、城西小学已投用。"],
  ["all of them", "打通2条断头路，已通车的有：光明路、长江路。"],
  ["counts of what another figure is of", "新建学校11个。今年计划实施30个，已开工25个，开工率83.3%，完工9个。"],
])("%s is not offered", (_, text) => {
  expect(offered(text)).toEqual([]);
});
