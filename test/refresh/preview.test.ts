/** What the planner is shown of a newer report before anything is written. */
import type { Choices } from "../../src/refresh/outcome";
import { indicator } from "../plan/figures";
import { inserted } from "../excel/inserted";
import { held, reportAt } from "./newer";

const TRAINING = { name: "职业培训", target: "4550人次" } as const;
const SECURITY = { name: "新增就业", target: "4000人" } as const;
const GREEN = { name: "植被恢复", target: "1000亩" } as const;

const JUNE = reportAt("2021-06-30", [
  indicator({ ...TRAINING, actual: "1800人次" }),
  indicator({ ...SECURITY, actual: "2400人" }),
  indicator({ ...GREEN, actual: "300亩" }),
]);

test("old and new figure and lamp, the change in points, and what turned", async () => {
  await inserted([JUNE]);
  const september = reportAt("2021-09-30", [
    indicator({ ...TRAINING, actual: "3640人次" }),
    indicator({ ...SECURITY, actual: "2600人" }),
    indicator({ ...GREEN, actual: "800亩" }),
  ]);
  const { preview } = await held(september);
  // 1800 / 4550 = 39.6 %, ten points below 50; 3640 / 4550 = 80 % against 75.
  expect(preview.rows.map(({ name, before, after, points }) => [name, before?.status, after?.status, points])).toEqual([
    ["职业培训", "■ 滞后", "● 正常", 40.4],
    // 60 % in June; 65 % in September, exactly ten points behind.
    ["新增就业", "● 正常", "▲ 关注", 5],
    ["植被恢复", "■ 滞后", "● 正常", 50],
  ]);
  expect(preview.totals).toMatchObject({ updated: 3, added: 0, notReported: 0, asked: 0 });
  expect(preview.totals.turned).toMatchObject({ green: 2, yellow: 1, red: 0 });
});

describe("who is who", () => {
  test("a rename with the same section, unit and target is ticked beforehand", async () => {
    await inserted([JUNE]);
    const { preview } = await held(
      reportAt("2021-09-30", [
        indicator({ name: "开展职业技能培训", target: "4550人次", actual: "3640人次" }),
        indicator({ ...SECURITY, actual: "2600人" }),
        indicator({ ...GREEN, actual: "800亩" }),
      ]),
    );
    const row = preview.rows[0];
    expect([row?.kind, row?.name, row?.newName, row?.choice.taken]).toEqual([
      "renamed",
      "职业培训",
      "开展职业技能培训",
      true,
    ]);
  });

  test("a rename that is unticked is one that is gone and one that is new", async () => {
    await inserted([JUNE]);
    const september = reportAt("2021-09-30", [
      indicator({ name: "高技能人才", target: "4550人次", actual: "3640人次" }),
      indicator({ ...SECURITY, actual: "2600人" }),
      indicator({ ...GREEN, actual: "800亩" }),
    ]);
    const { changes } = await held(september);
    const id = changes.rows.find(({ kind }) => kind === "renamed")?.id ?? "";
    const no: Choices = new Map([[id, { taken: false, actual: null }]]);
    const { preview } = await held(september, no);
    expect(preview.rows[0]?.after?.status).toBe("本期未报");
  });

  test("new, no longer reported, and the same under another heading", async () => {
    await inserted([JUNE]);
    const { preview } = await held(
      reportAt(
        "2021-09-30",
        [
          indicator({ ...TRAINING, actual: "3640人次" }),
          indicator({ name: "创业贷款", target: "900万元", actual: "800万元" }),
        ],
        { sections: [{ title: "三、就业", marker: "三", level: 1, start: 0, end: 10_000 }] },
      ),
    );
    expect(preview.rows.map(({ name, kind }) => [name, kind])).toEqual([
      ["职业培训", "same"],
      ["新增就业", "notReported"],
      ["植被恢复", "notReported"],
      ["创业贷款", "added"],
    ]);
    expect(preview.rows.at(-1)?.number).toBe("2-1");
  });

  test("one that became two is told apart from new ones", async () => {
    await inserted([JUNE]);
    const { preview } = await held(
      reportAt("2021-09-30", [
        indicator({ name: "城镇技能培训", target: "3000人次", actual: "2000人次" }),
        indicator({ name: "农村技能培训", target: "1550人次", actual: "1000人次" }),
        indicator({ ...SECURITY, actual: "2600人" }),
        indicator({ ...GREEN, actual: "800亩" }),
      ]),
    );
    const [old, , , first] = preview.rows;
    expect([old?.kind, old?.notices]).toEqual([
      "notReported",
      [{ kind: "split", names: ["城镇技能培训", "农村技能培训"] }],
    ]);
    expect([first?.kind, first?.notices]).toEqual(["added", [{ kind: "split", names: ["职业培训"] }]]);
  });
});

