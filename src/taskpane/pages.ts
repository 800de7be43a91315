/**
 * Which page the pane shows. A ribbon button, a menu command, a shortcut or the pane itself asks for a page with
 * `openPage`; the pane listens with `usePage`.
 */
import { useSyncExternalStore } from "react";
import type { PaneStrings } from "./words";

/** A page has a word on its tab; what it shows stands in pageTable.tsx. */
export type Page = keyof PaneStrings["tabs"];

/** One opening of a page. A new object each time, so that asking for the page on show refreshes it too. */
export interface Opening {
  readonly page: Page;
}

let current: Opening = { page: "read" };
const listeners = new Set<() => void>();

/** Shows a page; asking for the one on show opens it anew (为什么 for another row). */
export function openPage(page: Page): void {
  current = { page };
  listeners.forEach((tell) => {
    tell();
  });
}

/** The page on show, in a component. */
export function usePage(): Opening {
  return useSyncExternalStore(listen, () => current);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
}
