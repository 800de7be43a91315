import fc from "fast-check";
import type { Report } from "../../../src/report/report";
import { marksOf, marksWithin, passageAt, passagesOf, passagesOfRow } from "../../../src/taskpane/review/passages";
import { reduceReview, reviewOf } from "../../../src/taskpane/review/review";
import { REPORT, TEXT, TOILETS } from "../smallReport";

const passages = passagesOf(REPORT);
const review = reviewOf(REPORT);
const textOf = ({ start, end }: { readonly start: number; readonly end: number }) => TEXT.slice(start, end);

describe("the text in passages", () => {
  test("has a passage for every sentence and every line between", () => {
    expect(passages.map(textOf)).toEqual([
      "云泽市2021年上半年民生工程进展",
      "一、就业",
      "全市职业培训目标任务为4550人次，实际开展5834人次，达到128.2%。",
      "城镇新增就业3859人。",
      "二、住房",
      "今年改造农村厕所23896户，实际用户27330户，完成率为100%。",
      "依申请事项612项，占99.67%。",
      "老旧小区改造8个，开工20个。",
    ]);
  });

  test("knows its headings", () => {
    expect(passages.filter(({ isHeading }) => isHeading).map(textOf)).toEqual(["一、就业", "二、住房"]);
  });

  test("finds the passage of a place", () => {
    expect(passageAt(passages, TEXT.indexOf("27330户"))).toBe(5);
    expect(passageAt(passages, TEXT.indexOf("\n"))).toBe(-1);
    expect(passageAt([], 3)).toBe(-1);
  });

  test("loses nothing and is never long, whatever the text and its sentences", () => {
    const piece = fc.constantFrom("目标100件。", "\n", "完成60件，", "字".repeat(900), "  ", "\r\n");
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(4000)), (pieces, cuts) => {
        const text = pieces.join("");
        const ends = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((one, other) => one - other);
        const sentences = ends.slice(1).map((end, at) => ({ start: ends[at] ?? 0, end }));
        const found = passagesOf({ ...REPORT, text, sentences, sections: [] } satisfies Report);
        const shown = found.map(({ start, end }) => text.slice(start, end)).join("");
        expect(shown.replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        expect(found.every(({ start, end }, at) => end - start <= 400 && start >= (found[at - 1]?.end ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});

describe("marks", () => {
  const marks = marksOf(review);

  test("stand on the figures of rows and on facts, in reading order", () => {
    expect(marks.map((mark) => [textOf(mark), mark.role])).toEqual([
      ["4550人次", "target"],
      ["5834人次", "actual"],
      ["128.2%", "ratio"],
      ["3859人", "actual"],
      ["23896户", "target"],
      ["27330户", "actual"],
      ["100%", "ratio"],
      ["612项", "fact"],
      ["99.67%", "fact"],
      ["8个", "actual"],
      ["20个", "target"],
    ]);
  });

  test("of a dropped row are no marks any more", () => {
    const without = marksOf(reduceReview(review, { type: "drop", row: 0 }));
    expect(without).toHaveLength(marks.length - 3);
  });

  test("of a number that serves two rows, the chosen row's is drawn", () => {
    const shared = marksOf(reduceReview(review, { type: "add", indicator: { ...TOILETS, name: "同一个数" } }));
    const passage = { start: TEXT.indexOf("今年"), end: TEXT.indexOf("依申请") };
    const rowsDrawn = (chosen: number | null) => new Set(marksWithin(shared, passage, chosen).map(({ row }) => row));
    expect(marksWithin(shared, passage, null)).toHaveLength(3);
    expect(rowsDrawn(4)).toEqual(new Set([4]));
    expect(rowsDrawn(1)).toEqual(new Set([1]));
  });
});

test("a row is shown with every passage its figures stand in, once and in order", () => {
  const row = review.rows.find(({ indicator }) => indicator === TOILETS);
  expect(row && passagesOfRow(passages, row).map(textOf)).toEqual([
    "今年改造农村厕所23896户，实际用户27330户，完成率为100%。",
  ]);
});
