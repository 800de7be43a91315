/** The grid in a real browser: what a planner sees and does in it, by mouse and by keyboard alone. */
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { parseArea, type Area } from "../../../workbench/model/area";
import { addConditionalFormat, setRule } from "../../../workbench/model/conditional-formats";
import { noDifference } from "../../../workbench/model/conditional-format";
import { enter, mergeCells } from "../../../workbench/model/editing";
import { foldGroup, group, setNumberFormats } from "../../../workbench/model/formatting";
import { addSheet } from "../../../workbench/model/sheets";
import { addTable } from "../../../workbench/model/tables";
import { setValidationRule } from "../../../workbench/model/validations";
import { newWorkbook, type Workbook } from "../../../workbench/model/workbook";
import { writeXlsx } from "../../../workbench/xlsx/write";
import { GridBrowser } from "./browser";

let browser: GridBrowser;
beforeAll(async () => {
  browser = await GridBrowser.launch();
});
afterAll(async () => {
  await browser.close();
});

function area(address: string): Area {
  const parsed = parseArea(address);
  if (parsed === null) throw new Error(`${address} is no address`);
  return parsed;
}

/** Three indicators with a completion formula, lamps by a rule, a list, links, merged and folded columns. */
function indicators(): Workbook {
  const workbook = newWorkbook("指标");
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet");
  const source = addSheet(workbook, "来源");
  enter(workbook, source, area("A9"), "原句");
  enter(workbook, sheet, area("A1"), "二〇二一年上半年指标");
  mergeCells(workbook, sheet, area("A1:E1"), false);
  enter(workbook, sheet, area("A2:F5"), [
    ["指标", "目标", "完成", "完成率", "责任单位", "出处"],
    ["就业培训", "4550", "5834", "", "人社局", ""],
    ["参保缴费", "41107", "14371", "", "", ""],
    ["造林", "200", "100", "", "", ""],
  ]);
  setNumberFormats(sheet, area("D3:D5"), () => "0.0%");
  addTable(workbook, sheet, area("A2:F5"), true);
  enter(workbook, sheet, area("D3"), "=C3/B3");
  enter(workbook, sheet, area("F3"), '=HYPERLINK("#来源!A9","原句")');
  const format = addConditionalFormat(workbook, sheet, [area("A3:D5")], "Custom");
  setRule(workbook, sheet, format, {
    kind: "Custom",
    formula: "=$D3<0.5",
    format: { ...noDifference, fill: "#F8CBAD" },
  });
  setValidationRule(workbook, sheet, [area("E3:E5")], { kind: "List", source: "人社局,林业局", inCellDropDown: true });
  group(sheet, area("H:I"), "ByColumns");
  foldGroup(sheet, area("H:I"), "ByColumns", true);
  sheet.freeze = { rows: 2, columns: 1 };
  return workbook;
}

async function opened(): Promise<Page> {
  const page = await browser.openPage();
  const file = Buffer.from(await writeXlsx(indicators())).toString("base64");
  await page.evaluate((bytes) => window.gridPage.open(bytes), file);
  await page.getByRole("grid").waitFor();
  return page;
}

/** The text of a cell on the screen. */
function cell(page: Page, address: string) {
  const { top, left } = area(address);
  return page.locator(`[role=row][aria-rowindex="${top + 2}"] [role=gridcell][aria-colindex="${left + 2}"]`);
}

async function colorOf(page: Page, address: string): Promise<string> {
  return cell(page, address).evaluate((element) => getComputedStyle(element).backgroundColor);
}

test("shows values in their formats, lamps by rules, merged cells over their columns", async () => {
  const page = await opened();
  expect(await cell(page, "D3").textContent()).toBe("128.2%");
  expect(await colorOf(page, "D3")).not.toBe("rgb(248, 203, 173)");
  expect(await colorOf(page, "D4")).toBe("rgb(248, 203, 173)");
  expect(await cell(page, "A1").getAttribute("aria-colspan")).toBe("5");
  expect(await cell(page, "B1").count()).toBe(0);
  await page.context().close();
});

test("an actual that is typed changes completion and lamp; undo brings them back", async () => {
  const page = await opened();
  await cell(page, "C4").click();
  await page.keyboard.type("41107");
  await page.keyboard.press("Enter");
  await expect(cell(page, "D4").textContent()).resolves.toBe("100.0%");
  expect(await colorOf(page, "D4")).not.toBe("rgb(248, 203, 173)");
  await page.keyboard.press("Control+z");
  await expect(cell(page, "D4").textContent()).resolves.toBe("35.0%");
  expect(await colorOf(page, "D4")).toBe("rgb(248, 203, 173)");
  await page.context().close();
});

test("by keyboard alone: go to a cell, edit it in place, choose from its list, filter a column, follow a link", async () => {
  const page = await opened();
  await page.locator(".sheet-focus").focus();
  await page.keyboard.press("Control+Home");
  expect(await page.getByLabel("名称框").inputValue()).toBe("B3");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("0");
  await page.keyboard.press("Tab");
  expect(await cell(page, "C3").textContent()).toBe("5830");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  expect(await cell(page, "E4").textContent()).toBe("林业局");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Control+Enter");
  expect(await page.getByRole("grid").getAttribute("aria-label")).toContain("来源");
  expect(await page.getByLabel("名称框").inputValue()).toBe("A9");
  await page.keyboard.press("Control+PageUp");
  await page.locator(".sheet-focus").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("checkbox", { name: "造林" }).press("Space");
  await page.getByRole("button", { name: "确定" }).press("Enter");
  expect(await cell(page, "A5").count()).toBe(0);
  expect(await cell(page, "A4").textContent()).toBe("参保缴费");
  await page.context().close();
});

