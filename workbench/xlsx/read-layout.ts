/**
 * What a sheet's part says beside its cells: columns, rows, panes, page, protection.
 */

import { areaAt, parseArea } from "../model/area";
import type { PageLayout, Zoom } from "../model/page";
import { defaultPageLayout } from "../model/page";
import type { ProtectionOptions, SheetProtection } from "../model/protection";
import type { Band, Sheet } from "../model/workbook";
import { keyOf } from "./inverse";
import { paperNumbers, pointsPerInch } from "./page";
import { areasOf } from "./read-rules";
import type { StyleSheet } from "./read-styles";
import { colorOf } from "./read-styles";
import { pointsPerCharacter } from "./sheet";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, plainText, textAttribute } from "./xml-tree";

/** Columns beyond these that share one definition are the empty rest of the sheet. */
const mostColumnsOfOneWidth = 256;

export function readLayout(root: XmlElement, sheet: Sheet, styles: StyleSheet): void {
  const view = childAt(root, "sheetViews", "sheetView");
  sheet.tabColor = colorOf(childAt(root, "sheetPr", "tabColor"));
  sheet.showGridlines = flagAttribute(view, "showGridLines", true);
  sheet.showHeadings = flagAttribute(view, "showRowColHeaders", true);
  sheet.freeze = freezeOf(childAt(view, "pane"));
  sheet.selection = selectionOf(view);
  sheet.merges = childrenOf(childAt(root, "mergeCells"), "mergeCell").flatMap((merge) =>
    areasOf(textAttribute(merge, "ref") ?? ""),
  );
  sheet.protection = protectionOf(childAt(root, "sheetProtection"));
  sheet.page = pageOf(root);
  for (const column of childrenOf(childAt(root, "cols"), "col")) readColumns(column, sheet, styles);
  for (const row of childrenOf(childAt(root, "sheetData"), "row")) readRow(row, sheet, styles);
}

function readColumns(element: XmlElement, sheet: Sheet, styles: StyleSheet): void {
  const first = numberAttribute(element, "min", 1);
  const last = Math.min(numberAttribute(element, "max", first), first + mostColumnsOfOneWidth - 1);
  const style = textAttribute(element, "style");
  const width = Number((numberAttribute(element, "width", 0) * pointsPerCharacter).toFixed(2));
  for (let column = first; column <= last; column++) {
    sheet.columns.set(column - 1, {
      ...bandOf(element),
      size: flagAttribute(element, "customWidth") ? width : null,
      style: style === null ? null : styles.cellStyle(Number(style)),
    });
  }
}

function readRow(element: XmlElement, sheet: Sheet, styles: StyleSheet): void {
  const band: Band = {
    ...bandOf(element),
    size: flagAttribute(element, "customHeight") ? numberAttribute(element, "ht", 0) : null,
    style: flagAttribute(element, "customFormat") ? styles.cellStyle(numberAttribute(element, "s", 0)) : null,
  };
  const isPlain =
    band.size === null && band.style === null && !band.hidden && !band.collapsed && band.outlineLevel === 0;
  if (!isPlain) sheet.rows.set(numberAttribute(element, "r", 1) - 1, band);
}

function bandOf(element: XmlElement): Pick<Band, "hidden" | "outlineLevel" | "collapsed"> {
  return {
    hidden: flagAttribute(element, "hidden"),
    outlineLevel: numberAttribute(element, "outlineLevel", 0),
    collapsed: flagAttribute(element, "collapsed"),
  };
}

function freezeOf(pane: XmlElement | undefined): Sheet["freeze"] {
  if (pane === undefined || !["frozen", "frozenSplit"].includes(textAttribute(pane, "state") ?? "")) return null;
  return { rows: numberAttribute(pane, "ySplit", 0), columns: numberAttribute(pane, "xSplit", 0) };
}

function selectionOf(view: XmlElement | undefined): Sheet["selection"] {
  const selections = childrenOf(view, "selection");
  const pane = textAttribute(childAt(view, "pane"), "activePane");
  const active = selections.find((selection) => textAttribute(selection, "pane") === pane) ?? selections[0];
  const areas = areasOf(textAttribute(active, "sqref") ?? "A1");
  return areas.length === 0 ? [areaAt(0, 0)] : areas;
}

