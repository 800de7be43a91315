/** The page that stands in for Excel, as npm start builds it, in a real browser. */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium } from "../../../scripts/chromium";
import { serveFolder, type Noticed } from "../../addin/serving";

const ADDRESS = "https://localhost:3000";

/** How long a test waits for something to appear, in milliseconds; less than jest gives a test. */
const PATIENCE = 15_000;

export interface Opened extends Noticed {
  readonly page: Page;
  /** The add-in's frame, which may be another after another workbook or language. */
  readonly pane: () => Frame;
  close(): Promise<void>;
}

/** A browser and a build of the page, for one test file. */
export class WorkbenchBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly build: string,
  ) {}

  static async launch(): Promise<WorkbenchBrowser> {
    const build = await mkdtemp(join(tmpdir(), "workbench-"));
    await promisify(execFile)(process.execPath, ["scripts/run.mjs", "scripts/workbench.ts", "--build", build]);
    return new WorkbenchBrowser(await launchChromium(), build);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.build, { recursive: true });
  }

  /** Opens the page and waits for the add-in's pane in it. */
  async open(locale = "zh-CN"): Promise<Opened> {
    // The page's own switch shall decide over light and dark, not the emulation of a system's.
    const context = await this.browser.newContext({
      locale,
      colorScheme: null,
      viewport: { width: 1280, height: 760 },
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    const noticed = await serveFolder(context, ADDRESS, this.build);
    const page = await context.newPage();
    await page.goto(`${ADDRESS}/`);
    await page.frameLocator("iframe").locator("main[data-page]").waitFor();
    const pane = (): Frame => {
      const frame = page.frames().at(-1);
      if (frame === undefined || frame === page.mainFrame()) throw new Error("The page has no pane");
      return frame;
    };
    return { page, pane, ...noticed, close: () => context.close() };
  }
}
