/**
 * Keys that the pane keeps for itself. In Excel on the web office.js listens for Esc, F2 and every combination with
 * Ctrl on the window and hands them to Excel: what the pane answers must not get there.
 */
import type { KeyboardEvent } from "react";

/** Ends a key's way here. */
export function keep(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** A listener that does `leave` on Esc. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape") return;
    keep(event);
    leave();
  };
}
