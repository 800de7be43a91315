import fc from "fast-check";
import type { Report } from "../../../src/report/report";
import {
  countsOf,
  looseConflicts,
  ownerOf,
  reduceReview,
  reportOf,
  reviewOf,
  type Review,
  type ReviewAction,
} from "../../../src/taskpane/review/review";
import { ESTATES, indicator, JOBS_FOUND, quantity, REPORT, TOILETS, TRAINING } from "../smallReport";

const begun = reviewOf(REPORT);
const after = (...actions: ReviewAction[]): Review => actions.reduce(reduceReview, begun);
const idOf = (name: string): number => begun.rows.find((row) => row.indicator.name === name)?.id ?? -1;
const [training, toilets, estates, jobs] = ["职业培训", "改造农村厕所", "老旧小区改造", "城镇新增就业"].map(idOf) as [
  number,
  number,
  number,
  number,
];
const decisionOf = (review: Review, id: number) => review.rows.find((row) => row.id === id)?.decision;
const namesOf = (report: Report) => report.indicators.map(({ name }) => name);

describe("a review as it begins", () => {
  test("accepts rows without doubt, leaves doubts and contradictions open, offers possible indicators", () => {
    expect(begun.rows.map(({ indicator: { name }, decision }) => [name, decision])).toEqual([
      ["职业培训", "accepted"],
      ["城镇新增就业", "offered"],
      ["改造农村厕所", "open"],
      ["老旧小区改造", "open"],
    ]);
    expect(countsOf(begun)).toEqual({ open: 2, accepted: 1, unverified: 0, offered: 1, dropped: 0 });
  });

  test("ties contradictions to the rows whose figures they are about, and keeps the others apart", () => {
    expect(begun.rows.find(({ id }) => id === toilets)?.conflicts).toEqual([REPORT.conflicts[0]]);
    expect(looseConflicts(begun)).toEqual([1]);
  });

  test("writes the report as it was read if nobody touches it", () => {
    expect(reportOf(begun)).toEqual(REPORT);
  });
});

describe("deciding", () => {
  const cases: readonly (readonly [string, ReviewAction, string, readonly string[]])[] = [
    ["accepting", { type: "accept", row: estates }, "accepted", ["职业培训", "改造农村厕所", "老旧小区改造"]],
    [
      "leaving for verification",
      { type: "unverify", row: estates },
      "unverified",
      ["职业培训", "改造农村厕所", "老旧小区改造"],
    ],
    ["dropping", { type: "drop", row: estates }, "dropped", ["职业培训", "改造农村厕所"]],
  ];
  test.each(cases)("%s", (_, action, decision, names) => {
    const review = after(action);
    expect(decisionOf(review, estates)).toBe(decision);
    expect(namesOf(reportOf(review))).toEqual(names);
  });

  test("a dropped row comes back as it was first", () => {
    const review = after({ type: "drop", row: estates }, { type: "restore", row: estates });
    expect(decisionOf(review, estates)).toBe("open");
  });

  test("a possible indicator that is taken stands where the text has it", () => {
    const report = reportOf(after({ type: "accept", row: jobs }));
    expect(namesOf(report)).toEqual(["职业培训", "城镇新增就业", "改造农村厕所", "老旧小区改造"]);
    expect(report.possible).toEqual([]);
  });

  test("a contradiction is settled by accepting its row, and stays while the row waits or is 待核实", () => {
    const arithmetic = (review: Review) => reportOf(review).conflicts.map((check) => check.arithmetic);
    expect(arithmetic(after({ type: "accept", row: toilets }))).toEqual(["612/633=96.68%"]);
    expect(arithmetic(after({ type: "unverify", row: toilets }))).toEqual(["27330/23896=114.37%", "612/633=96.68%"]);
    expect(arithmetic(after({ type: "drop", row: toilets }))).toEqual(["612/633=96.68%"]);
  });

  test("a contradiction among other figures is noted and still written", () => {
    const review = after({ type: "note", conflict: 1 });
    expect(looseConflicts(review)).toEqual([]);
    expect(reportOf(review).conflicts).toHaveLength(2);
  });

  test("figures left for verification contradict something, and are no doubt any more once accepted", () => {
    const left = reportOf(after({ type: "unverify", row: training }));
    expect(left.conflicts.at(-1)).toEqual({
      arithmetic: "4550人次 / 5834人次 / 128.2%",
      printed: null,
      starts: [TRAINING.target?.start],
    });
    expect(reportOf(after({ type: "accept", row: estates })).indicators[2]?.doubts).toEqual([]);
    expect(reportOf(after({ type: "unverify", row: estates })).indicators[2]?.doubts).toEqual(ESTATES.doubts);
  });

  test("核定数 takes the place of the actual and is accepted", () => {
    const actual = {
      ...quantity("27330户", 27330, "户"),
      value: 24015,
      printed: { number: 24015, unit: "户", step: 1 },
    };
    const review = after({ type: "verify", row: toilets, verification: { actual, by: "张三", on: "2021-07-03" } });
    expect(decisionOf(review, toilets)).toBe("accepted");
    expect(reportOf(review).indicators[1]?.actual).toEqual(actual);
    expect(review.rows.find(({ id }) => id === toilets)?.verification?.by).toBe("张三");
    expect(reportOf(review).conflicts).toHaveLength(1);
  });
});

