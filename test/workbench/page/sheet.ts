/** The sheet on the screen as a planner finds a way in it: by its headers, and by the name of a row. */
import type { Locator, Page } from "playwright-core";

/** Rows and columns of the sheet are counted from 1 on the screen, the headings being the first of both. */
const HEADINGS = 1;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell that shows a text, the first from above. */
export function cellShowing(page: Page, text: string | RegExp): Locator {
  return page.getByRole("grid").getByRole("gridcell").filter({ hasText: text }).first();
}

/** What the cell in a row shows under a header: `shown(page, "职业培训", "完成率")`. */
export async function shown(page: Page, row: string, header: string): Promise<string> {
  return (await cellUnder(page, row, header)).innerText();
}

/** Enters a text into the cell of a row under a header, by the name box, as one does who knows the address. */
export async function enter(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Selects a cell by the name box; the sheet has the focus then. */
export async function goTo(page: Page, address: string): Promise<void> {
  const box = page.getByLabel(/^(名称框|Name box)$/);
  await box.fill(address);
  await box.press("Enter");
}

/** `F7`, for a row and a header. */
export async function addressOf(page: Page, row: string, header: string): Promise<string> {
  const { row: at, column } = await placeOf(page, row, header);
  return `${String.fromCharCode(64 + column - HEADINGS)}${at - HEADINGS}`;
}

async function cellUnder(page: Page, row: string, header: string): Promise<Locator> {
  const { row: at, column } = await placeOf(page, row, header);
  return page.locator(`[aria-rowindex="${at}"] [role=gridcell][aria-colindex="${column}"]`);
}

async function placeOf(page: Page, row: string, header: string): Promise<Place> {
  const headerCell = cellShowing(page, new RegExp(`^\\s*${header}`));
  const named = page.getByRole("grid").getByRole("row").filter({ hasText: row }).first();
  return {
    row: Number(await named.getAttribute("aria-rowindex")),
    column: Number(await headerCell.getAttribute("aria-colindex")),
  };
}

/** The names of the sheets, in order. */
export function tabs(page: Page): Promise<readonly string[]> {
  return page.getByRole("tab").allInnerTexts();
}