function protectionOf(element: XmlElement | undefined): SheetProtection | null {
  if (element === undefined || !flagAttribute(element, "sheet")) return null;
  // The attributes say what is forbidden; what is not said is forbidden, but for objects and scenarios.
  const allows = (name: string, isForbiddenUnlessSaid = true): boolean =>
    !flagAttribute(element, name, isForbiddenUnlessSaid);
  const options: ProtectionOptions = {
    allowAutoFilter: allows("autoFilter"),
    allowDeleteColumns: allows("deleteColumns"),
    allowDeleteRows: allows("deleteRows"),
    allowEditObjects: allows("objects", false),
    allowEditScenarios: allows("scenarios", false),
    allowFormatCells: allows("formatCells"),
    allowFormatColumns: allows("formatColumns"),
    allowFormatRows: allows("formatRows"),
    allowInsertColumns: allows("insertColumns"),
    allowInsertHyperlinks: allows("insertHyperlinks"),
    allowInsertRows: allows("insertRows"),
    allowPivotTables: allows("pivotTables"),
    allowSort: allows("sort"),
    selectionMode: flagAttribute(element, "selectUnlockedCells")
      ? "None"
      : flagAttribute(element, "selectLockedCells")
        ? "Unlocked"
        : "Normal",
  };
  // Files hold a check of the password, never the password.
  return { options, password: "" };
}

function pageOf(root: XmlElement): PageLayout {
  const setup = childAt(root, "pageSetup");
  const margins = childAt(root, "pageMargins");
  const options = childAt(root, "printOptions");
  const usual = defaultPageLayout.margins;
  const points = (name: keyof typeof usual): number => {
    const inches = numberAttribute(margins, name, usual[name] / pointsPerInch);
    return Number((inches * pointsPerInch).toFixed(2));
  };
  const texts = childAt(root, "headerFooter");
  const [leftHeader, centerHeader, rightHeader] = partsOf(childAt(texts, "oddHeader")?.text);
  const [leftFooter, centerFooter, rightFooter] = partsOf(childAt(texts, "oddFooter")?.text);
  return {
    orientation: textAttribute(setup, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: keyOf(paperNumbers, numberAttribute(setup, "paperSize", 1), "A4"),
    zoom: zoomOf(root, setup),
    margins: {
      top: points("top"),
      bottom: points("bottom"),
      left: points("left"),
      right: points("right"),
      header: points("header"),
      footer: points("footer"),
    },
    printAreas: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter },
    centerHorizontally: flagAttribute(options, "horizontalCentered"),
    centerVertically: flagAttribute(options, "verticalCentered"),
    printGridlines: flagAttribute(options, "gridLines"),
    printHeadings: flagAttribute(options, "headings"),
    blackAndWhite: flagAttribute(setup, "blackAndWhite"),
  };
}

function zoomOf(root: XmlElement, setup: XmlElement | undefined): Zoom {
  if (!flagAttribute(childAt(root, "sheetPr", "pageSetUpPr"), "fitToPage")) {
    return { kind: "scale", percent: numberAttribute(setup, "scale", 100) };
  }
  const pages = (name: string): number | null => numberAttribute(setup, name, 1) || null;
  return { kind: "fit", pagesWide: pages("fitToWidth"), pagesHigh: pages("fitToHeight") };
}

/** `&L…&C…&R…` as left, centre and right. */
function partsOf(text: string | undefined): readonly [left: string, center: string, right: string] {
  const part = (code: string): string =>
    new RegExp(`&${code}([\\s\\S]*?)(?=&[LCR]|$)`).exec(plainText(text ?? ""))?.[1] ?? "";
  return [part("L"), part("C"), part("R")];
}

/** A print area or repeated rows and columns from the name that holds them: `指标!$A:$A,指标!$1:$3`. */
export function pageAreas(formula: string): ReturnType<typeof areasOf> {
  return formula.split(",").flatMap((part) => parseArea(part.slice(part.lastIndexOf("!") + 1)) ?? []);
}
