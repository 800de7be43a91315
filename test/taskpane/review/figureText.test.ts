import { quantity } from "../smallReport";
import { fieldText, figureText, typedFigure } from "../../../src/taskpane/review/figureText";
import type { Quantity } from "../../../src/report/report";

const training = quantity("4550人次", 4550, "人次");
const jobs = quantity("3859人", 3859, "人");
const figure = (text: string, given: Partial<Quantity>): Quantity => ({ ...training, text, qualifier: null, ...given });
const printed = (number: number, unit: string, step = 1) => ({ number, unit, step });

test.each<[string, Quantity]>([
  ["4550人次", training],
  ["6万余人", figure("6万余人", { qualifier: "余", printed: printed(6, "万人") })],
  ["约3.6万人", figure("3.6万人", { qualifier: "约", printed: printed(3.6, "万人", 0.1) })],
  ["70%以上", figure("70%", { qualifier: "以上", printed: printed(70, "%") })],
  ["35%", figure("35%", { qualifier: "达", printed: printed(35, "%") })],
  // Edited: what stands at its place is no longer what it says.
  ["45人次", figure("4550人次", { printed: printed(45, "人次") })],
  ["4550人", figure("4550人次", { printed: printed(4550, "人") })],
  ["20个", figure("", { printed: printed(20, "个") })],
])("a figure is shown as %s", (shown, given) => {
  expect(figureText(given)).toBe(shown);
});

test("a missing figure leaves its field empty", () => {
  expect(fieldText(null)).toBe("");
});

describe("what a planner types", () => {
  const typed = (text: string, before: Quantity | null = null) =>
    typedFigure(text, { before, nearby: [training, jobs], start: 7 });

  test.each<[string, number, string, Quantity["printed"], Quantity["qualifier"]]>([
    ["1300万元", 13_000_000, "元", printed(1300, "万元"), null],
    ["43.6%", 0.436, "%", printed(43.6, "%", 0.1), null],
    ["1.6796 万人次", 16_796, "人次", printed(1.6796, "万人次", 0.0001), null],
    ["约3.6万人", 36_000, "人", printed(3.6, "万人", 0.1), "约"],
    ["120", 120, "", printed(120, ""), null],
  ])("%s", (text, value, unit, as, qualifier) => {
    const found = typed(text);
    expect(found).toMatchObject({ value, unit, qualifier, start: 7, text: "" });
    expect(found?.printed).toEqual({ ...as, step: expect.closeTo(as.step, 9) as number });
  });

  test("nothing takes the figure away, and what is no figure is refused", () => {
    expect(typed("  ", training)).toBeNull();
    expect(typed("很多")).toBeUndefined();
  });

  test("the figure that stood there stays the same", () => {
    expect(typed("4550人次", training)).toBe(training);
  });

  test("a figure of the sentence comes with its place", () => {
    expect(typed("3859人", training)).toBe(jobs);
  });

  test("another figure keeps the place of the one it replaces", () => {
    expect(typed("4600人次", training)).toMatchObject({ value: 4600, start: training.start, text: "4550人次" });
  });
});
