/** @jest-environment jsdom */
import { jest } from "@jest/globals";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { pane } from "../../../src/locale/zh-CN/pane";
import { sheets } from "../../../src/locale/zh-CN/sheets";
import { HeadingLine } from "../../../src/taskpane/review/HeadingLine";
import { reviewOf, type IndicatorChange, type Row, type Verification } from "../../../src/taskpane/review/review";
import { RowForm } from "../../../src/taskpane/review/RowForm";
import { MergeForm, VerifyForm } from "../../../src/taskpane/review/SmallForms";
import { ESTATES, JOBS_FOUND, REPORT } from "../smallReport";

const { form, verify, merge, heading } = pane.review;
const rows = reviewOf(REPORT).rows;
const rowOf = (name: string): Row => {
  const row = rows.find(({ indicator }) => indicator.name === name);
  if (row === undefined) throw new Error(`No row ${name}`);
  return row;
};
const estates = rowOf(ESTATES.name);
const field = (label: string) => screen.getByLabelText(label);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
async function type(label: string, text: string): Promise<void> {
  await userEvent.clear(field(label));
  if (text !== "") await userEvent.type(field(label), text);
}

afterEach(cleanup);

describe("the form of a row", () => {
  function show(row: Row = estates, owner = "住建局") {
    const save = jest.fn<(change: IndicatorChange) => void>();
    const saveOwner = jest.fn<(owner: string) => void>();
    const cancel = jest.fn();
    const nearby = JOBS_FOUND.actual === null ? [] : [JOBS_FOUND.actual];
    render(<RowForm row={row} owner={owner} nearby={nearby} save={save} saveOwner={saveOwner} cancel={cancel} />);
    return { save, saveOwner, cancel };
  }
  const saved = ({ save }: ReturnType<typeof show>) => save.mock.calls[0]?.[0];

  test("saves what it shows if nothing is changed", async () => {
    const shown = show();
    await press(form.save);
    const { name, basis, target, actual, ratio, period, status, start, deadline, owner } = ESTATES;
    expect(saved(shown)).toEqual({ name, basis, target, actual, ratio, period, status, start, deadline, owner });
    expect(shown.saveOwner).not.toHaveBeenCalled();
  });

  test("saves name, figures, dates, kind and basis", async () => {
    const shown = show();
    await type(form.name, "小区改造");
    await type(sheets.sources.roles.target, "24个");
    await type(sheets.sources.roles.ratio, "33.3%");
    await type(form.deadline, "2021-10-31");
    await userEvent.selectOptions(field(form.kind), sheets.kinds.ceiling);
    await userEvent.selectOptions(field(form.basis), sheets.bases.stock);
    await press(form.save);
    expect(saved(shown)).toMatchObject({
      name: "小区改造",
      target: { value: 24, unit: "个", text: "20个" },
      ratio: { printed: { number: 33.3, unit: "%" } },
      deadline: "2021-10-31",
      kind: "limit",
      direction: "down",
      basis: "stock",
    });
  });

  test("takes a figure of the sentence with its place, and takes one away", async () => {
    const shown = show();
    await type(sheets.sources.roles.actual, "3859人");
    await type(sheets.sources.roles.target, "");
    await press(form.save);
    expect(saved(shown)?.actual).toBe(JOBS_FOUND.actual);
    expect(saved(shown)?.target).toBeNull();
  });

  test("refuses what is no figure and a row without a name, and says so", async () => {
    const shown = show();
    await type(sheets.sources.roles.target, "很多");
    await type(form.name, "");
    await press(form.save);
    expect(shown.save).not.toHaveBeenCalled();
    expect(screen.getByText(form.notAFigure)).toBeTruthy();
    expect(screen.getByText(form.nameMissing)).toBeTruthy();
  });

  test("gives an owner to the whole matter, or to the row alone", async () => {
    const shown = show();
    await type(form.owner, "市住建局");
    await press(form.save);
    expect(shown.saveOwner).toHaveBeenCalledWith("市住建局");
    expect(saved(shown)?.owner).toBeNull();
    cleanup();

    const alone = show();
    await type(form.owner, "街道办");
    await userEvent.click(field(form.ownerOfSection));
    await press(form.save);
    expect(alone.saveOwner).not.toHaveBeenCalled();
    expect(saved(alone)?.owner).toBe("街道办");
  });

  test("Enter saves, Esc leaves everything as it was", async () => {
    const shown = show();
    await userEvent.type(field(form.name), "{Enter}");
    expect(shown.save).toHaveBeenCalledTimes(1);
    await userEvent.type(field(form.name), "x{Escape}");
    expect(shown.cancel).toHaveBeenCalledTimes(1);
    expect(shown.save).toHaveBeenCalledTimes(1);
  });
});

describe("核定数", () => {
  test("needs a figure and who gave it, and keeps the place of the reported one", async () => {
    const save = jest.fn<(verification: Verification) => void>();
    render(<VerifyForm row={estates} today="2021-07-03" save={save} cancel={jest.fn()} />);
    await press(verify.save);
    expect(screen.getByText(form.notAFigure)).toBeTruthy();
    expect(screen.getByText(verify.byMissing)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();

    await type(verify.actual, "9个");
    await type(verify.by, "张三");
    await press(verify.save);
    expect(save.mock.calls[0]?.[0]).toMatchObject({
      actual: { value: 9, unit: "个", start: ESTATES.actual?.start },
      by: "张三",
      on: "2021-07-03",
    });
  });
});

test("merging names the other row", async () => {
  const save = jest.fn();
  render(<MergeForm others={rows.filter((row) => row !== estates)} save={save} cancel={jest.fn()} />);
  await userEvent.selectOptions(field(merge.into), "改造农村厕所");
  await press(merge.save);
  expect(save).toHaveBeenCalledWith(rowOf("改造农村厕所").id);
});

describe("the first line", () => {
  const full = { region: "云泽市", year: 2021, asOf: "2021-06-30", meeting: null };

  test("says region, year, 截至 and meeting, which is on the same day unless given", () => {
    render(<HeadingLine heading={full} change={jest.fn()} />);
    expect(screen.getByText("云泽市 · 2021年 · 截至6月30日 · 会议6月30日")).toBeTruthy();
  });

  test("is changed as a whole", async () => {
    const change = jest.fn();
    render(<HeadingLine heading={full} change={change} />);
    await press(heading.edit);
    await type(heading.asOf, "2021-09-30");
    await press(heading.done);
    expect(change).toHaveBeenCalledTimes(1);
    expect(change).toHaveBeenCalledWith({ ...full, asOf: "2021-09-30" });
  });

  test("asks for what the report does not say", async () => {
    const change = jest.fn();
    render(<HeadingLine heading={{ region: null, year: null, asOf: null, meeting: null }} change={change} />);
    expect(screen.getAllByText(heading.ask)).toHaveLength(3);
    await type(heading.year, "2021");
    await type(heading.asOf, "2021-06-30");
    expect(screen.getAllByText(heading.ask)).toHaveLength(1);
    await press(heading.done);
    expect(change).toHaveBeenCalledWith({ region: null, year: 2021, asOf: "2021-06-30", meeting: null });
  });
});
