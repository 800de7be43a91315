/** 填报表 on the page 计划 of the built pane, in both languages: made, filled in, collected from sheets and files, told. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { formStrings } from "../../../src/locale/strings";
import { cellAddress } from "../../../src/sheets/references";
import { PaneBrowser } from "../../addin/browser";
import { freshExcel } from "../../excel/inserted";
import { answered, sentForms } from "../../excel/sentForms";
import { expectGood, expectQuiet, LOOKS, openCalmly, PANE_WORDS } from "../opened";
import { smallWorkbook } from "../smallWorkbook";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

describe.each(LOOKS)("$locale, $width px, $theme", (look) => {
  test("forms are made and collected, and what is to be looked at is listed", async () => {
    const words = formStrings(look.locale);
    const pane = await openCalmly(browser, { ...look, workbook: await smallWorkbook(look.locale) });
    const { frame, workbook, opened } = pane;
    await frame.getByRole("tab", { name: PANE_WORDS[look.locale].tabs.plan }).click();
    await frame.getByRole("button", { name: words.pane.make }).click();
    await frame.getByText(words.pane.made(2)).waitFor();
    const form = workbook.sheets.find(({ name }) => name === words.name("人社局"));
    const table = form?.tables[0];
    if (form === undefined || table === undefined) throw new Error("No form");
    const column = table.columns.findIndex(({ name }) => name === words.columns.verified);
    opened.type(`'${form.name}'!${cellAddress(table.area.top + 1, column)}`, "三成多吧");
    await frame.getByRole("button", { name: words.pane.collect }).click();
    await frame.getByText(words.pane.collected(1, 1)).waitFor();
    await frame.getByText("三成多吧").waitFor();
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });

  test("files are collected, and one that is no form is named", async () => {
    const words = formStrings(look.locale);
    const workbook = await smallWorkbook(look.locale);
    const [form] = await sentForms(freshExcel(workbook), look.locale);
    const buffer = Buffer.from(await answered(form, "verified", "三成多吧", look.locale));
    const pane = await openCalmly(browser, { ...look, workbook });
    const { frame } = pane;
    const sheets = pane.workbook.sheets.map(({ name }) => name);
    await frame.getByRole("tab", { name: PANE_WORDS[look.locale].tabs.plan }).click();
    await frame.getByRole("button", { name: words.pane.collectFiles }).waitFor();
    await frame.locator("input[type=file]").setInputFiles([
      { name: "人社局.xlsx", mimeType: "", buffer },
      { name: "林草局.et", mimeType: "", buffer },
    ]);
    await frame.getByText(words.pane.collected(1, 2)).waitFor();
    await frame.getByText("林草局.et").waitFor();
    await frame.getByText(words.pane.passedOver.notXlsx).waitFor();
    await frame.getByText("三成多吧").waitFor();
    expect(pane.workbook.sheets.map(({ name }) => name)).toEqual([...sheets, words.answers.name]);
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });
});
