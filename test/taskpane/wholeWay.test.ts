/**
 * The whole way of a planner through the built pane in a real browser: from the pasted report to what is to be written,
 * by mouse and by keyboard alone, in both languages, narrow and wide, light, dark and high contrast.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { sheetStrings } from "../../src/locale/strings";
import { pane as chinese } from "../../src/locale/zh-CN/pane";
import type { PaneStrings } from "../../src/taskpane/words";
import { PaneBrowser, type Pane } from "../addin/browser";
import { expectGood, expectQuiet, focused, LOOKS, openCalmly, PANE_WORDS, tabTo, type Look } from "./opened";

const SAMPLE = readFileSync("samples/halfyear.txt", "utf8");
let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 60_000);
afterAll(() => browser.close());

const open = (look: Partial<Look>): Promise<Pane> => openCalmly(browser, look);

/** Pastes the sample as a planner does: the clipboard into the field that has the focus. */
async function paste({ frame }: Pane): Promise<void> {
  await frame.locator("textarea").focus();
  await frame.evaluate((text) => document.execCommand("insertText", false, text), SAMPLE);
}

/** Everything that the cells of the workbook hold. */
const written = ({ workbook }: Pane): readonly unknown[] =>
  workbook.sheets.flatMap(({ cells }) =>
    [...cells.within({ top: 0, left: 0, bottom: 999, right: 99 })].map(({ cell }) => cell.value),
  );

const waitForReview = (frame: Frame) => frame.waitForSelector("main[data-page=review] [role=listbox]");
const optionsOf = (frame: Frame) => frame.getByRole("option");
const chosen = (frame: Frame) => frame.locator("[role=option][aria-selected=true]").innerText();
/** The counter when nothing waits any more, whatever the number of rows. */
const settled = (words: PaneStrings): RegExp => new RegExp(`^${words.review.settled("\\d+")}$`);

describe.each(LOOKS)("by mouse ($locale, $width px, $theme)", (look) => {
  const words = PANE_WORDS[look.locale];
  const { names } = sheetStrings(look.locale);

  test("every page is readable and accessible, and one click settles a doubt", async () => {
    const pane = await open(look);
    const { frame } = pane;
    const click = (name: string) => frame.getByRole("button", { name, exact: true }).click();

    await frame.waitForSelector("textarea");
    await expectGood(pane);
    await paste(pane);
    await click(words.read.read);
    await waitForReview(frame);
    await expectGood(pane);

    const doubts = await frame.getByText(new RegExp(`^${words.review.groups.open} \\d+$`)).innerText();
    let waiting = Number(/\d+$/.exec(doubts)?.[0]);
    expect(waiting).toBeGreaterThan(0);
    for (; waiting > 0; waiting -= 1) {
      await frame
        .getByRole("button", { name: new RegExp(`^(${words.review.actions.accept}|${words.review.actions.note})$`) })
        .click();
    }
    await frame.getByText(settled(words)).waitFor();

    await click(words.review.actions.edit);
    await expectGood(pane);
    await click(words.review.form.cancel);
    await click(words.review.textView);
    await expectGood(pane);
    await click(words.review.toWrite);
    await frame.getByRole("button", { name: words.write.options }).click();
    await expectGood(pane);
    await click(words.write.write);
    await frame.getByRole("button", { name: words.write.again }).waitFor();
    await expectGood(pane);
    expect(pane.workbook.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([names.indicators, names.sources]),
    );
    await frame.getByRole("tab", { name: words.tabs.help }).click();
    await frame.getByText(words.help.privacy.text).waitFor();
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });
});

describe.each([
  { locale: "zh-CN", width: 320 },
  { locale: "en-US", width: 800 },
] as const)("by keyboard alone ($locale, $width px)", (look) => {
  const words = PANE_WORDS[look.locale];

  test("from the report to the page that writes", async () => {
    const pane = await open(look);
    const { frame, page } = pane;
    await frame.waitForSelector("textarea");
    await paste(pane);
    await tabTo(pane, words.read.read);
    await page.keyboard.press("Enter");
    await waitForReview(frame);
    await tabTo(pane, words.review.list);

    const first = await chosen(frame);
    await page.keyboard.press("ArrowDown");
    expect(await chosen(frame)).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await chosen(frame)).toBe(first);
    await page.keyboard.press("End");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Home");
    expect(await chosen(frame)).toBe(first);

    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("改过的名称");
    await page.keyboard.press("Enter");
    expect(await focused(frame)).toBe(words.review.list);

    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    expect(await focused(frame)).toBe(words.review.list);
    for (let doubt = 0; doubt < 10; doubt += 1) await page.keyboard.press("Enter");
    await frame.getByText(settled(words)).waitFor();

    await page.keyboard.press("t");
    await frame.getByRole("region", { name: words.review.text.label }).waitFor();
    await page.keyboard.press("t");
    await page.keyboard.press("w");
    await frame.waitForSelector("main[data-page=write]");
    await tabTo(pane, words.write.options);
    await page.keyboard.press("Enter");
    await tabTo(pane, words.write.newSheets);
    await tabTo(pane, words.write.write, "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(pane, words.write.again);
    expect(written(pane)).toContain("改过的名称");
    expectQuiet(pane);
    await pane.close();
  });
});

