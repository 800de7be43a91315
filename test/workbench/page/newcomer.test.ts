/**
 * The whole way of a newcomer without Excel, in a real browser with what npm start serves: a sample report, its review,
 * the workbook with its lamps, an edit that they follow, the saved file in LibreOffice; buttons, menus, keys, looks.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { excel as excelWords } from "../../../src/locale/zh-CN/excel";
import { pane as paneWords } from "../../../src/locale/zh-CN/pane";
import type { Theme } from "../../../workbench/page/words";
import { wordsOf } from "../../../workbench/page/words";
import { convert, hasLibreOffice } from "../../office/libreoffice";
import { readFods } from "../../office/spreadsheet-document";
import { WorkbenchBrowser, type Opened } from "./browser";
import { addressOf, cellShowing, enter, goTo, shown, tabs } from "./sheet";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const words = wordsOf("zh-CN");

let browser: WorkbenchBrowser;
beforeAll(async () => {
  browser = await WorkbenchBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

/** Chooses a sample report from the ribbon and reads it. */
async function readSample({ page, pane }: Opened, file: string): Promise<void> {
  await page.getByRole("button", { name: words.samples }).click();
  await page.getByRole("menuitem", { name: words.sampleNames[file] ?? "", exact: true }).click();
  await page.getByText(words.pasted(words.sampleNames[file] ?? "")).waitFor();
  await pane().getByRole("button", { name: paneWords.read.read, exact: true }).click();
  await pane().getByRole("listbox").waitFor();
}

async function goToWrite({ pane }: Opened): Promise<void> {
  await pane().getByRole("button", { name: paneWords.review.toWrite }).click();
}

async function write({ pane }: Opened): Promise<void> {
  await pane().getByRole("button", { name: paneWords.write.write, exact: true }).click();
}

async function showIndicators({ page, pane }: Opened): Promise<void> {
  await pane()
    .getByRole("button", { name: paneWords.write.show("指标") })
    .click();
  await cellShowing(page, "职业培训").waitFor();
}

/** Saves with the keyboard; gives the folder the file is in, and its path. */
async function save(page: Page): Promise<{ readonly folder: string; readonly file: string }> {
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const folder = await mkdtemp(join(tmpdir(), "saved-"));
  const file = join(folder, "saved.xlsx");
  await (await saved).saveAs(file);
  return { folder, file };
}

function expectQuiet({ complaints, strayRequests }: Opened): void {
  expect(complaints).toEqual([]);
  expect(strayRequests).toEqual([]);
}

test("from a sample report to lamps that follow an edit, and to a file that LibreOffice shows alike", async () => {
  const opened = await browser.open();
  const { page } = opened;
  await page.getByText(words.standIn).waitFor();
  await readSample(opened, "halfyear.txt");
  await goToWrite(opened);
  await write(opened);
  await showIndicators(opened);
  // 4550 planned, 5834 done.
  expect(await shown(page, "职业培训", "完成率")).toBe("128.2%");
  expect(await shown(page, "职业培训", "状态")).toBe("✓ 完成");

  await enter(page, await addressOf(page, "职业培训", "累计完成"), "1820");
  // 1820 of 4550 is 40 %, half the year is gone.
  await cellShowing(page, "40.0%").waitFor();
  expect(await shown(page, "职业培训", "完成率")).toBe("40.0%");
  expect(await shown(page, "职业培训", "较序时")).toBe("-10.0");
  expect(await shown(page, "职业培训", "状态")).not.toBe("✓ 完成");

  const { folder, file } = await save(page);
  if (hasLibreOffice() || process.env["CI"] !== undefined) {
    const { sheets } = await readFods(await convert(file, "fods", folder));
    const row = sheets.find(({ name }) => name === "指标")?.rows.find((cells) => cells.includes("职业培训"));
    expect(row).toEqual(expect.arrayContaining([4550, 1820, 0.4, 0.5]));
    expect(row).toContain(await shown(page, "职业培训", "状态"));
  }
  await rm(folder, { recursive: true });
  expectQuiet(opened);
  await opened.close();
}, 60_000);

test("a second report in the same workbook is refused with what to do, and the workbook stays as it was", async () => {
  const opened = await browser.open();
  const { page, pane } = opened;
  await readSample(opened, "halfyear.txt");
  await goToWrite(opened);
  await write(opened);
  await pane().getByRole("button", { name: paneWords.write.again }).waitFor();
  const before = await tabs(page);
  await readSample(opened, "thirdquarter.txt");
  await goToWrite(opened);
  await write(opened);
  await pane().getByText(excelWords.sheetExists("总览")).waitFor();
  expect(await tabs(page)).toEqual(before);

  await page.getByRole("button", { name: words.file }).click();
  await page.getByRole("menuitem", { name: words.create }).click();
  await readSample(opened, "thirdquarter.txt");
  await goToWrite(opened);
  await write(opened);
  await showIndicators(opened);
  expect(await shown(page, "职业培训", "序时进度")).toBe("75.0%");
  expectQuiet(opened);
  await opened.close();
}, 60_000);