describe("editing", () => {
  test("changes what was typed, keeps the rest, accepts the row", () => {
    const review = after({ type: "edit", row: estates, change: { name: "小区改造", deadline: "2021-10-31" } });
    expect(reportOf(review).indicators[2]).toEqual({
      ...ESTATES,
      name: "小区改造",
      deadline: "2021-10-31",
      doubts: [],
    });
    expect(decisionOf(review, estates)).toBe("accepted");
    expect(review.rows.find(({ id }) => id === estates)?.read).toEqual(ESTATES);
  });

  test("merging fills what the first row lacks and drops the second", () => {
    const review = after({ type: "merge", row: toilets, into: jobs });
    expect(reportOf(review).indicators.map((row) => [row.name, row.target?.text, row.actual?.text])).toEqual([
      ["职业培训", "4550人次", "5834人次"],
      ["城镇新增就业", "23896户", "3859人"],
      ["老旧小区改造", "20个", "8个"],
    ]);
    expect(decisionOf(review, toilets)).toBe("dropped");
  });

  test("a row merged into itself or with one that is not there stays", () => {
    expect(after({ type: "merge", row: toilets, into: toilets })).toBe(begun);
    expect(after({ type: "merge", row: 99, into: toilets })).toBe(begun);
  });

  test("an added row stands where the text has it", () => {
    const added = indicator("依申请事项", { section: ["二、住房"], actual: quantity("612项", 612, "项") });
    const review = after({ type: "add", indicator: added });
    expect(namesOf(reportOf(review))).toEqual(["职业培训", "改造农村厕所", "依申请事项", "老旧小区改造"]);
    expect(review.rows.find(({ indicator: { name } }) => name === "依申请事项")?.id).toBe(4);
    expect(reportOf(review).facts.map(({ name }) => name)).toEqual(["依申请事项占比"]);
  });

  test("a unit answers for all rows under its heading but those with an owner of their own", () => {
    const review = after(
      { type: "own", section: ["二、住房"], owner: "住建局" },
      { type: "edit", row: estates, change: { owner: "街道办" } },
    );
    expect(reportOf(review).indicators.map(({ owner }) => owner)).toEqual([null, "住建局", "街道办"]);
  });

  test("a heading inherits from those above it, and an emptied owner no longer counts", () => {
    const deep = { ...TOILETS, section: ["二、住房", "㈠ 厕所"] };
    const owned = after({ type: "own", section: ["二、住房"], owner: "住建局" });
    expect(ownerOf(owned, deep)).toBe("住建局");
    expect(ownerOf(owned, TRAINING)).toBeNull();
    expect(ownerOf(reduceReview(owned, { type: "own", section: ["二、住房"], owner: "" }), deep)).toBeNull();
  });
});

describe("the first line", () => {
  test("is what the planner says", () => {
    const report = reportOf(after({ type: "head", change: { region: "赤砾市", asOf: "2021-07-31" } }));
    expect([report.region, report.year, report.asOf]).toEqual(["赤砾市", 2021, "2021-07-31"]);
  });

  test("takes the year of 截至 where the report gives none", () => {
    const bare = reviewOf({ ...REPORT, region: null, year: null, asOf: null });
    const review = reduceReview(bare, { type: "head", change: { asOf: "2022-03-31" } });
    expect(review.heading).toEqual({ region: null, year: 2022, asOf: "2022-03-31", meeting: null });
  });
});

describe("whatever the planner does", () => {
  const row = fc.constantFrom(training, toilets, estates, jobs, 77);
  const action: fc.Arbitrary<ReviewAction> = fc.oneof(
    fc.record({ type: fc.constantFrom("accept" as const, "unverify", "drop", "restore"), row }),
    fc.record({ type: fc.constant("edit" as const), row, change: fc.record({ name: fc.string() }) }),
    fc.record({ type: fc.constant("merge" as const), row, into: row }),
    fc.constant<ReviewAction>({ type: "add", indicator: JOBS_FOUND }),
    fc.record({ type: fc.constant("note" as const), conflict: fc.constantFrom(0, 1) }),
  );

  test("no row is lost, every figure written stands in the text, and the counts are those of the rows", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        const review = after(...actions);
        const added = actions.filter(({ type }) => type === "add").length;
        expect(review.rows).toHaveLength(begun.rows.length + added);
        expect(new Set(review.rows.map(({ id }) => id)).size).toBe(review.rows.length);
        const counts = countsOf(review);
        const report = reportOf(review);
        expect(report.indicators).toHaveLength(counts.open + counts.accepted + counts.unverified);
        expect(report.possible).toHaveLength(counts.offered);
        for (const { target, actual, ratio } of report.indicators)
          for (const figure of [target, actual, ratio])
            if (figure) expect(report.text.slice(figure.start, figure.start + figure.text.length)).toBe(figure.text);
      }),
    );
  });
});
