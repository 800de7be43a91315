/**
 * Opens the production bundle in a real browser, inside a page that plays Excel on the web over the real office.js.
 * Every request is answered from the build's folder, so nothing but the add-in's own files can be loaded.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Frame, Page } from "playwright-core";
import { launchChromium } from "../../scripts/chromium";
import { OpenedWorkbook } from "../../workbench/host/opened-workbook";
import { newWorkbook, type Workbook } from "../../workbench/model/workbook";
import { ExcelOnTheWeb } from "../../workbench/page/excel-on-the-web";
import { frameFor, type Place } from "../../workbench/page/protocol";
import { Line } from "./line";
import { serveFolder, type Noticed } from "./serving";

/** Where the add-in and the page around it live; office.js wants https and one host name for both. */
const ADDIN = "https://localhost:3000";
const HOST = "https://localhost:4000/";
const HOST_PAGE = { [HOST]: "<!doctype html><title>Excel</title>" };

/** How long a test waits for something to appear, in milliseconds; less than jest gives a test. */
const PATIENCE = 15_000;

/** Builds the add-in, with the environment given, into a new folder; gives the folder. */
export async function buildAddin(environment: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pacesheet-"));
  await promisify(execFile)(process.execPath, ["scripts/run.mjs", "scripts/build.ts", folder], {
    env: { ...process.env, ...environment },
  });
  return folder;
}

export interface PaneOptions {
  /** Language of Office and of the browser. */
  readonly locale?: string;
  /** Width of the pane in CSS pixels. */
  readonly width?: number;
  readonly theme?: "light" | "dark" | "contrast";
  /** The workbook open in Excel; a new one if none is given. */
  readonly workbook?: Workbook;
  /** Whether Excel answers nothing until the line is mended. */
  readonly silent?: boolean;
  /** Paths of the build that cannot be reached. */
  readonly unreachable?: readonly string[];
}

/** A pane in the browser, and what was noticed of it. */
export interface Pane extends Noticed {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly frame: Frame;
  readonly excel: ExcelOnTheWeb;
  /** What the add-in's messages pass on their way to Excel. */
  readonly line: Line;
  readonly opened: OpenedWorkbook;
  readonly workbook: Workbook;
  /** How often the add-in asked for the pane to be shown. */
  readonly timesShown: () => number;
  close(): Promise<void>;
}

/** A browser and a build of the add-in, for one test file. */
export class PaneBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly build: string,
  ) {}

  static async launch(): Promise<PaneBrowser> {
    const build = await buildAddin({ OFFICE_JS: "self" });
    return new PaneBrowser(await launchChromium(), build);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.build, { recursive: true });
  }

  /** Opens the pane's page by itself, as in a tab of the browser, without Excel. */
  async openAlone(options: Pick<PaneOptions, "locale" | "unreachable">): Promise<Page> {
    const context = await this.browser.newContext({ locale: options.locale ?? "zh-CN" });
    await serveFolder(context, ADDIN, this.build, options);
    const page = await context.newPage();
    await page.goto(`${ADDIN}/taskpane.html`);
    return page;
  }

  /** Opens the pane inside a page that plays Excel. */
  async openPane(options: PaneOptions = {}): Promise<Pane> {
    const { width = 350, locale = "zh-CN", theme = "light", silent = false, unreachable = [] } = options;
    const workbook = options.workbook ?? newWorkbook();
    const opened = new OpenedWorkbook(workbook);
    const context = await this.browser.newContext({
      locale,
      viewport: { width, height: 700 },
      colorScheme: theme === "light" ? "light" : "dark",
      forcedColors: theme === "contrast" ? "active" : "none",
    });
    context.setDefaultTimeout(PATIENCE);
    const noticed = await serveFolder(context, ADDIN, this.build, { unreachable, pages: HOST_PAGE });
    const page = await context.newPage();
    const place: Place = {
      conversation: `conversation-${String(Date.now())}`,
      appId: "pacesheet",
      locale,
      requirements: { ExcelApi: "1.14", SharedRuntime: "1.1" },
    };
    let shown = 0;
    const shell = {
      showPane: (): void => {
        shown += 1;
      },
    };
    const post = (text: string): void => {
      const posted = page.evaluate((message) => {
        window.frames[0]?.postMessage(message, "*");
      }, text);
      // Nobody hears the answers that are on their way when the page is closed.
      posted.catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      });
    };
    const line = new Line(place, post);
    const excel = new ExcelOnTheWeb(place, opened, shell, line.deliver);
    if (silent) line.cut();
    await page.exposeFunction("fromAddin", (text: string) => line.take(text, excel));
    await page.goto(HOST);
    await page.evaluate(mountAddin, frameFor(place, `${ADDIN}/taskpane.html`, HOST));
    const frame = await frameOf(page);
    const timesShown = (): number => shown;
    return { page, frame, excel, line, opened, workbook, timesShown, ...noticed, close: () => context.close() };
  }
}

/** Runs in the host page: listens to the add-in, then shows it over the whole page. */
function mountAddin({ src, name }: { readonly src: string; readonly name: string }): void {
  window.addEventListener("message", ({ data }: MessageEvent<string>) => {
    (window as unknown as { fromAddin: (text: string) => void }).fromAddin(data);
  });
  const addin = document.createElement("iframe");
  addin.name = name;
  addin.src = src;
  addin.style.cssText = "position:fixed;inset:0;width:100%;height:100%;border:0";
  document.body.append(addin);
}

async function frameOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The host page has no frame for the add-in");
  return frame;
}
