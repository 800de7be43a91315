/** The page 计划 of the built pane: what it makes only when asked, and what is left to make when all is done. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { insertBlueprint } from "../../../src/excel/insert";
import { presetRules } from "../../../src/sheets/presets";
import { blueprintOf } from "../../../src/sheets/workbook";
import type { Workbook } from "../../../workbench/model/workbook";
import { PaneBrowser } from "../../addin/browser";
import { freshExcel, reportOf, WORDS } from "../../excel/inserted";
import { indicator } from "../../plan/figures";
import { expectGood, expectQuiet, openCalmly, PANE_WORDS } from "../opened";

const LOOK = { locale: "zh-CN", width: 320, theme: "light" } as const;
const { plan: words, tabs } = PANE_WORDS[LOOK.locale];

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

async function workbookOf(actual: string): Promise<Workbook> {
  const { workbook } = freshExcel();
  const report = reportOf([indicator({ name: "职业培训", target: "4550人次", actual })]);
  const rules = presetRules("standard", WORDS);
  await insertBlueprint(blueprintOf([report], { language: "zh-CN", rules, readAt: "2021-07-05 09:00" }));
  return workbook;
}

test.each([
  ["is behind", "1500人次", ["计划", "推演", "倒排", "分解表", "考核"]],
  ["is done", "5834人次", ["计划", "推演", "分解表", "考核"]],
])("when something %s 推演 and 考核 are made if they are ticked", async (_, actual, made) => {
  const pane = await openCalmly(browser, { ...LOOK, workbook: await workbookOf(actual) });
  const { frame, workbook } = pane;
  await frame.getByRole("tab", { name: tabs.plan }).click();
  await frame.getByRole("checkbox", { name: words.whatIf }).check();
  await frame.getByRole("checkbox", { name: words.score }).check();
  await frame.getByRole("button", { name: words.build }).click();
  await frame.getByText(words.built(made.join(WORDS.listSeparator))).waitFor();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(made));
  await expectGood(pane);
  expectQuiet(pane);
  await pane.close();
});
