/**
 * How heavy and how fast the pane is: sizes per file, requests, and seven cold starts of the production build in
 * Chromium, idle and with the processor slowed down four times. office.js is a stub that is ready at once, as in the
 * measurement of Microsoft's React template given beside.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import webpack from "webpack";
import { gzippedSize } from "../scripts/budgets";
import { launchChromium } from "../scripts/chromium";
import { filesOf } from "../scripts/files";
import { addinConfiguration, DEVELOPMENT_ADDRESS } from "../webpack.config";

const STARTS = 7;

/** The template's figures (production build, React 18), for comparison. */
const TEMPLATE = "JS 532 kB raw, 165 kB gz; 6 requests; first paint 396–508 ms idle, 896–1,176 ms at 4 × CPU";

const OFFICE_STUB = `window.Office = {
  HostType: { Excel: "Excel" },
  context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } },
  actions: { associate() {} },
  addin: { showAsTaskpane: () => Promise.resolve() },
  onReady(ready) { ready({ host: "Excel" }); return Promise.resolve({ host: "Excel" }); },
};`;

/** One cold start: milliseconds until something is painted, and until the pane itself is on show. */
interface Start {
  readonly paint: number;
  readonly pane: number;
  readonly requests: number;
  readonly scriptBytes: number;
}

/** Builds as for production, which prints every file with its sizes; gives the folder. */
async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pacesheet-"));
  const compiler = webpack(addinConfiguration({ folder, address: DEVELOPMENT_ADDRESS, office: "self" }));
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      if (failure !== null) reject(failure);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return folder;
}

function withStub(files: RequestListener): RequestListener {
  return (request, response) => {
    if (request.url !== "/office/office.js") files(request, response);
    else response.writeHead(200, { "content-type": "text/javascript" }).end(OFFICE_STUB);
  };
}

/** Runs in the page before anything else: notes when the pane's first page is painted. */
function watchPane(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector("main[data-page]") === null) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => performance.mark("pane"));
    });
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function startOnce(browser: Browser, address: string, folder: string, slowdown: number): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 }, locale: "zh-CN" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname.slice(1)));
  await page.addInitScript(watchPane);
  await page.goto(`${address}/taskpane.html`);
  await page.waitForFunction(() => performance.getEntriesByName("pane").length > 0);
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    pane: performance.getEntriesByName("pane")[0]?.startTime ?? NaN,
  }));
  await context.close();
  const own = paths.filter((path) => path !== "" && !path.startsWith("office/"));
  const scripts = own.filter((path) => path.endsWith(".js"));
  const sizes = await Promise.all(scripts.map(async (path) => gzippedSize(await readFile(join(folder, path)))));
  return { ...times, requests: own.length, scriptBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

function range(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other).map(Math.round);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `${String(sorted[0])}–${String(sorted.at(-1))} ms (median ${String(median)})`;
}

const folder = await build();
const server = createServer(withStub(filesOf(folder)));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
const browser = await launchChromium();
try {
  for (const slowdown of [1, 4]) {
    const starts: Start[] = [];
    for (let start = 0; start < STARTS; start++) {
      starts.push(await startOnce(browser, address, folder, slowdown));
    }
    console.log(
      [
        slowdown === 1 ? "idle" : `${String(slowdown)} × CPU`,
        `first paint ${range(starts.map(({ paint }) => paint))}`,
        `pane on show ${range(starts.map(({ pane }) => pane))}`,
        `${String(starts[0]?.requests)} requests`,
        `JS of the first screen ${String(starts[0]?.scriptBytes)} B gz`,
      ].join("; "),
    );
  }
  console.log(`template: ${TEMPLATE}`);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
