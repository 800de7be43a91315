/** The page every sheet is printed on: A4 landscape, one page wide, its title and the number of the page below. */
import type { SheetStrings } from "../locale/strings";
import type { PageBlueprint } from "./blueprint";

/**
 * A page that repeats its head rows.
 * @param printArea A1 range
 * @param titleRows first and last of the rows repeated on every page, 1-based
 */
export function landscapePage(
  title: string,
  printArea: string,
  titleRows: readonly [first: number, last: number],
  words: SheetStrings,
): PageBlueprint {
  const [first, last] = titleRows;
  return {
    orientation: "Landscape",
    printArea,
    titleRows: `$${String(first)}:$${String(last)}`,
    fitToWidth: true,
    footer: { left: title, center: words.footer.page, right: "" },
  };
}
