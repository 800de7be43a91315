/** The page every sheet is printed on: A4 landscape, one page wide, its title and the number of the page below. */
import type { SheetStrings } from "../locale/strings";
import type { PageBlueprint } from "./blueprint";

/**
 * A page, or as many as its rows take.
 * @param printArea A1 range
 * @param titleRows first and last of the rows repeated on every page, 1-based; null for what shall fit one page
 */
export function landscapePage(
  title: string,
  printArea: string,
  titleRows: readonly [first: number, last: number] | null,
  words: SheetStrings,
): PageBlueprint {
  return {
    orientation: "Landscape",
    printArea,
    titleRows: titleRows === null ? null : `$${titleRows.map(String).join(":$")}`,
    fit: titleRows === null ? "Page" : "Width",
    footer: { left: title, center: words.footer.page, right: "" },
  };
}
