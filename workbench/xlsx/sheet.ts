/**
 * One sheet as a part of the file, with its tables, charts and links as parts and relationships of their own.
 */

import { addressOf, columnLetters, wholeSheet } from "../model/area";
import { defaultColumnWidth, defaultRowHeight } from "../model/row-heights";
import type { Table } from "../model/table";
import type { Band, Sheet } from "../model/workbook";
import type { FileBooks } from "./books";
import { sheetDataXml } from "./cells";
import { drawingParts } from "./charts";
import { conditionalFormatsXml, dataBarExtensionXml } from "./conditional-formats";
import { pageXml } from "./page";
import type { Part, Relationship } from "./package";
import { contentTypes, partNamespaces, relationship } from "./package";
import { sheetProtectionXml } from "./protection";
import type { StyleBook } from "./styles";
import { argb } from "./styles";
import { tableXml } from "./table";
import { validationsXml } from "./validations";
import { element, elementUnlessEmpty, excelName, xmlHeader } from "./xml";

/**
 * Points of a column's width that make one character of the default font (等线 11: 8 pixels a digit); files count widths
 * in such characters.
 */
export const pointsPerCharacter = 6;

/**
 * The sheet's part and those of its tables and charts.
 * @param number place of the sheet in the workbook, from 1
 */
export function sheetParts(sheet: Sheet, number: number, isActive: boolean, books: FileBooks): readonly Part[] {
  const tables = sheet.tables.map((table) => tablePart(sheet, table, books.nextTableId()));
  const links = linksOf(sheet);
  const drawing = sheet.charts.length === 0 ? [] : drawingParts(sheet.charts, number, books);
  const xml =
    xmlHeader +
    element("worksheet", partNamespaces, [
      sheetPropertiesXml(sheet),
      sheetViewXml(sheet, isActive),
      sheetFormatXml(sheet),
      columnsXml(sheet, books.styles),
      sheetDataXml(sheet, books),
      sheetProtectionXml(sheet.protection),
      elementUnlessEmpty(
        "mergeCells",
        { count: sheet.merges.length },
        sheet.merges.map((merge) => element("mergeCell", { ref: addressOf(merge) })),
      ),
      conditionalFormatsXml(sheet.conditionalFormats, books.styles),
      validationsXml(sheet.validations),
      elementUnlessEmpty(
        "hyperlinks",
        {},
        links.map((link) => link.xml),
      ),
      pageXml(sheet.page),
      drawing.length === 0 ? "" : element("drawing", { "r:id": drawingRelationshipId }),
      elementUnlessEmpty(
        "tableParts",
        { count: tables.length },
        tables.map((_, at) => element("tablePart", { "r:id": tableRelationshipId(at) })),
      ),
      dataBarExtensionXml(sheet.conditionalFormats),
    ]);
  const relationships = [
    ...tables.map(({ path }, at) => relationship(tableRelationshipId(at), "table", `../${path.slice("xl/".length)}`)),
    ...drawing
      .slice(0, 1)
      .map(({ path }) => relationship(drawingRelationshipId, "drawing", `../${path.slice("xl/".length)}`)),
    ...links.flatMap(({ target }) => (target === null ? [] : [target])),
  ];
  return [
    { path: `xl/worksheets/sheet${number}.xml`, contentType: contentTypes.sheet, xml, relationships },
    ...tables,
    ...drawing,
  ];
}

const drawingRelationshipId = "rIdDrawing";

function tablePart(sheet: Sheet, table: Table, id: number): Part {
  const xml = tableXml(sheet, table, id);
  return { path: `xl/tables/table${id}.xml`, contentType: contentTypes.table, xml, relationships: [] };
}

/** @param at place among the sheet's tables, from 0 */
function tableRelationshipId(at: number): string {
  return `rIdTable${at + 1}`;
}

function sheetPropertiesXml(sheet: Sheet): string {
  return elementUnlessEmpty(
    "sheetPr",
    {},
    [
      sheet.tabColor === null ? "" : element("tabColor", { rgb: argb(sheet.tabColor) }),
      sheet.page.zoom.kind === "fit" ? element("pageSetUpPr", { fitToPage: true }) : "",
    ].filter((part) => part !== ""),
  );
}

function sheetViewXml(sheet: Sheet, isActive: boolean): string {
  const attributes = {
    showGridLines: sheet.showGridlines ? null : false,
    showRowColHeaders: sheet.showHeadings ? null : false,
    tabSelected: isActive ? true : null,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", attributes, frozenXml(sheet) + selectionXml(sheet)));
}

/** The part of a frozen sheet that scrolls. */
function activePane({ freeze }: Sheet): string | null {
  if (freeze === null) return null;
  if (freeze.rows > 0 && freeze.columns > 0) return "bottomRight";
  return freeze.rows > 0 ? "bottomLeft" : "topRight";
}

function frozenXml(sheet: Sheet): string {
  const { freeze } = sheet;
  if (freeze === null) return "";
  return element("pane", {
    xSplit: freeze.columns === 0 ? null : freeze.columns,
    ySplit: freeze.rows === 0 ? null : freeze.rows,
    topLeftCell: `${columnLetters(freeze.columns)}${freeze.rows + 1}`,
    activePane: activePane(sheet),
    state: "frozen",
  });
}

function selectionXml(sheet: Sheet): string {
  const [first] = sheet.selection;
  if (first === undefined) return "";
  return element("selection", {
    pane: activePane(sheet),
    activeCell: `${columnLetters(first.left)}${first.top + 1}`,
    sqref: sheet.selection.map(addressOf).join(" "),
  });
}

function sheetFormatXml(sheet: Sheet): string {
  const deepest = (bands: ReadonlyMap<number, Band>): number | null => {
    const depth = Math.max(0, ...[...bands.values()].map((band) => band.outlineLevel));
    return depth === 0 ? null : depth;
  };
  return element("sheetFormatPr", {
    defaultColWidth: defaultColumnWidth / pointsPerCharacter,
    defaultRowHeight,
    outlineLevelRow: deepest(sheet.rows),
    outlineLevelCol: deepest(sheet.columns),
  });
}

function columnsXml(sheet: Sheet, styles: StyleBook): string {
  const columns = [...sheet.columns]
    .sort(([one], [other]) => one - other)
    .map(([column, band]) =>
      element("col", {
        min: column + 1,
        max: column + 1,
        width: Number(((band.size ?? defaultColumnWidth) / pointsPerCharacter).toFixed(4)),
        style: band.style === null ? null : styles.numberOf(band.style),
        customWidth: band.size === null ? null : true,
        hidden: band.hidden ? true : null,
        outlineLevel: band.outlineLevel === 0 ? null : band.outlineLevel,
        collapsed: band.collapsed ? true : null,
      }),
    );
  return elementUnlessEmpty("cols", {}, columns);
}

interface WrittenLink {
  readonly xml: string;
  readonly target: Relationship | null;
}

function linksOf(sheet: Sheet): readonly WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const { row, column, cell } of sheet.cells.within(wholeSheet)) {
    if (cell.link === null) continue;
    const { address, documentReference, screenTip } = cell.link;
    const id = `rIdLink${links.length + 1}`;
    const xml = element("hyperlink", {
      ref: `${columnLetters(column)}${row + 1}`,
      "r:id": address === "" ? null : id,
      location: documentReference === "" ? null : excelName(documentReference),
      tooltip: screenTip === "" ? null : excelName(screenTip),
    });
    links.push({ xml, target: address === "" ? null : relationship(id, "hyperlink", address, true) });
  }
  return links;
}
