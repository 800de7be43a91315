/**
 * Who answers for an indicator: whom the report names, else who is named on 事项 for the nearest heading over it. Filled
 * in once per 事项 it is inherited by all that stands under it; typed over, a cell is the planner's own.
 */
import type { SheetStrings } from "../locale/strings";
import type { IndicatorColumnId } from "./indicatorFormulas";
import { TABLES } from "./names";
import { quoted, thisRow, wholeColumn } from "./references";

/** More than a sheet has rows. */
const BEYOND_ROWS = "10000000";

/** The formulas of 责任单位 and of the row of 事项 that it is inherited from, 0 for none. */
export function ownerFormulas(words: SheetStrings): Partial<Readonly<Record<IndicatorColumnId, string>>> {
  const cell = (id: IndicatorColumnId): string => thisRow(TABLES.indicators, words.columns[id]);
  const { number, owner } = words.matters.columns;
  const headings = wholeColumn(TABLES.matters, number);
  const owners = wholeColumn(TABLES.matters, owner);
  const over = `(LEFT(${cell("number")},LEN(${headings})+1)=${headings}&${quoted("-")})`;
  // The longest number is the nearest heading, however 事项 is sorted; its row follows behind the length.
  const nearest = `SUMPRODUCT(MAX(${over}*(${owners}<>"")*(LEN(${headings})*${BEYOND_ROWS}+ROW(${headings}))))`;
  const headerRow = `ROW(${TABLES.matters}[[#Headers],[${number}]])`;
  return {
    ownerRow: `=MAX(0,MOD(${nearest},${BEYOND_ROWS})-${headerRow})`,
    owner: `=IF(${cell("reportedOwner")}<>"",${cell("reportedOwner")},IF(${cell("ownerRow")}>0,INDEX(${owners},${cell("ownerRow")}),""))`,
  };
}