test("an entry that the list does not have is refused and said", async () => {
  const page = await opened();
  await cell(page, "E4").click();
  await page.keyboard.type("某局");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await page.keyboard.press("Escape");
  expect(await cell(page, "E4").textContent()).toBe("");
  await page.context().close();
});

test("cells go over the clipboard, formulas with their places", async () => {
  const page = await opened();
  await cell(page, "D3").click();
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("128.2%");
  await cell(page, "G4").click();
  await page.keyboard.press("Control+v");
  expect(await page.getByLabel("编辑栏").inputValue()).toBe("=F4/E4");
  await page.evaluate(() => navigator.clipboard.writeText("1\t2\n3\t=1+3"));
  await cell(page, "B8").click();
  await page.keyboard.press("Control+v");
  expect(await cell(page, "C9").textContent()).toBe("4");
  await page.context().close();
});

test("a folded group opens at its button", async () => {
  const page = await opened();
  expect(await page.getByRole("columnheader", { name: "H" }).count()).toBe(0);
  await page.getByRole("button", { name: "分组 H:I" }).click();
  expect(await page.getByRole("columnheader", { name: "H" }).count()).toBe(1);
  await page.context().close();
});

/** Opens the menu of a heading by the right button and chooses from it. */
async function chooseOnHead(page: Page, head: string, choice: string): Promise<void> {
  const isColumn = /[A-Z]/.test(head);
  await page.getByRole(isColumn ? "columnheader" : "rowheader", { name: head, exact: true }).click({ button: "right" });
  await page
    .getByRole("dialog", { name: isColumn ? "列" : "行" })
    .getByRole("button", { name: choice, exact: true })
    .click();
}

test("columns are inserted, moved and deleted from the menu of their letters, and formulas follow", async () => {
  const page = await opened();
  await chooseOnHead(page, "B", "插入");
  expect(await cell(page, "E3").textContent()).toBe("128.2%");
  await chooseOnHead(page, "B", "删除");
  await chooseOnHead(page, "C", "剪切");
  await chooseOnHead(page, "B", "插入已剪切的列");
  expect(await cell(page, "B2").textContent()).toContain("完成");
  expect(await cell(page, "C2").textContent()).toContain("目标");
  expect(await cell(page, "D3").textContent()).toBe("128.2%");
  await cell(page, "B4").click();
  await page.keyboard.type("41107");
  await page.keyboard.press("Enter");
  expect(await cell(page, "D4").textContent()).toBe("100.0%");
  await page.context().close();
});

test("rows are hidden and shown, inserted and deleted from the menu of their numbers", async () => {
  const page = await opened();
  await chooseOnHead(page, "4", "隐藏");
  expect(await cell(page, "A4").count()).toBe(0);
  await page.getByLabel("名称框").fill("3:5");
  await page.keyboard.press("Enter");
  await chooseOnHead(page, "5", "取消隐藏");
  expect(await cell(page, "A4").textContent()).toBe("参保缴费");
  await cell(page, "B8").click();
  await chooseOnHead(page, "4", "删除");
  expect(await cell(page, "A4").textContent()).toBe("造林");
  await page.context().close();
});

test("the handle of the selection fills the cells it is dragged over, in one step to undo", async () => {
  const page = await opened();
  await cell(page, "B8").click();
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await page.getByLabel("名称框").fill("B8:B9");
  await page.keyboard.press("Enter");
  const [handle, target] = [await page.locator(".sheet-fill").boundingBox(), await cell(page, "B12").boundingBox()];
  if (handle === null || target === null) throw new Error("Nothing to drag");
  await page.mouse.move(handle.x + 3, handle.y + 3);
  await page.mouse.down();
  await page.mouse.move(target.x + 10, target.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(await Promise.all(["B10", "B11", "B12"].map((address) => cell(page, address).textContent()))).toEqual([
    "30",
    "40",
    "50",
  ]);
  await page.keyboard.press("Control+z");
  expect(await cell(page, "B12").textContent()).toBe("");
  await page.context().close();
});

test("a row is made higher by the line under its number", async () => {
  const page = await opened();
  const head = page.getByRole("rowheader", { name: "5", exact: true });
  const box = await head.boundingBox();
  if (box === null) throw new Error("No row 5");
  await page.mouse.move(box.x + 10, box.y + box.height - 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + box.height + 28, { steps: 3 });
  await page.mouse.up();
  expect((await head.boundingBox())?.height).toBeCloseTo(box.height + 30, -1);
  await page.context().close();
});

test("of 5,000 rows only those in sight are in the document, and frozen ones stay", async () => {
  const page = await browser.openPage();
  await page.evaluate(() => {
    window.gridPage.generate(5000, 40);
  });
  await page.getByRole("grid").waitFor();
  await page.locator(".sheet-focus").focus();
  await page.keyboard.press("Control+End");
  expect(await cell(page, "AN5001").textContent()).toBe(String(5000 * 39));
  expect(await cell(page, "AN1").textContent()).toContain("列40");
  expect(await page.getByRole("gridcell").count()).toBeLessThan(2500);
  await page.context().close();
});

test("axe finds nothing to object to", async () => {
  const page = await opened();
  await page.setViewportSize({ width: 700, height: 420 });
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const results = await page.evaluate<AxeResults>(
    "axe.run(document, { rules: { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } })",
  );
  expect(results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.context().close();
}, 60_000);
