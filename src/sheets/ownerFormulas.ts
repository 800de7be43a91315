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

/**
 * The formulas of 责任单位 and of the row of 事项 with the heading that an indicator stands under, 0 for none. Headings
 * are few and indicators many: who is inherited is sought once a heading.
 */
export function ownerFormulas(words: SheetStrings): Partial<Readonly<Record<IndicatorColumnId, string>>> {
  const cell = (id: IndicatorColumnId): string => thisRow(TABLES.indicators, words.columns[id]);
  const { number, inherited } = words.matters.columns;
  const itself = cell("number");
  const separators = `LEN(${itself})-LEN(SUBSTITUTE(${itself},"-",""))`;
  const heading = `LEFT(${itself},FIND(CHAR(1),SUBSTITUTE(${itself},"-",CHAR(1),${separators}))-1)`;
  const owners = wholeColumn(TABLES.matters, inherited);
  return {
    matterRow: `=IFERROR(MATCH(${heading},${wholeColumn(TABLES.matters, number)},0),0)`,
    owner: `=IF(${cell("reportedOwner")}<>"",${cell("reportedOwner")},IF(${cell("matterRow")}>0,INDEX(${owners},${cell("matterRow")}),""))`,
  };
}

/** The formula of who answers for what stands under a heading of 事项: named there, or for the nearest heading over it. */
export function inheritedOwner({ matters: { columns } }: SheetStrings): string {
  const itself = thisRow(TABLES.matters, columns.number);
  const headings = wholeColumn(TABLES.matters, columns.number);
  const owners = wholeColumn(TABLES.matters, columns.owner);
  const over = `(LEFT(${itself}&"-",LEN(${headings})+1)=${headings}&${quoted("-")})`;
  // The longest number is the nearest heading, however 事项 is sorted; its row follows behind the length.
  const nearest = `SUMPRODUCT(MAX(${over}*((${owners}<>"")*(LEN(${headings})*${BEYOND_ROWS}+ROW(${headings})))))`;
  const headerRow = `ROW(${TABLES.matters}[[#Headers],[${columns.number}]])`;
  return `=IFERROR(INDEX(${owners},MOD(${nearest},${BEYOND_ROWS})-${headerRow})&"","")`;
}
