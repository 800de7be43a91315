/** The built pane in a real browser, over the real office.js: it starts, obeys its commands and keeps to itself. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { BUDGETS } from "../../scripts/budgets";
import { pane as words } from "../../src/locale/zh-CN/pane";
import { excel as excelWords } from "../../src/locale/zh-CN/excel";
import { PaneBrowser, type Pane } from "./browser";
import type { Passage } from "./line";

let browser: PaneBrowser;
beforeAll(async () => {
  browser = await PaneBrowser.launch();
}, 120_000);
afterAll(() => browser.close());

/** Names of the actions that manifest.xml calls, with the page each opens. */
const PAGES: Readonly<Record<string, string>> = {
  readReport: "read",
  refreshReport: "refresh",
  writeBulletin: "bulletin",
  planWork: "plan",
  explainStatus: "explain",
  showHelp: "help",
};

test.each(["zh-CN", "en-US"])("starts in %s without complaint, from its own server alone", async (locale) => {
  const pane = await browser.openPane({ locale });
  await pane.frame.waitForSelector(`#pane [lang="${locale}"] main[data-page="read"]`);
  expect(pane.complaints).toEqual([]);
  expect(pane.strayRequests).toEqual([]);
  const own = pane.requests.filter((path) => !path.startsWith("office/"));
  expect(own.length).toBeLessThanOrEqual(BUDGETS.requests);
  await pane.close();
});

test("every command of the manifest opens its page and shows the pane", async () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  const actions = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name = ""]) => name);
  expect([...actions].sort()).toEqual(Object.keys(PAGES).sort());
  const pane = await browser.openPane();
  for (const press of ["press", "pressShortcut"] as const) {
    for (const action of [...actions].reverse()) {
      await pane.excel[press](action);
      await pane.frame.waitForSelector(`main[data-page="${PAGES[action] ?? ""}"]`);
    }
  }
  expect(pane.timesShown()).toBe(2 * actions.length);
  expect(pane.complaints).toEqual([]);
  await pane.close();
});

test("a command that does not exist is refused", async () => {
  const pane = await browser.openPane();
  await expect(pane.excel.press("nothing")).rejects.toThrow("nothing");
  await pane.close();
});

test("the content security policy holds: no request elsewhere, no script in the page", async () => {
  const pane = await browser.openPane();
  await pane.frame.waitForSelector("main[data-page]");
  const refused = await pane.frame.evaluate(async () => {
    const breaches: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => breaches.push(effectiveDirective));
    await fetch("https://example.com/").catch(() => undefined);
    const script = document.createElement("script");
    script.textContent = "window.broken = true";
    document.body.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { breaches, broken: "broken" in window };
  });
  expect(refused.broken).toBe(false);
  expect(refused.breaches.some((directive) => directive.startsWith("connect-src"))).toBe(true);
  expect(refused.breaches.some((directive) => directive.startsWith("script-src"))).toBe(true);
  expect(pane.strayRequests).toEqual([]);
  await pane.close();
});

test.each([
  ["zh-CN", "无法载入 office.js"],
  ["en-US", "office.js could not be loaded"],
])("without office.js the pane says so (%s)", async (locale, title) => {
  const pane = await browser.openPane({ locale, unreachable: ["office/office.js"] });
  expect(await pane.frame.textContent("main[role=alert] h1")).toBe(title);
  await pane.close();
});

test("without Excel around it the page says where it belongs", async () => {
  const page = await browser.openAlone({ locale: "zh-CN" });
  expect(await page.textContent("main[role=alert] h1")).toBe("请在 Excel 中打开");
  await page.context().close();
});

test("when Excel does not answer the pane says so, and still starts if it answers late", async () => {
  const pane = await browser.openPane({ silent: true });
  expect(await pane.frame.textContent("main[role=alert] h1")).toBe("Excel 没有应答");
  pane.line.mend();
  await pane.frame.waitForSelector("main[data-page=read]");
  await pane.close();
});