test("every button, the cell menu and every shortcut open their page, from the sheet and from the pane", async () => {
  const opened = await browser.open();
  const { page, pane } = opened;
  const opens = (name: string) => pane().locator(`main[data-page=${name}]`).waitFor();
  for (const [button, name] of [
    ["帮助", "help"],
    ["刷新", "refresh"],
    ["通报", "bulletin"],
    ["计划", "plan"],
    ["读报告", "read"],
  ] as const) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await opens(name);
  }
  await page.getByRole("grid").click({ button: "right", position: { x: 200, y: 200 } });
  await page.getByRole("menuitem", { name: "为什么是这个状态" }).click();
  await opens("explain");

  for (const focus of [() => goTo(page, "B2"), () => pane().getByRole("tab").first().focus()]) {
    for (const [key, name] of [
      ["H", "help"],
      ["U", "refresh"],
      ["B", "bulletin"],
      ["P", "plan"],
      ["R", "read"],
      ["W", "explain"],
    ] as const) {
      await focus();
      await page.keyboard.press(`Control+Shift+Alt+${key}`);
      await opens(name);
    }
  }

  const frame = page.getByRole("complementary");
  await page.getByRole("button", { name: words.closePane("序时表") }).click();
  await frame.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "读报告" }).click();
  await frame.waitFor({ state: "visible" });
  await opens("read");
  expectQuiet(opened);
  await opened.close();
});

test("the saved file opens again as it was", async () => {
  const opened = await browser.open();
  const { page } = opened;
  await enter(page, "B2", "4550");
  await enter(page, "B3", "=B2*2");
  await cellShowing(page, "9100").waitFor();
  const { folder, file } = await save(page);
  await page.getByRole("button", { name: words.file }).click();
  await page.getByRole("menuitem", { name: words.create }).click();
  await cellShowing(page, "9100").waitFor({ state: "detached" });
  await opened.pane().locator("main[data-page]").waitFor();
  const choosing = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+o");
  await (await choosing).setFiles(file);
  await page.getByRole("heading", { name: "saved.xlsx" }).waitFor();
  await cellShowing(page, "9100").waitFor();
  await rm(folder, { recursive: true });
  expectQuiet(opened);
  await opened.close();
});

test("a file that is no workbook is refused by name", async () => {
  const opened = await browser.open();
  const choosing = opened.page.waitForEvent("filechooser");
  await opened.page.keyboard.press("Control+o");
  await (await choosing).setFiles({ name: "报告.xlsx", mimeType: "text/plain", buffer: Buffer.from("文字") });
  await opened.page.getByText("打不开“报告.xlsx”").waitFor();
  await opened.close();
});

test("by keyboard alone: a sample chosen, read, written; its sheet walked and saved", async () => {
  const opened = await browser.open();
  const { page, pane } = opened;
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo = async (focused: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if ((await pane().locator("button:focus").count()) > 0) {
        if ((await pane().locator("button:focus").innerText()) === focused) return;
      }
      await press("Tab");
    }
    throw new Error(`Tab does not reach ${focused}`);
  };
  await press("F6", "Tab", "Enter", "ArrowDown", "ArrowUp", "Enter");
  await pane().locator("textarea:focus").waitFor();
  await tabTo(paneWords.read.read);
  await press("Enter");
  await pane().getByRole("listbox").waitFor();
  await press("w");
  // Only from within the page does Tab stay in the pane.
  await pane().locator("main[data-page=write]:focus-within").waitFor();
  await tabTo(paneWords.write.write);
  await press("Enter");
  await pane().getByRole("button", { name: paneWords.write.again }).waitFor();
  await pane().locator("main:focus-within").waitFor();
  await tabTo(paneWords.write.show("指标"));
  await press("Enter");
  await cellShowing(page, "128.2%").waitFor();

  await press("F6", "F6");
  await page.locator(".sheet-focus:focus").waitFor();
  await press("Control+Home", "ArrowDown", "ArrowRight");
  // Three rows and three columns of 指标 are frozen: Home is D4.
  expect(await page.getByLabel("名称框").inputValue()).toBe("E5");
  const { folder } = await save(page);
  await rm(folder, { recursive: true });
  expectQuiet(opened);
  await opened.close();
}, 60_000);

describe.each<[Theme, string]>([
  ["light", "zh-CN"],
  ["dark", "en-US"],
  ["contrast", "zh-CN"],
])("in %s, %s", (theme, locale) => {
  test("the page is accessible, and the pane takes language and look from it", async () => {
    const opened = await browser.open();
    const { page, pane } = opened;
    await page.getByLabel(words.language).selectOption(locale);
    const { themes, theme: label } = wordsOf(locale === "zh-CN" ? "zh-CN" : "en-US");
    await page.getByLabel(label).selectOption(themes[theme]);
    await pane().locator(`#pane [lang="${locale}"]`).waitFor();
    expect(await pane().evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(theme !== "light");
    await enter(page, "B2", "128.2%");
    expect(await violations(page)).toEqual([]);
    expectQuiet(opened);
    await opened.close();
  }, 60_000);
});

test("in the forced colours of a system, page, cells and pane are accessible", async () => {
  const opened = await browser.open();
  const { page, pane } = opened;
  await page.emulateMedia({ forcedColors: "active" });
  await readSample(opened, "halfyear.txt");
  await goToWrite(opened);
  await write(opened);
  await showIndicators(opened);
  expect(await pane().evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
  expect(await violations(page)).toEqual([]);
  expectQuiet(opened);
  await opened.close();
}, 60_000);

/** What axe finds on the page around the pane, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ exclude: ['iframe'] })");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
