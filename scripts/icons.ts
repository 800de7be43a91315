/**
 * Draws the icons that manifest.xml names: every assets/*.svg as assets/<name>-<size>.png, transparent. Run it after
 * changing a drawing: npm run icons.
 */
import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { launchChromium } from "./chromium";

const FOLDER = "assets";

/** Edge lengths in pixels: ribbon 16, 32, 80, catalogues 64 and 128. */
const SIZES = [16, 32, 64, 80, 128];

const browser = await launchChromium();
try {
  const drawings = (await readdir(FOLDER)).filter((file) => file.endsWith(".svg"));
  const page = await browser.newPage();
  for (const drawing of drawings) {
    const svg = await readFile(join(FOLDER, drawing), "utf8");
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
      await page.screenshot({
        path: join(FOLDER, `${basename(drawing, ".svg")}-${String(size)}.png`),
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
