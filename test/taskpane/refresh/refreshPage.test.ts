/**
 * 刷新 in the built pane in a real browser: a newer report is held against the workbook, decided, applied and taken back,
 * by mouse and by keyboard alone, in both languages, narrow and wide.
 */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { refreshStrings, sheetStrings } from "../../../src/locale/strings";
import { pane as paneWords } from "../../../src/locale/zh-CN/pane";
import { applyRefresh } from "../../../src/excel/applyRefresh";
import { readForRefresh } from "../../../src/excel/readForRefresh";
import { WRITING } from "../../../src/refresh/restorePoint";
import { cellAddress } from "../../../src/sheets/references";
import { inserted, reportOf, type Inserted } from "../../excel/inserted";
import { PaneBrowser, type Pane } from "../../addin/browser";
import { indicator } from "../../plan/figures";
import { expectGood, expectQuiet, LOOKS, openCalmly, PANE_WORDS, tabTo, type Look } from "../opened";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

const SEPTEMBER =
  "云泽市2021年前三季度工作通报\n一、就业\n2021年职业培训目标4550人次，截至9月30日开展3640人次。城镇新增就业目标4000人，已完成2600人。";

/** The workbook of a half-year report whose planner has put 2000 for 1800 and written a note. */
async function standing(look: Pick<Look, "locale">): Promise<Inserted> {
  const book = await inserted(
    [
      reportOf([
        indicator({ name: "职业培训", target: "4550人次", actual: "1800人次" }),
        indicator({ name: "城镇新增就业", target: "4000人", actual: "2400人" }),
      ]),
    ],
    { language: look.locale },
  );
  const { indicators } = sheetStrings(look.locale).names;
  book.type(indicators, 0, "actual", "2000");
  book.type(indicators, 1, "note", "市人社局");
  return book;
}

async function openRefresh(look: Look, book: Inserted): Promise<Pane> {
  const pane = await openCalmly(browser, { ...look, workbook: book.opened.workbook });
  await pane.frame.waitForSelector("main[data-page]");
  await pane.excel.press("refreshReport");
  await pane.frame.waitForSelector("main[data-page=refresh] textarea");
  return pane;
}

async function read(pane: Pane, look: Pick<Look, "locale">, report: string): Promise<void> {
  await pane.frame.fill("main[data-page=refresh] textarea", report);
  await pane.frame.getByRole("button", { name: PANE_WORDS[look.locale].read.read, exact: true }).click();
}

describe.each(LOOKS)("by mouse ($locale, $width px, $theme)", (look) => {
  const words = refreshStrings(look.locale);
  const { indicators } = sheetStrings(look.locale).names;

  test("a corrected figure is asked, the refresh applied and taken back", async () => {
    const book = await standing(look);
    const pane = await openRefresh(look, book);
    const { frame } = pane;
    const click = (name: string) => frame.getByRole("button", { name, exact: true }).click();
    await expectGood(pane);
    await read(pane, look, SEPTEMBER);
    await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
    await frame.getByText(words.preview.undecided("1")).waitFor();
    await expectGood(pane);
    await frame.getByText(words.correction.verified, { exact: true }).click();
    await expectGood(pane);
    await frame.getByText(words.correction.reported("3640人次")).click();
    await frame.getByText(words.preview.undecided("1")).waitFor({ state: "detached" });
    await click(words.preview.apply);
    await frame.getByText(words.applied.note, { exact: true }).waitFor();
    await expectGood(pane);
    expect([0, 1].map((row) => book.cell(indicators, row, "actual"))).toEqual([3640, 2600]);
    expect(book.cell(indicators, 1, "note")).toBe("市人社局");
    await click(words.applied.undo);
    await frame.getByText(words.applied.undone).waitFor();
    await expectGood(pane);
    expect([0, 1].map((row) => book.cell(indicators, row, "actual"))).toEqual([2000, 2400]);
    expectQuiet(pane);
    await pane.close();
  }, 60_000);
});

const LOOK: Look = { locale: "zh-CN", width: 350, theme: "light" };
const words = refreshStrings("zh-CN");

