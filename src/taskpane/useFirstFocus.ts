/**
 * Gives a new page the keyboard when what had it is gone with the page before: otherwise the next Tab would leave the
 * pane. Takes nothing away from anything that has the focus, in the pane or in Excel.
 */
import { useEffect, type RefObject } from "react";

/** Focuses the first thing within `page` that matches `selector`, once the page is shown, and whenever `view` changes. */
export function useFirstFocus(page: RefObject<HTMLElement>, selector: string, view?: string): void {
  useEffect(() => {
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    page.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [page, selector, view]);
}
