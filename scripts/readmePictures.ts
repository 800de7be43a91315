/**
 * npm run pictures: the pictures of the README, taken of the page that stands in for Excel, in both languages: the
 * review of the half-year sample in the pane, the workbook it becomes, and its refresh with the next report.
 */
import { mkdir } from "node:fs/promises";
import { createServer } from "node:https";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { pane as english } from "../src/locale/en-US/pane";
import { refreshStrings, sheetStrings } from "../src/locale/strings";
import { pane as chinese } from "../src/locale/zh-CN/pane";
import { DEVELOPMENT_ADDRESS } from "../webpack.config";
import { buildWorkbench } from "./bundle";
import { certificateForBrowser } from "./certificate";
import { launchChromium } from "./chromium";
import { filesOf } from "./files";

const BUILD = "dist/workbench";
const PICTURES = "docs/pictures";
const WORDS = { "zh-CN": chinese, "en-US": english };

/** Goes the way of a newcomer, taking a picture of the review, of the workbook and of its refresh. */
async function takePictures(page: Page, locale: keyof typeof WORDS): Promise<void> {
  const { read, review, write } = WORDS[locale];
  const pane = page.frameLocator("iframe");
  const choose = (name: string) => pane.getByRole("button", { name, exact: true }).click();
  const take = (name: string) => page.screenshot({ path: join(PICTURES, `${name}.${locale}.png`) });
  await choose(read.sample);
  await pane.getByRole("listbox").waitFor();
  await take("review");
  await choose(review.toWrite);
  await choose(write.write);
  await choose(write.show(sheetStrings(locale).names.indicators));
  await page.getByRole("gridcell").filter({ hasText: "128.2%" }).first().waitFor();
  await take("workbook");
  await pane.getByRole("tab", { name: WORDS[locale].tabs.refresh }).click();
  const { choose: chooseReport, preview } = refreshStrings(locale);
  await choose(chooseReport.sample);
  await pane.getByRole("listbox", { name: preview.list }).waitFor();
  await take("refresh");
}

await mkdir(PICTURES, { recursive: true });
await buildWorkbench(BUILD, DEVELOPMENT_ADDRESS);
const server = createServer(await certificateForBrowser(), filesOf(BUILD));
server.listen(Number(new URL(DEVELOPMENT_ADDRESS).port), "localhost");
const browser = await launchChromium();
for (const locale of ["zh-CN", "en-US"] as const) {
  const context = await browser.newContext({
    locale,
    ignoreHTTPSErrors: true,
    viewport: { width: 1440, height: 720 },
  });
  const page = await context.newPage();
  await page.goto(DEVELOPMENT_ADDRESS);
  await takePictures(page, locale);
  await context.close();
}
await browser.close();
server.close();
