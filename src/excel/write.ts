/** The single writes a blueprint is made of. None of them sends: the outbox does. */
import type {
  Cell,
  CellValue,
  ConditionalFormatBlueprint,
  LooseCell,
  PageBlueprint,
  SheetBlueprint,
  TableBlueprint,
  TextStyle,
  ValidationBlueprint,
} from "../sheets/blueprint";
import { boundsOf, cellAddress, quoted } from "../sheets/references";
import { bytesOf, type Outbox } from "./outbox";

/** Largest part of a table's body that travels in one write. */
const LARGEST_WRITE = 1_000_000;
const OUTER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const EDGES = [...OUTER_EDGES, "InsideHorizontal", "InsideVertical"] as const;

/**
 * Excel takes one value for a whole range and spreads it itself; the types know arrays only. One formula for 5,000 rows
 * is then one formula on the wire.
 */
function spread(range: Excel.Range, property: "formulas" | "numberFormat", value: string): void {
  range.set({ [property]: value });
}

/** Width in points of a column of `characters` of the default font. */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

const valueOf = (cell: Cell): CellValue => (cell !== null && typeof cell === "object" ? cell.value : cell);

function applyStyle(range: Excel.Range, style: TextStyle): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.font !== undefined) format.font.name = style.font;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
}

function drawLines(range: Excel.Range, color: string): void {
  for (const edge of EDGES) {
    const line = range.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = color;
  }
}

/** Draws lines around the cells of rows that hold something in `column`, and follows what is entered there. */
function drawLinesWhereUsed(body: Excel.Range, row: number, column: number, color: string): void {
  const { custom } = body.conditionalFormats.add("Custom");
  custom.rule.formula = `=$${cellAddress(row, column)}<>""`;
  for (const edge of OUTER_EDGES) {
    const line = custom.format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = color;
  }
}

/** Number formats first, so that no text turns into a date or number; then values; then the table around them. */
export async function writeTable(sheet: Excel.Worksheet, plan: TableBlueprint, outbox: Outbox): Promise<void> {
  const { row: top, column: left, rows, columns } = plan;
  const area = (row: number, column: number, height: number, width: number): Excel.Range =>
    sheet.getRangeByIndexes(top + row, left + column, height, width);
  const header = area(0, 0, 1, columns.length);
  spread(header, "numberFormat", "@");
  header.values = [columns.map((column) => column.header)];
  applyStyle(area(1, 0, rows.length, columns.length), plan.body);
  applyStyle(header, plan.header);
  const used = columns.findIndex(({ id }) => id === plan.usedBy);
  drawLines(area(0, 0, used < 0 ? rows.length + 1 : 1, columns.length), plan.lines);
  if (used >= 0) drawLinesWhereUsed(area(1, 0, rows.length, columns.length), top + 1, left + used, plan.lines);
  columns.forEach((column, index) => {
    const body = area(1, index, rows.length, 1);
    spread(body, "numberFormat", column.format);
    body.format.verticalAlignment = "Center";
    if (column.align !== undefined) body.format.horizontalAlignment = column.align;
    if (column.wrap !== undefined) body.format.wrapText = column.wrap;
    if (column.fill !== undefined) body.format.fill.color = column.fill;
    body.format.columnWidth = pointsOf(column.width);
  });
  if (plan.rowHeight !== undefined) area(1, 0, rows.length, columns.length).format.rowHeight = plan.rowHeight;
  rows.forEach((row, at) => {
    row.forEach((cell, index) => {
      if (cell === null || typeof cell !== "object") return;
      if (cell.format !== undefined) spread(area(at + 1, index, 1, 1), "numberFormat", cell.format);
      if (cell.style !== undefined) applyStyle(area(at + 1, index, 1, 1), cell.style);
    });
  });
  for (const { from, values, bytes } of slices(rows)) {
    await outbox.announce(bytes);
    area(from + 1, 0, values.length, columns.length).values = values;
  }
  const table = sheet.tables.add(area(0, 0, rows.length + 1, columns.length), true);
  table.name = plan.name;
  table.style = plan.style;
  table.showFilterButton = plan.filterButtons;
  table.showBandedRows = false;
}

/** Rows of values cut into writes of a size that travels well. */
function* slices(
  rows: readonly (readonly Cell[])[],
): Generator<{ readonly from: number; readonly values: CellValue[][]; readonly bytes: number }> {
  let from = 0;
  let values: CellValue[][] = [];
  let bytes = 0;
  for (const [at, row] of rows.entries()) {
    const next = row.map(valueOf);
    const size = bytesOf(next);
    if (bytes > 0 && bytes + size > LARGEST_WRITE) {
      yield { from, values, bytes };
      [from, values, bytes] = [at, [], 0];
    }
    values.push(next);
    bytes += size;
  }
  yield { from, values, bytes };
}