test("by keyboard alone: a row unticked, the others applied", async () => {
  const book = await standing(LOOK);
  const pane = await openRefresh(LOOK, book);
  const { frame, page } = pane;
  await frame.locator("textarea").focus();
  await frame.evaluate((text) => document.execCommand("insertText", false, text), SEPTEMBER);
  await tabTo(pane, paneWords.read.read);
  await page.keyboard.press("Enter");
  await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
  await tabTo(pane, words.preview.list);
  await page.keyboard.press("End");
  await page.keyboard.press("Space");
  await frame.locator("[role=option][aria-selected=true][aria-checked=false]").waitFor();
  await tabTo(pane, words.preview.apply, "Shift+Tab");
  await page.keyboard.press("Enter");
  await frame.getByText(words.applied.note, { exact: true }).waitFor();
  // The question about 职业培训 stays open, 城镇新增就业 is left out.
  expect([book.cell("指标", 0, "status"), book.cell("指标", 1, "actual")]).toEqual(["待核实", 2400]);
  expectQuiet(pane);
  await pane.close();
}, 60_000);

test("a refresh that broke off while it was written is found when the pane is opened, and taken back", async () => {
  const book = await standing(LOOK);
  const september = reportOf(
    [
      indicator({ name: "职业培训", target: "4550人次", actual: "3640人次" }),
      indicator({ name: "城镇新增就业", target: "4000人", actual: "2600人" }),
    ],
    { asOf: "2021-09-30", name: "九月.txt" },
  );
  await applyRefresh({
    report: september,
    choices: new Map(),
    seen: await readForRefresh(),
    readAt: "2021-10-08 09:00",
  });
  const changes = book.opened.workbook.sheets.find(({ name }) => name === "变更");
  const restore = changes?.tables.find(({ name }) => name === "PS_Restore")?.area;
  if (restore === undefined) throw new Error("No restore point");
  // What stands there as long as a refresh is being written.
  book.opened.type(`变更!${cellAddress(restore.top + 1, restore.left + 1)}`, WRITING);
  const pane = await openRefresh(LOOK, book);
  const { frame } = pane;
  await frame.getByText(words.last.unfinished("九月.txt")).waitFor();
  await expectGood(pane);
  await frame.getByRole("button", { name: words.last.restore, exact: true }).click();
  await frame.getByText(words.applied.undone).waitFor();
  expect([0, 1].map((row) => book.cell("指标", row, "actual"))).toEqual([2000, 2400]);
  await pane.close();
}, 60_000);

test("deleted sheets are said in the preview", async () => {
  const book = await standing(LOOK);
  await book.opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("历次").delete();
    await context.sync();
  });
  const pane = await openRefresh(LOOK, book);
  await read(pane, LOOK, SEPTEMBER);
  await pane.frame.getByText(words.preview.lost.history).waitFor();
  await expectGood(pane);
  await pane.close();
}, 60_000);

test("the wrong report is refused with its reason, and there is a way to go on knowing it", async () => {
  const pane = await openRefresh(LOOK, await standing(LOOK));
  const { frame } = pane;
  await read(pane, LOOK, SEPTEMBER.replaceAll("云泽市", "北渠县"));
  await frame.getByText("报告说的是北渠县，工作簿里是云泽市。").waitFor();
  await expectGood(pane);
  await frame.getByRole("button", { name: words.wrong.goOn }).click();
  await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
  await pane.close();
});

test("a preview outlives a look at another page, and rows changed since are refused until compared again", async () => {
  const book = await standing(LOOK);
  const pane = await openRefresh(LOOK, book);
  const { frame } = pane;
  await read(pane, LOOK, SEPTEMBER);
  await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
  await frame.getByRole("tab", { name: paneWords.tabs.help }).click();
  await frame.getByRole("tab", { name: paneWords.tabs.refresh }).click();
  await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
  book.type("指标", 1, "actual", "2450");
  await frame.getByRole("button", { name: words.preview.apply, exact: true }).click();
  await frame.getByRole("button", { name: words.stale.again }).click();
  await frame.getByRole("listbox", { name: words.preview.list }).waitFor();
  expect(book.cell("指标", 0, "actual")).toBe(2000);
  await pane.close();
});

test("without a table there is a reason, and a date that the report lacks is asked for", async () => {
  const pane = await openCalmly(browser, LOOK);
  const { frame } = pane;
  await frame.waitForSelector("main[data-page]");
  await pane.excel.press("refreshReport");
  await read(pane, LOOK, "2021年职业培训目标4550人次，开展3640人次。");
  await frame.getByText(words.choose.noDate).waitFor();
  await expectGood(pane);
  await pane.close();
});
