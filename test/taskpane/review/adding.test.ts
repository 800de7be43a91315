import { indicatorOfMark, indicatorOfStretch } from "../../../src/taskpane/review/adding";
import { marksOf } from "../../../src/taskpane/review/passages";
import { reviewOf } from "../../../src/taskpane/review/review";
import { REPORT, TEXT } from "../smallReport";

const marks = marksOf(reviewOf(REPORT));
const stretch = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length });

test("a fact becomes a row under its heading, a percentage its ratio", () => {
  const [count, share] = marks.filter(({ role }) => role === "fact");
  expect(count && indicatorOfMark(REPORT, count)).toMatchObject({
    name: "依申请事项",
    section: ["二、住房"],
    kind: "total",
    actual: { text: "612项" },
    ratio: null,
    target: null,
  });
  expect(share && indicatorOfMark(REPORT, share)).toMatchObject({ actual: null, ratio: { text: "99.67%" } });
});

test.each([
  ["依申请事项612项，占99.67%", "依申请事项", "612项", "99.67%"],
  ["今年改造农村厕所23896户，实际用户27330户", "今年改造农村厕所", "23896户", undefined],
  ["612项", "依申请事项", "612项", undefined],
  ["城镇新增就业3859人", "城镇新增就业", "3859人", undefined],
])("the selection %s becomes %s", (text, name, actual, ratio) => {
  const added = indicatorOfStretch(REPORT, stretch(text), marks);
  expect([added?.name, added?.actual?.text, added?.ratio?.text]).toEqual([name, actual, ratio]);
});

test("a selection without a whole number is none", () => {
  expect(indicatorOfStretch(REPORT, stretch("城镇新增就业38"), marks)).toBeNull();
});
