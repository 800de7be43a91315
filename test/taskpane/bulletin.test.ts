/** 通报 in the built pane: the paragraph of the table as it stands, by keyboard alone too, in both languages. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { PaneBrowser, type Pane } from "../addin/browser";
import { expectGood, expectQuiet, LOOKS, openCalmly, PANE_WORDS, tabTo, type Look } from "./opened";
import { smallWorkbook } from "./smallWorkbook";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

const PARAGRAPH =
  "列入本次通报的指标3项，达到序时进度1项、占33.3%；未达到2项、占66.7%：低于年度序时进度50%的2项：养老参保34.96%（低15.0个百分点）、植被恢复45%（低5.0）。";
const chinese = PANE_WORDS["zh-CN"];

async function openBulletin(look: Partial<Look>): Promise<Pane> {
  const words = PANE_WORDS[look.locale ?? "zh-CN"];
  const pane = await openCalmly(browser, { ...look, workbook: await smallWorkbook(look.locale ?? "zh-CN") });
  await pane.frame.getByRole("tab", { name: words.tabs.bulletin }).click();
  await pane.frame.getByRole("button", { name: words.bulletin.copy, exact: true }).waitFor();
  return pane;
}

const clipboardOf = (pane: Pane): Promise<string> =>
  pane.frame.evaluate(() => (window as unknown as { readonly copied?: string }).copied ?? "");

/** Notes what is copied, whichever way it is. */
async function noteCopies(pane: Pane, clipboard: "there" | "missing"): Promise<void> {
  await pane.frame.evaluate((kind) => {
    const note = (text: string): void => {
      Object.assign(window, { copied: text });
    };
    document.addEventListener("copy", () => {
      const field = document.activeElement;
      if (field instanceof HTMLTextAreaElement) note(field.value);
    });
    const writeText = (text: string): Promise<void> => {
      if (kind === "missing") return Promise.reject(new Error("not allowed"));
      note(text);
      return Promise.resolve();
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  }, clipboard);
}

describe.each(LOOKS)("$locale, $width px, $theme", (look) => {
  test("the page is readable and accessible, folded and unfolded", async () => {
    const pane = await openBulletin(look);
    const words = PANE_WORDS[look.locale];
    await expectGood(pane);
    await pane.frame.getByRole("button", { name: words.bulletin.filter }).click();
    await pane.frame.getByLabel("林草局").waitFor();
    await expectGood(pane);
    expectQuiet(pane);
    await pane.close();
  });
});

test("the paragraph follows what the planner changes on the sheets", async () => {
  const pane = await openBulletin({});
  await pane.frame.getByText(PARAGRAPH, { exact: true }).waitFor();
  // 累计完成 of 植被恢复 is not reported; its printed ratio is.
  const indicators = pane.workbook.sheets.find(({ name }) => name === "指标");
  expect(indicators).toBeDefined();
  pane.opened.type("规则!B6", "2021-03-31");
  pane.opened.type("指标!C4", "养老保险");
  await pane.frame.getByText(/养老保险34\.96%/u).waitFor();
  expectQuiet(pane);
  await pane.close();
});

test("a filter names some, counts all that it speaks of, and goes onto the sheet with the text", async () => {
  const pane = await openBulletin({});
  const { frame } = pane;
  await frame.getByRole("button", { name: chinese.bulletin.filter }).click();
  await frame.getByLabel("人社局").check();
  await frame.getByText(/^列入本次通报的指标2项，达到序时进度1项、占50.0%；未达到1项/u).waitFor();
  await frame.getByLabel("人社局").uncheck();
  await frame.getByLabel("关注").check();
  await frame.getByText(/，其中关注1项：/u).waitFor();
  await frame.getByRole("button", { name: chinese.bulletin.toSheet }).click();
  await frame.getByText(chinese.bulletin.put("通报")).waitFor();
  const sheet = pane.workbook.sheets.find(({ name }) => name === "通报");
  expect(sheet?.cells.get(3, 1)?.value).toContain(
    "其中关注1项：低于年度序时进度50%的1项：植被恢复45%（低5.0个百分点）",
  );
  expect(sheet?.cells.get(4, 1)?.value).toBe("点名：关注");
  expectQuiet(pane);
  await pane.close();
});

test.each(["there", "missing"] as const)("by keyboard alone: copied where the clipboard is %s", async (clipboard) => {
  const pane = await openBulletin({ width: 320 });
  await noteCopies(pane, clipboard);
  await pane.frame.getByRole("tab", { name: chinese.tabs.bulletin }).focus();
  await tabTo(pane, chinese.bulletin.copy);
  await pane.page.keyboard.press("Enter");
  await pane.frame.getByText(chinese.bulletin.copied).waitFor();
  expect(await clipboardOf(pane)).toBe(PARAGRAPH);
  await tabTo(pane, chinese.bulletin.filter);
  await pane.page.keyboard.press("Enter");
  await tabTo(pane, "林草局");
  await pane.page.keyboard.press("Space");
  await pane.frame.getByText(/^列入本次通报的指标1项/u).waitFor();
  await pane.close();
});

test("a workbook without a table says so and leads to the report", async () => {
  const pane = await openCalmly(browser, {});
  await pane.frame.getByRole("tab", { name: chinese.tabs.bulletin }).click();
  await pane.frame.getByText(chinese.live.noTable).waitFor();
  await expectGood(pane);
  await pane.frame.getByRole("button", { name: chinese.write.toRead }).click();
  await pane.frame.waitForSelector("main[data-page=read]");
  await pane.close();
});

test("a copy becomes the one to be sent out, only once it is said to be a copy", async () => {
  const pane = await openBulletin({});
  const { frame, workbook } = pane;
  const { publicEdition } = chinese.bulletin;
  const make = frame.getByRole("button", { name: publicEdition.make });
  expect(await make.isDisabled()).toBe(true);
  await frame.getByLabel(publicEdition.isCopy).check();
  await make.click();
  await frame.getByText(/^已变成报送版/u).waitFor();
  const names = workbook.sheets.map(({ name }) => name);
  expect(names).toContain("总览");
  for (const internal of ["规则", "来源", "核实单", "历次", "变更"]) expect(names).not.toContain(internal);
  await expectGood(pane);
  await pane.close();
});

test("with the arrows one goes from tab to tab, through both rows", async () => {
  const pane = await openBulletin({ width: 320 });
  const { frame, page } = pane;
  await frame.getByRole("tab", { name: chinese.tabs.read }).click();
  const open = await frame.getByRole("tab", { disabled: false }).count();
  const seen = new Set<string>();
  for (let step = 0; step < open; step += 1) {
    seen.add(await frame.locator("[role=tab][aria-selected=true]").innerText());
    await page.keyboard.press("ArrowRight");
  }
  expect(seen.size).toBe(open);
  await page.keyboard.press("End");
  expect(await frame.locator("[role=tab][aria-selected=true]").innerText()).toBe(chinese.tabs.help);
  await pane.close();
});
