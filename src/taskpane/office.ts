/**
 * Waits for office.js and for Excel. The page names office.js in a deferred script after ours, so our code runs first
 * and sees that script load or fail.
 */
import type { Language } from "../locale/language";

/** How long office.js and Excel may take before the pane says that something is wrong, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Why there is no pane: office.js did not come (missing), Excel does not answer (silent), or the page was opened
 * outside Excel (elsewhere).
 */
export type Trouble = "missing" | "silent" | "elsewhere";

/**
 * Calls `start` once Excel is there, and `tell` with the reason when that fails or takes longer than ten seconds.
 * An answer later than that still starts the pane.
 */
export function awaitExcel(start: () => void, tell: (trouble: Trouble) => void): void {
  const waiting = setTimeout(tell, PATIENCE, "silent");
  const officeScript = document.querySelector("script[data-office]");
  officeScript?.addEventListener("error", () => {
    clearTimeout(waiting);
    tell("missing");
  });
  officeScript?.addEventListener("load", () => {
    void Office.onReady(({ host }) => {
      clearTimeout(waiting);
      if (host === Office.HostType.Excel) start();
      else tell("elsewhere");
    });
  });
}

/** The product's language for a language tag of Office or the browser: Chinese for every zh, else English. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
