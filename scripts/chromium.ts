/**
 * A Chromium for tests, measurements and icons: the system's if there is one, else the one that @sparticuz/chromium
 * unpacks. It makes no requests of its own.
 */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a headless Chromium. CHROMIUM=packaged takes the one from npm even where the system has its own. */
export async function launchChromium(): Promise<Browser> {
  const system = process.env["CHROMIUM"] === "packaged" ? undefined : SYSTEM.find(existsSync);
  return chromium.launch({ executablePath: system ?? (await packagedChromium()), args: FLAGS, headless: true });
}

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}
