/** 规则 in the built pane: presets, a city's own file, the pace method, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sheetStrings } from "../../src/locale/strings";
import { ruleFileOf } from "../../src/plan/ruleFile";
import { RULE_SETS } from "../plan/presets";
import { PaneBrowser, type Pane } from "../addin/browser";
import { expectGood, expectQuiet, LOOKS, openCalmly, PANE_WORDS, tabTo, type Look } from "./opened";
import { smallWorkbook } from "./smallWorkbook";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

const chinese = PANE_WORDS["zh-CN"];

async function openRules(look: Partial<Look>): Promise<Pane> {
  const words = PANE_WORDS[look.locale ?? "zh-CN"];
  const pane = await openCalmly(browser, { ...look, workbook: await smallWorkbook(look.locale ?? "zh-CN") });
  await pane.frame.getByRole("tab", { name: words.tabs.rules }).click();
  await pane.frame.getByRole("button", { name: words.rules.use }).waitFor();
  return pane;
}

/** What 状态 shows of the three indicators. */
const statuses = ({ workbook }: Pane): readonly unknown[] => {
  const sheet = workbook.sheets.find(({ name }) => name === "指标");
  const column = Object.keys(sheetStrings("zh-CN").columns).indexOf("status");
  return [3, 4, 5].map((row) => sheet?.cells.get(row, column)?.value);
};

describe.each(LOOKS)("$locale, $width px, $theme", (look) => {
  test("the page is readable and accessible, with what rules leave undefined", async () => {
    const pane = await openRules(look);
    const words = PANE_WORDS[look.locale];
    const { sentence } = sheetStrings(look.locale).undefinedZones;
    await pane.frame.getByLabel(words.rules.label).selectOption("threeByPoints");
    await pane.frame.getByText(sentence("…", "").split("…")[0] ?? "").waitFor();
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });
});

test("a preset is tried by keyboard, used, and the lamps follow", async () => {
  const pane = await openRules({ width: 320 });
  const { frame, page } = pane;
  expect(statuses(pane)).toEqual(["■ 滞后", "▲ 关注", "● 正常"]);
  await frame.getByLabel(chinese.rules.label).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await frame.getByText("● 达到序时进度　■ 未达到").waitFor();
  expect(statuses(pane)).toEqual(["■ 滞后", "▲ 关注", "● 正常"]);
  await tabTo(pane, chinese.rules.use);
  await page.keyboard.press("Enter");
  await frame.getByText(chinese.rules.used("两态")).waitFor();
  expect(statuses(pane)).toEqual(["■ 未达到", "■ 未达到", "● 达到序时进度"]);
  await frame.getByLabel(chinese.rules.method).selectOption("北方施工期");
  await frame.getByText(chinese.rules.methodUsed("北方施工期")).waitFor();
  expect(statuses(pane)).toEqual(["■ 未达到", "● 达到序时进度", "● 达到序时进度"]);
  expectQuiet(pane);
  await pane.close();
});

test("a city's own rules come from a file and go to one; a wrong file says what is wrong", async () => {
  const pane = await openRules({});
  const { frame } = pane;
  const own = { ...RULE_SETS.threeByShare, name: "某市办法" };
  const choose = (name: string, text: string) =>
    frame
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text, "utf8") });
  await choose("坏.json", "{");
  await frame.getByText(/不是 JSON 格式/u).waitFor();
  await choose("某市办法.json", ruleFileOf(own));
  await frame.getByRole("button", { name: chinese.rules.use }).click();
  await frame.getByText(chinese.rules.used("某市办法")).waitFor();
  // 34.96 % of 50 % is 30.1 % less, 45 % is 10 % less.
  expect(statuses(pane)).toEqual(["▲ 黄灯", "▲ 黄灯", "● 绿灯"]);
  const saved = pane.page.waitForEvent("download");
  await frame.getByRole("button", { name: chinese.rules.save }).click();
  expect((await saved).suggestedFilename()).toBe("某市办法.json");
  expectQuiet(pane);
  await pane.close();
});