/** Fills the formula columns of a table, each as a whole. */
export function writeFormulas(sheet: Excel.Worksheet, plan: TableBlueprint): void {
  plan.columns.forEach((column, index) => {
    if (column.formula === undefined) return;
    spread(sheet.getRangeByIndexes(plan.row + 1, plan.column + index, plan.rows.length, 1), "formulas", column.formula);
  });
}

/** Adds the defined names of a sheet. */
export function writeNames(context: Excel.RequestContext, plan: SheetBlueprint): void {
  for (const { name, refersTo } of plan.names) context.workbook.names.add(name, refersTo);
}

/** Writes titles and other loose cells. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly LooseCell[]): void {
  for (const cell of cells) {
    const range = sheet.getRangeByIndexes(cell.row, cell.column, 1, 1);
    const format = cell.format ?? (typeof cell.value === "string" ? "@" : null);
    if (format !== null) spread(range, "numberFormat", format);
    if (cell.formula !== undefined) spread(range, "formulas", cell.formula);
    else if (cell.value !== undefined) range.values = [[cell.value]];
    if (cell.style !== undefined) applyStyle(range, cell.style);
  }
}

/** Everything of a sheet that is neither value nor formula: rules, lists, panes, groups, page. */
export function dressSheet(sheet: Excel.Worksheet, plan: SheetBlueprint): void {
  for (const rule of plan.conditionalFormats) addConditionalFormat(sheet, rule);
  for (const validation of plan.validations) addValidation(sheet, validation);
  if (plan.place === "existing") return;
  for (const { first, last, folded } of plan.columnGroups) {
    const columns = sheet.getRangeByIndexes(0, first, 1, last - first + 1).getEntireColumn();
    columns.group("ByColumns");
    if (folded) columns.hideGroupDetails("ByColumns");
  }
  if (plan.freeze) freeze(sheet, plan.freeze);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.showGridlines;
  if (plan.page) layOutPage(sheet.pageLayout, plan.page);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { readonly rows: number; readonly columns: number }): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

function addConditionalFormat(sheet: Excel.Worksheet, rule: ConditionalFormatBlueprint): void {
  const added = sheet.getRanges(rule.ranges.join(",")).conditionalFormats.add("Custom");
  const { custom } = added;
  custom.rule.formula = conditionOf(rule);
  if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
  if (rule.color !== undefined) custom.format.font.color = rule.color;
  if (rule.bold !== undefined) custom.format.font.bold = rule.bold;
  if (rule.italic !== undefined) custom.format.font.italic = rule.italic;
  if (rule.stopIfTrue !== undefined) added.stopIfTrue = rule.stopIfTrue;
}

function conditionOf({ ranges: [range = "A1"], when }: ConditionalFormatBlueprint): string {
  if (typeof when === "string") return when;
  return `=$${cellAddress(boundsOf(range).top, when.column)}=${quoted(when.text)}`;
}

function addValidation(sheet: Excel.Worksheet, plan: ValidationBlueprint): void {
  const { dataValidation } = sheet.getRange(plan.range);
  const source = typeof plan.list === "string" ? plan.list : plan.list.join(",");
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = {
    showAlert: true,
    style: plan.strict ? "Stop" : "Information",
    title: plan.title,
    message: plan.message,
  };
}

/** Locks a sheet but for its open ranges; the last write to it. Rows and columns can still be sized and filtered. */
export function lockSheet(sheet: Excel.Worksheet, openRanges: readonly string[]): void {
  for (const range of openRanges) sheet.getRange(range).format.protection.locked = false;
  sheet.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true });
}

/** Points. Narrow at the sides, for tables are wide; the footer stands in the lower one. */
const MARGINS = {
  topMargin: 40,
  bottomMargin: 46,
  leftMargin: 36,
  rightMargin: 36,
  headerMargin: 20,
  footerMargin: 22,
};

function layOutPage(layout: Excel.PageLayout, page: PageBlueprint): void {
  layout.orientation = page.orientation;
  layout.paperSize = "A4";
  layout.set(MARGINS);
  layout.centerHorizontally = true;
  layout.setPrintArea(page.printArea);
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  layout.zoom = { horizontalFitToPages: 1, ...(page.fit === "Page" ? { verticalFitToPages: 1 } : {}) };
  layout.headersFooters.defaultForAllPages.set({
    leftFooter: page.footer.left,
    centerFooter: page.footer.center,
    rightFooter: page.footer.right,
  });
}
