/** Where cells lead: links kept with them, and formulas with HYPERLINK. Takes a cell, gives a place or an address. */

import { evaluate } from "../calculation/evaluate";
import type { Environment } from "../calculation/compile";
import type { Expression } from "../calculation/formula";
import { parseFormula } from "../calculation/formula";
import type { Place } from "../calculation/references";
import { parseArea } from "../model/area";
import type { Cell } from "../model/cells";
import { isError } from "../model/cells";
import type { PlacedArea } from "../model/names";
import { areaOfName } from "../model/names";
import type { OpenBook } from "./open-book";
import type { Workbook } from "../model/workbook";
import { findName, findSheet } from "../model/workbook";

type LinkTarget =
  { readonly kind: "place"; readonly placed: PlacedArea } | { readonly kind: "address"; readonly address: string };

/** Whether a click on the cell leads somewhere; a formula that shows nothing does not. */
export function leadsAway(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  if (cell.link !== null) return true;
  const isShown = cell.value !== null && cell.value !== "" && !isError(cell.value);
  return isShown && cell.formula !== null && /\bHYPERLINK\(/i.test(cell.formula);
}

/** Where a cell leads; null when nowhere, or to a place that is gone. */
function targetOf(workbook: Workbook, place: Place, environment: Environment): LinkTarget | null {
  const cell = place.sheet.cells.get(place.row, place.column);
  if (cell === undefined || !leadsAway(cell)) return null;
  if (cell.link !== null) {
    const { address, documentReference } = cell.link;
    return address === "" ? placeTarget(workbook, documentReference, place) : { kind: "address", address };
  }
  const link = hyperlinkIn(parseFormula(cell.formula ?? ""));
  const address = link === null ? null : evaluate(link, place, environment);
  if (typeof address !== "string") return null;
  return address.startsWith("#") ? placeTarget(workbook, address.slice(1), place) : { kind: "address", address };
}

/** The first argument of the first HYPERLINK of a formula. */
function hyperlinkIn(expression: Expression): Expression | null {
  if (expression.kind === "binary") return hyperlinkIn(expression.left) ?? hyperlinkIn(expression.right);
  if (expression.kind !== "call") return null;
  if (expression.name === "HYPERLINK") return expression.args[0] ?? null;
  for (const argument of expression.args) {
    const found = hyperlinkIn(argument);
    if (found !== null) return found;
  }
  return null;
}

/** `'来源'!A5`, `B3`, or a defined name. */
function placeTarget(workbook: Workbook, reference: string, from: Place): LinkTarget | null {
  const placed = placeNamed(workbook, reference, from);
  return placed === null ? null : { kind: "place", placed };
}

/** The cells that an address or a name typed by the planner means. */
export function placeNamed(workbook: Workbook, reference: string, { sheet: from }: Place): PlacedArea | null {
  const cut = reference.lastIndexOf("!");
  const name = reference
    .slice(0, Math.max(0, cut))
    .replace(/^'(?<quoted>.*)'$/s, "$<quoted>")
    .replaceAll("''", "'");
  const sheet = cut === -1 ? from : findSheet(workbook, name);
  const area = parseArea(reference.slice(cut + 1));
  if (sheet === undefined) return null;
  if (area !== null) return { sheet, area };
  const item = findName(workbook, reference.slice(cut + 1), sheet.id);
  return item === undefined ? null : areaOfName(workbook, item);
}

/** Goes where the active cell leads: within the book, or to a page of the web in a window of its own. */
export function followLink(book: OpenBook, environment: Environment): void {
  const target = targetOf(book.workbook, { sheet: book.sheet, ...book.activeCell }, environment);
  if (target?.kind === "place") book.goTo(target.placed.sheet, target.placed.area);
  else if (target !== null && /^(?:https?|mailto):/i.test(target.address)) {
    window.open(target.address, "_blank", "noopener,noreferrer");
  }
}