describe("the wrong report is refused with its reason", () => {
  const same = [indicator({ ...TRAINING, actual: "1800人次" }), indicator({ ...SECURITY, actual: "2400人" })];
  test.each([
    ["an older one", reportAt("2021-03-31", same), ["older"]],
    ["another region's", reportAt("2021-09-30", same, { region: "北渠县" }), ["otherRegion"]],
    ["another year's", reportAt("2022-03-31", same, { year: 2022 }), ["otherYear"]],
    [
      "another report",
      reportAt("2021-09-30", [indicator({ name: "粮食产量", target: "20万吨", actual: "15万吨" })]),
      ["otherReport"],
    ],
    ["the right one", reportAt("2021-09-30", same), []],
  ])("%s", async (_, report, reasons) => {
    await inserted([JUNE]);
    const { changes } = await held(report);
    expect(changes.wrong.map(({ reason }) => reason)).toEqual(expect.arrayContaining(reasons));
    if (reasons.length === 0) expect(changes.wrong).toEqual([]);
  });
});

describe("what the planner has corrected", () => {
  const september = reportAt("2021-09-30", [
    indicator({ name: "职业培训", target: "5000人次", actual: "3640人次" }),
    indicator({ ...SECURITY, actual: "2600人" }),
    indicator({ ...GREEN, actual: "800亩" }),
  ]);

  test("a corrected actual belongs to its date, so the next report asks", async () => {
    const { type } = await inserted([JUNE]);
    type("指标", 0, "actual", "2000");
    const { preview } = await held(september);
    const row = preview.rows[0];
    expect(row?.correction).toMatchObject({ reported: 1800, corrected: 2000, asOf: "2021-06-30" });
    expect(row?.after?.status).toBe("待核实");
    expect(preview.totals.asked).toBe(1);
  });

  test.each([
    [{ kind: "reported" } as const, 3640],
    [{ kind: "corrected" } as const, 2000],
    [{ kind: "verified", value: 3500, by: "李明", on: "2021-10-08" } as const, 3500],
  ])("decided as %o it is no longer in doubt", async (actual, figure) => {
    const { type } = await inserted([JUNE]);
    type("指标", 0, "actual", "2000");
    const { changes } = await held(september);
    const id = changes.rows[0]?.id ?? "";
    const { preview } = await held(september, new Map([[id, { taken: true, actual }]]));
    expect(preview.rows[0]?.after?.actual).toBe(figure);
    expect(preview.rows[0]?.after?.status).not.toBe("待核实");
  });

  test("a corrected target stays though the report changes it, and that is said", async () => {
    const { type } = await inserted([JUNE]);
    type("指标", 0, "target", "4800");
    const { preview } = await held(september);
    expect(preview.rows[0]?.kept).toEqual([{ column: "target", standing: 4800, reported: 5000 }]);
  });

  test("a target that the report changes and nobody has corrected follows", async () => {
    await inserted([JUNE]);
    const { preview } = await held(september);
    // 3640 / 5000 = 72.8 %
    expect(preview.rows[0]?.after?.completion).toBeCloseTo(0.728, 12);
  });
});

test("figures come in the unit of the row, whatever the newer report prints them in", async () => {
  await inserted([JUNE]);
  const { preview } = await held(
    reportAt("2021-09-30", [
      indicator({ name: "职业培训", target: "0.455万人次", actual: "0.364万人次" }),
      indicator({ ...SECURITY, actual: "2600人" }),
    ]),
  );
  expect(preview.rows[0]?.after).toMatchObject({ actual: 3640, completion: 0.8 });
});

test("several regions in one table refresh their own rows only", async () => {
  const north = { region: "北渠县" };
  await inserted([JUNE, reportAt("2021-06-30", [indicator({ ...TRAINING, actual: "100人次" })], north)]);
  const { preview } = await held(reportAt("2021-09-30", [indicator({ ...TRAINING, actual: "200人次" })], north));
  expect(preview.rows.map(({ number, before, after }) => [number, before?.actual, after?.actual])).toEqual([
    ["2.1-1", 100, 200],
  ]);
});
