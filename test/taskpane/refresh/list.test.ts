/** In which order a preview is looked through. */
import type { PreviewRow, Stand } from "../../../src/refresh/preview";
import { itemId, listOf, rowId, type ListItem } from "../../../src/taskpane/refresh/list";

const BEFORE: Stand = { actual: 10, completion: 0.1, colour: "red", status: "■ 滞后" };
const AFTER: Stand = { actual: 50, completion: 0.5, colour: "green", status: "● 正常" };

const row = (id: string, more: Partial<PreviewRow>): PreviewRow => ({
  id,
  kind: "same",
  number: "",
  section: "",
  name: id,
  newName: null,
  score: 1,
  unit: "人",
  choice: { taken: true, actual: null },
  before: BEFORE,
  after: AFTER,
  points: 40,
  kept: [],
  correction: null,
  notices: [],
  ...more,
});
const shown = (item: ListItem): string =>
  item.kind === "title" ? `# ${item.group} ${String(item.count)}` : item.row.name;

test("what wants a decision comes first, what stays the same last, each in the order of the table", () => {
  const correction = { reported: 9, corrected: 10, asOf: "2021-06-30", ground: "", by: "", on: "" };
  const list = listOf([
    row("same", { after: BEFORE }),
    row("changed", {}),
    row("new", { kind: "added", before: null }),
    row("renamed", { kind: "renamed" }),
    row("corrected", { correction }),
    row("changed too", {}),
    row("gone", { kind: "notReported" }),
    row("fallen", { notices: [{ kind: "fallen", from: 60, to: 50 }] }),
  ]);
  expect(list.map(shown)).toEqual([
    "# asked 2",
    "corrected",
    "fallen",
    "# renamed 1",
    "renamed",
    "# added 1",
    "new",
    "# notReported 1",
    "gone",
    "# changed 2",
    "changed",
    "changed too",
    "# unchanged 1",
    "same",
  ]);
});

test("a row that was decided or unticked stays where it was", () => {
  const correction = { reported: 9, corrected: 10, asOf: "2021-06-30", ground: "", by: "", on: "" };
  const decided = row("corrected", { correction, choice: { taken: true, actual: { kind: "reported" } } });
  const unticked = row("changed", { after: BEFORE, choice: { taken: false, actual: null } });
  expect(listOf([decided, unticked]).map(shown)).toEqual(["# asked 1", "corrected", "# changed 1", "changed"]);
});

test("rows are known by ids that an element may have, whatever their 键 holds", () => {
  expect(rowId("云泽市·1-5·参保 人数·人")).toMatch(/^\S+$/u);
  const [title, first] = listOf([row("a b", {})]);
  expect([title && itemId(title), first && itemId(first)]).toEqual([null, rowId("a b")]);
});