test("what the pane writes stands in the workbook, and what the planner types is told to it", async () => {
  const pane = await browser.openPane();
  await pane.frame.waitForSelector("main[data-page]");
  const told = pane.frame.evaluate(
    () =>
      new Promise<string>((resolve) => {
        void Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.getRange("A1:B1").values = [[4550, "=A1*2"]];
          sheet.onChanged.add((change) => {
            if (change.address === "C3") resolve(change.address);
            return Promise.resolve();
          });
          await context.sync();
          document.title = "written";
        });
      }),
  );
  await pane.frame.waitForFunction(() => document.title === "written");
  pane.opened.type(`${pane.workbook.sheets[0]?.name ?? ""}!C3`, "128.2%");
  expect(await told).toBe("C3");
  const seen = await pane.frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C3").load("values");
      await context.sync();
      return range.values as unknown;
    }),
  );
  expect(seen).toEqual([
    [4550, 9100, ""],
    ["", "", ""],
    ["", "", 1.282],
  ]);
  await pane.close();
});

test("while a cell is being edited the pane is refused by name", async () => {
  const pane = await browser.openPane();
  await pane.frame.waitForSelector("main[data-page]");
  pane.opened.bridge.cellEditing = true;
  const refusal = await pane.frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
    }).catch((error: unknown) => (error as OfficeExtension.Error).code),
  );
  expect(refusal).toBe("InvalidOperationInCellEditMode");
  await pane.close();
});

/** Reads a report of one indicator and goes to the page that writes it. */
async function readyToWrite(): Promise<Pane> {
  const pane = await browser.openPane();
  await pane.frame.fill("textarea", "2021年职业培训目标4550人次，截至6月30日开展5834人次，完成计划任务的128.2%。");
  await pane.frame.getByRole("button", { name: words.read.read, exact: true }).click();
  await pane.frame.getByRole("button", { name: words.review.toWrite }).click();
  await pane.frame.getByRole("button", { name: words.write.write, exact: true }).waitFor();
  return pane;
}

const passes: Passage = { kind: "passes" };
const sheetsOf = ({ workbook }: Pane): number => workbook.sheets.length;

describe("on a bad line to Excel", () => {
  test.each<[string, readonly Passage[], string]>([
    ["Excel is busy", [{ kind: "refused", error: 5102 }], excelWords.busy()],
    ["a cell is being edited", [{ kind: "refused", error: 5004 }], excelWords.cellEditing()],
    ["the session is lost", [{ kind: "refused", error: 5012 }], excelWords.sessionLost()],
    ["the session is lost half way", [passes, { kind: "refused", error: 5012 }], excelWords.sessionLost()],
    ["the server behind Excel fails", [{ kind: "broken" }], excelWords.refused("").slice(0, 8)],
    [
      "the server behind Excel fails after it has written",
      [passes, { kind: "broken" }],
      excelWords.refused("").slice(0, 8),
    ],
  ])("%s: the pane says so, the workbook is as it was, and a second try writes", async (_what, ahead, message) => {
    const pane = await readyToWrite();
    pane.line.ahead.push(...ahead);
    const write = pane.frame.getByRole("button", { name: words.write.write, exact: true });
    await write.click();
    await pane.frame.getByText(message).waitFor();
    expect(sheetsOf(pane)).toBe(1);
    await write.click();
    await pane.frame.getByRole("button", { name: words.write.again }).waitFor();
    expect(sheetsOf(pane)).toBeGreaterThan(1);
    await pane.close();
  });

  test("a late answer is waited for, with the progress shown", async () => {
    const pane = await readyToWrite();
    pane.line.ahead.push({ kind: "late", delay: 1_000 });
    await pane.frame.getByRole("button", { name: words.write.write, exact: true }).click();
    await pane.frame.getByRole("progressbar").waitFor();
    await pane.frame.getByRole("button", { name: words.write.again }).waitFor();
    await pane.close();
  });
});
