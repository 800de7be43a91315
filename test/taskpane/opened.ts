/** The built pane in a browser as tests of its pages use it: what axe says, what is too wide, what was complained of. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@jest/globals";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { pane as english } from "../../src/locale/en-US/pane";
import { pane as chinese } from "../../src/locale/zh-CN/pane";
import type { Pane, PaneBrowser, PaneOptions } from "../addin/browser";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const PANE_WORDS = { "zh-CN": chinese, "en-US": english };

export interface Look {
  readonly locale: keyof typeof PANE_WORDS;
  readonly width: number;
  readonly theme: NonNullable<PaneOptions["theme"]>;
}

/** Both languages, narrow and wide, light, dark and high contrast. */
export const LOOKS: readonly Look[] = [
  { locale: "zh-CN", width: 320, theme: "light" },
  { locale: "en-US", width: 320, theme: "dark" },
  { locale: "en-US", width: 800, theme: "light" },
  { locale: "zh-CN", width: 800, theme: "dark" },
  { locale: "zh-CN", width: 350, theme: "contrast" },
];

/** Opens the pane without transitions, so that axe never measures a colour half way. */
export async function openCalmly(browser: PaneBrowser, options: PaneOptions): Promise<Pane> {
  const pane = await browser.openPane(options);
  await pane.page.emulateMedia({ reducedMotion: "reduce" });
  return pane;
}

/** Waits until no colour is on its way any more: even the shortest transition needs a frame, which may come late. */
function settled(frame: Frame): Promise<void> {
  return frame.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}

/** What axe finds on the page as it stands, one line each. */
async function violations(frame: Frame): Promise<readonly string[]> {
  await settled(frame);
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate<AxeResults>("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** What is wider than the pane: its text would be cut off. */
function overflowing(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll("header *, main *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

export async function expectGood(pane: Pane): Promise<void> {
  expect(await violations(pane.frame)).toEqual([]);
  expect(await overflowing(pane.frame)).toEqual([]);
}

export function expectQuiet(pane: Pane): void {
  expect(pane.complaints).toEqual([]);
  expect(pane.strayRequests).toEqual([]);
}

/** What has the focus, by its name. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return "";
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    return element?.getAttribute("aria-label") ?? (label ?? element)?.textContent ?? "";
  });

/** Goes on with Tab until what has the focus is named so. */
export async function tabTo({ page, frame }: Pick<Pane, "page" | "frame">, name: string, key = "Tab"): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await focused(frame)).includes(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${name}`);
}
