/** Opens the grid by itself in a real browser; every request is answered from memory. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../../scripts/chromium";
import type { GridPage } from "./grid-page";

const ADDRESS = "https://localhost:4100/";
const LOOKS = `@import "../../../workbench/grid/grid.css";
html, body, main { height: 100%; margin: 0; }
body { display: flex; font-family: "Noto Sans CJK SC", sans-serif; }
main { flex: 1; min-width: 0; }`;

export class GridBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly script: string,
    private readonly looks: string,
  ) {}

  static async launch(): Promise<GridBrowser> {
    const shared = { bundle: true, write: false, absWorkingDir: process.cwd(), logLevel: "error" } as const;
    const [code, css] = await Promise.all([
      build({
        ...shared,
        entryPoints: ["test/workbench/grid/grid-page.tsx"],
        format: "esm",
        jsx: "automatic",
        define: { "process.env.NODE_ENV": '"production"' },
      }),
      build({ ...shared, stdin: { contents: LOOKS, resolveDir: "test/workbench/grid", loader: "css" } }),
    ]);
    const [browser] = await Promise.all([launchChromium()]);
    return new GridBrowser(browser, code.outputFiles[0]?.text ?? "", css.outputFiles[0]?.text ?? "");
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** An empty page that knows `window.gridPage`. */
  async openPage(theme: "light" | "dark" | "contrast" = "light"): Promise<Page> {
    const context = await this.browser.newContext({
      locale: "zh-CN",
      viewport: { width: 1280, height: 720 },
      colorScheme: theme === "light" ? "light" : "dark",
      forcedColors: theme === "contrast" ? "active" : "none",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(15_000);
    const html = `<!doctype html><html lang="zh-CN"><title>Grid</title><link rel="stylesheet" href="looks.css"><body><script type="module" src="script.js"></script>`;
    await context.route("**/*", async (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === "/") await route.fulfill({ contentType: "text/html", body: html });
      else if (path === "/script.js") await route.fulfill({ contentType: "text/javascript", body: this.script });
      else if (path === "/looks.css") await route.fulfill({ contentType: "text/css", body: this.looks });
      else await route.abort();
    });
    const page = await context.newPage();
    await page.goto(ADDRESS);
    await page.waitForFunction(() => "gridPage" in window);
    return page;
  }
}

export type { GridPage };
