/** F6 walks through the parts of the page, as in Excel: ribbon, sheet, pane. A part is an element with `data-region`. */

const FOCUSABLE = "button:enabled, select, iframe, [tabindex='0']";

/** Gives the focus to the part after the one that has it, or before it. */
export function walkRegions(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]:not([hidden])")];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + (backwards ? -1 : 1) + regions.length) % regions.length);
  // The pane's frame and the sheet's cells are what one goes there for; other buttons stand before them.
  const target =
    next?.querySelector<HTMLElement>("iframe, .sheet-focus") ?? next?.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
}
