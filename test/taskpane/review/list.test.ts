import { nextOption } from "../../../src/taskpane/OptionList";
import { itemId, listOf, sectionLabels, type ListItem } from "../../../src/taskpane/review/list";
import { reduceReview, reviewOf, type ReviewAction } from "../../../src/taskpane/review/review";
import { REPORT } from "../smallReport";

const labels = sectionLabels(REPORT);
const shown = (item: ListItem): string => {
  switch (item.kind) {
    case "title":
      return `# ${item.group} ${String(item.count)}`;
    case "section":
      return `## ${item.label}`;
    case "row":
      return item.row.indicator.name;
    case "loose":
      return item.check.arithmetic;
  }
};
const listAfter = (...actions: ReviewAction[]) => listOf(actions.reduce(reduceReview, reviewOf(REPORT)), labels);

test("what waits stands on top, then rows under their headings, then what is offered", () => {
  expect(listAfter().map(shown)).toEqual([
    "# open 3",
    "改造农村厕所",
    "老旧小区改造",
    "612/633=96.68%",
    "## 一 就业",
    "职业培训",
    "# offered 1",
    "城镇新增就业",
  ]);
});

test("what is settled goes to its heading, what is dropped to the end", () => {
  const list = listAfter(
    { type: "accept", row: 1 },
    { type: "unverify", row: 2 },
    { type: "note", conflict: 1 },
    { type: "accept", row: 3 },
    { type: "drop", row: 0 },
  );
  expect(list.map(shown)).toEqual([
    "## 一 就业",
    "城镇新增就业",
    "## 二 住房",
    "改造农村厕所",
    "老旧小区改造",
    "# dropped 1",
    "职业培训",
  ]);
});

test("going up and down skips titles and stops at the ends", () => {
  const list = listAfter();
  const steps = (from: number, by: 1 | -1) =>
    shown(list[nextOption(list, itemId, from, by)] ?? { kind: "section", label: "" });
  expect(steps(3, 1)).toBe("职业培训");
  expect(steps(5, -1)).toBe("612/633=96.68%");
  expect(nextOption(list, itemId, 1, -1)).toBe(1);
  expect(nextOption(list, itemId, 7, 1)).toBe(7);
  expect(nextOption([], itemId, -1, 1)).toBe(-1);
});

test("a choice stays the same thing while the list around it changes", () => {
  const [toilets] = listAfter().filter(({ kind }) => kind === "row");
  const id = toilets ? itemId(toilets) : null;
  const after = listAfter({ type: "accept", row: 1 });
  expect(after.filter((item) => itemId(item) === id).map(shown)).toEqual(["改造农村厕所"]);
});
