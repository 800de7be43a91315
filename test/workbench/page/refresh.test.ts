/**
 * A planner's quarter without Excel, in a real browser: the half-year sample written, a note added, sorted by 较序时, then
 * refreshed with the third quarter, taken back and refreshed again. Notes and order stay.
 */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { refresh as words } from "../../../src/locale/zh-CN/refresh";
import { pane as paneWords } from "../../../src/locale/zh-CN/pane";
import { WorkbenchBrowser } from "./browser";
import { addressOf, cellShowing, enter, goTo, shown } from "./sheet";

let browser: WorkbenchBrowser;
beforeAll(async () => {
  browser = await WorkbenchBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

const PENSION = "城乡居民基本养老保险参保缴费";

test("notes and order outlive a refresh, its undo and the refresh after it", async () => {
  const opened = await browser.open();
  const { page, pane } = opened;
  const press = (name: string) => pane().getByRole("button", { name, exact: true }).click();
  await press(paneWords.read.sample);
  await pane().getByRole("listbox").waitFor();
  await press(paneWords.review.toWrite);
  await press(paneWords.write.write);
  await press(paneWords.write.show("指标"));
  await cellShowing(page, "128.2%").waitFor();
  const owner = (await addressOf(page, PENSION, "状态")).replace(/^[A-Z]+/u, "L");
  await enter(page, owner, "市人社局");
  await pane().evaluate(() =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("PS_Indicators");
      const gap = table.columns.getItem("较序时(百分点)").load("index");
      await context.sync();
      table.sort.apply([{ key: gap.index, ascending: true }]);
      await context.sync();
    }),
  );
  await goTo(page, "A4");

  await page.getByRole("button", { name: "刷新", exact: true }).click();
  await press(words.choose.sample);
  await pane().getByRole("listbox", { name: words.preview.list }).waitFor();
  await press(words.preview.apply);
  await pane().getByText(words.applied.note, { exact: true }).waitFor();
  // 29063 of about 41107 are 70.7 %, three quarters of the year are over.
  await cellShowing(page, "70.7%").waitFor();
  expect(await shown(page, PENSION, "累计完成")).toBe("29063");
  const row = () => page.getByRole("grid").getByRole("row").filter({ hasText: PENSION }).first();
  const place = await row().getAttribute("aria-rowindex");

  await press(words.applied.undo);
  await pane().getByText(words.applied.undone).waitFor();
  expect(await shown(page, PENSION, "累计完成")).toBe("14371");
  expect(await row().getAttribute("aria-rowindex")).toBe(place);

  await press(words.applied.again);
  await press(words.choose.sample);
  await pane().getByRole("listbox", { name: words.preview.list }).waitFor();
  await press(words.preview.apply);
  await pane().getByText(words.applied.note, { exact: true }).waitFor();
  expect(await shown(page, PENSION, "累计完成")).toBe("29063");
  const note = await pane().evaluate(
    (name) =>
      Excel.run(async (context) => {
        const table = context.workbook.tables.getItem("PS_Indicators");
        const names = table.columns.getItem("指标").getDataBodyRange().load("values");
        const owners = table.columns.getItem("责任单位").getDataBodyRange().load("values");
        await context.sync();
        const at = names.values.findIndex(([each]) => each === name);
        return String(owners.values[at]?.[0]);
      }),
    PENSION,
  );
  expect(note).toBe("市人社局");
  expect(opened.complaints).toEqual([]);
  expect(opened.strayRequests).toEqual([]);
  await opened.close();
}, 120_000);
