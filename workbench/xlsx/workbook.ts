/**
 * The workbook part: sheets in their order, names, protection, and how it is calculated when opened.
 */

import type { Area } from "../model/area";
import { absoluteAddressOf } from "../model/area";
import { quoteSheet } from "../model/formula-text";
import type { NameItem, Sheet, Workbook } from "../model/workbook";
import { fileFormula } from "./file-formula";
import { partNamespaces } from "./package";
import { workbookProtectionXml } from "./protection";
import { element, elementUnlessEmpty, escaped, excelName, excelText, xmlHeader } from "./xml";

export function sheetRelationshipId(number: number): string {
  return `rIdSheet${number}`;
}

export function workbookXml(workbook: Workbook): string {
  const active = workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId);
  return (
    xmlHeader +
    element("workbook", partNamespaces, [
      element("workbookPr"),
      workbookProtectionXml(workbook.structurePassword),
      element("bookViews", {}, element("workbookView", { activeTab: active > 0 ? active : null })),
      element("sheets", {}, workbook.sheets.map(sheetXml)),
      elementUnlessEmpty("definedNames", {}, definedNames(workbook)),
      element("calcPr", {
        calcId: 191029,
        calcMode: calculationModes[workbook.calculationMode],
        // Excel works the formulas out itself; the values in the file are for programs that cannot.
        fullCalcOnLoad: true,
      }),
    ])
  );
}

export const calculationModes = { Automatic: null, AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;
export const visibilityNames = { Visible: null, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function sheetXml(sheet: Sheet, at: number): string {
  return element("sheet", {
    name: excelName(sheet.name),
    sheetId: at + 1,
    state: visibilityNames[sheet.visibility],
    "r:id": sheetRelationshipId(at + 1),
  });
}

function definedNames(workbook: Workbook): readonly string[] {
  const placeOf = (sheetId: string | null): number | null =>
    sheetId === null ? null : workbook.sheets.findIndex((sheet) => sheet.id === sheetId);
  const own = workbook.names.map((item) => nameXml(item, placeOf(item.sheetId)));
  return [...workbook.sheets.flatMap((sheet, at) => pageNames(sheet, at)), ...own];
}

function nameXml({ name, formula, visible, comment }: NameItem, place: number | null): string {
  const attributes = {
    name,
    comment: comment === "" ? null : excelName(comment),
    localSheetId: place,
    hidden: visible ? null : true,
  };
  return element("definedName", attributes, escaped(excelText(fileFormula(formula, null))));
}

/** Print area and repeated rows and columns, which files keep as names of the sheet. */
function pageNames({ name, page }: Sheet, place: number): readonly string[] {
  const addresses = (areas: readonly (Area | null)[]): string =>
    areas
      .filter((area) => area !== null)
      .map((area) => `${quoteSheet(name)}!${absoluteAddressOf(area)}`)
      .join(",");
  return (
    [
      ["_xlnm.Print_Area", addresses(page.printAreas)],
      ["_xlnm.Print_Titles", addresses([page.titleColumns, page.titleRows])],
    ] as const
  ).flatMap(([title, text]) =>
    text === "" ? [] : [element("definedName", { name: title, localSheetId: place }, escaped(text))],
  );
}