test("a review half done is there again when the pane is opened anew, and the report nowhere else", async () => {
  const pane = await open({});
  const { frame } = pane;
  await frame.waitForSelector("textarea");
  await frame.getByRole("button", { name: chinese.read.sample }).click();
  await waitForReview(frame);
  await frame.getByRole("button", { name: chinese.review.actions.accept, exact: true }).click();
  const counter = await frame.locator("[aria-live]").innerText();

  await frame.evaluate(() => {
    location.reload();
  });
  await frame.getByRole("button", { name: chinese.read.draft.resume }).click();
  await waitForReview(frame);
  expect(await frame.locator("[aria-live]").innerText()).toBe(counter);
  expectQuiet(pane);
  await pane.close();
});

test("a file of another kind is refused with what to do, and a file in GB18030 is read", async () => {
  const pane = await open({});
  const { frame } = pane;
  const choose = (name: string, buffer: Buffer) =>
    frame.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer });
  await frame.waitForSelector("textarea");
  await choose("报告.docx", Buffer.from("PK"));
  await frame.getByText(chinese.read.errors.kind("报告.docx")).waitFor();
  // 目标100件，完成60件。
  await choose("报告.txt", Buffer.from("c4bfb1ea313030bcfea3acceeab3c93630bcfea1a3".replace("ceea", "cdea"), "hex"));
  await waitForReview(frame);
  expect(await optionsOf(frame).count()).toBeGreaterThanOrEqual(0);
  await pane.close();
});

describe("in a workbook", () => {
  /** Reads the sample and goes on to the page that writes. */
  async function openWriting(): Promise<Pane> {
    const pane = await open({});
    await pane.frame.waitForSelector("textarea");
    await pane.frame.getByRole("button", { name: chinese.read.sample }).click();
    await waitForReview(pane.frame);
    await press(pane, chinese.review.toWrite);
    return pane;
  }
  const press = ({ frame }: Pane, name: string) => frame.getByRole("button", { name, exact: true }).click();
  function select({ workbook }: Pane, row: number, column: number): void {
    const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
    if (sheet) sheet.selection = [{ top: row, left: column, bottom: row, right: column }];
  }

  test("a selected row says why it has its status, and where it was read", async () => {
    const pane = await openWriting();
    await press(pane, chinese.write.write);
    await press(pane, chinese.write.show(sheetStrings("zh-CN").names.indicators));
    await pane.frame.getByRole("tab", { name: chinese.tabs.explain }).click();
    await pane.frame.getByText(chinese.explain.none).waitFor();
    // Title, dates and headers stand above the first indicator.
    select(pane, 3, 2);
    await press(pane, chinese.explain.again);
    const { frame } = pane;
    await frame.getByText("完成率128.2%（5834人次÷4550人次），应达50.0%，领先78.2个百分点，✓ 完成。").waitFor();
    expect(await frame.locator("blockquote").innerText()).toContain("4550人次");
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });

  test("the table goes to the selected cell, after its range was shown", async () => {
    const pane = await openWriting();
    const { frame } = pane;
    select(pane, 4, 1);
    await press(pane, `${chinese.write.options} ▾`);
    await frame.getByLabel(chinese.write.here).click();
    await frame.getByText(/^占用 'Sheet1'!B5:/u).waitFor();
    await press(pane, chinese.write.write);
    await frame.getByText(/^已写入/u).waitFor();
    expect(pane.workbook.sheets[0]?.tables[0]?.name).toBe("PS_Indicators");
    expectQuiet(pane);
    await pane.close();
  });

  test("rules and pace method are chosen before writing, and what the rules leave undefined is said", async () => {
    const pane = await openWriting();
    const { frame } = pane;
    await press(pane, `${chinese.write.options} ▾`);
    await frame.getByLabel(chinese.rules.label).selectOption("threeByPoints");
    await frame.getByText(/^这套规则没有规定：/u).waitFor();
    await frame.getByLabel(chinese.rules.label).selectOption("twoStates");
    await frame.getByLabel(chinese.rules.method).selectOption("北方施工期");
    await press(pane, chinese.write.write);
    await frame.getByText(/^已写入/u).waitFor();
    expect(written(pane)).toEqual(expect.arrayContaining(["两态", "北方施工期", "■ 未达到"]));
    await pane.close();
  });

  test("what cannot be written says why and what to do, and leaves the workbook as it was", async () => {
    const pane = await openWriting();
    await press(pane, chinese.write.write);
    await pane.frame.getByText(/^已写入/u).waitFor();
    const before = written(pane).length;
    await pane.frame.getByRole("tab", { name: chinese.tabs.review }).click();
    await press(pane, chinese.review.toWrite);
    await press(pane, chinese.write.write);
    await pane.frame.getByText(/工作簿未改动/u).waitFor();
    expect(written(pane)).toHaveLength(before);
    await pane.close();
  });
});

test("a stretch of the text becomes a row under its heading", async () => {
  const pane = await open({ width: 800 });
  const { frame } = pane;
  await frame.waitForSelector("textarea");
  await frame
    .locator("textarea")
    .fill("云泽市2021年上半年进展\n截至6月30日，改造厕所80户，目标100户。城镇新增就业3859人。");
  await frame.getByRole("button", { name: chinese.read.read, exact: true }).click();
  await waitForReview(frame);
  await frame.getByRole("button", { name: chinese.review.textView }).click();
  await frame.getByText("城镇新增就业", { exact: true }).click({ clickCount: 3 });
  await frame.getByRole("button", { name: chinese.review.text.add }).click();
  expect(await frame.getByLabel(chinese.review.form.name, { exact: true }).inputValue()).toContain("新增就业");
  await pane.page.keyboard.press("Enter");
  await frame.getByRole("button", { name: chinese.review.textView }).click();
  await frame.getByRole("option").getByText("完成 3859人").waitFor();
  await pane.close();
});
