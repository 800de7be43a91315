/**
 * Writes a workbook as an .xlsx file: what Excel would save, with tables, rules, names, layout and the values of all
 * formulas. Takes the model, gives the bytes; the values are those of the last calculation.
 */

import type { AsyncZippable } from "fflate";
import { strToU8, zip } from "fflate";

import type { Workbook } from "../model/workbook";
import { FileBooks } from "./books";
import type { Part } from "./package";
import { contentTypes, contentTypesXml, relationship, relationshipsPath, relationshipsXml } from "./package";
import { sheetParts } from "./sheet";
import { sheetRelationshipId, workbookXml } from "./workbook";

const workbookPath = "xl/workbook.xml";

/** @throws Refusal when a rule's formula has a structured reference, with which Excel would not open the file */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const entries: AsyncZippable = {};
  for (const [path, xml] of entriesOf(workbook)) entries[path] = strToU8(xml);
  return new Promise((resolve, reject) => {
    // A fixed date: the same workbook gives the same bytes.
    zip(entries, { mtime: "1980-01-01" }, (error, bytes) => {
      if (error === null) resolve(bytes);
      else reject(error);
    });
  });
}

/** Every entry of the container: the parts, where each one's relationships lead, and what kinds they are. */
function entriesOf(workbook: Workbook): readonly (readonly [path: string, xml: string])[] {
  const parts = partsOf(workbook);
  const root = relationshipsXml([relationship("rIdWorkbook", "officeDocument", workbookPath)]);
  return [
    ["[Content_Types].xml", contentTypesXml(parts)],
    ["_rels/.rels", root],
    ...parts.map(({ path, xml }) => [path, xml] as const),
    ...parts
      .filter(({ relationships }) => relationships.length > 0)
      .map(({ path, relationships }) => [relationshipsPath(path), relationshipsXml(relationships)] as const),
  ];
}

/** Sheets come first: while they are written, styles, texts and tables are collected and numbered. */
function partsOf(workbook: Workbook): readonly Part[] {
  const books = new FileBooks(workbook);
  const sheets = workbook.sheets.flatMap((sheet, at) =>
    sheetParts(sheet, at + 1, sheet.id === workbook.activeSheetId, books),
  );
  return [workbookPart(workbook), ...sheets, books.styles.part(), books.texts.part()];
}

function workbookPart(workbook: Workbook): Part {
  const relationships = [
    ...workbook.sheets.map((_, at) =>
      relationship(sheetRelationshipId(at + 1), "worksheet", `worksheets/sheet${at + 1}.xml`),
    ),
    relationship("rIdStyles", "styles", "styles.xml"),
    relationship("rIdTexts", "sharedStrings", "sharedStrings.xml"),
  ];
  return { path: workbookPath, contentType: contentTypes.workbook, xml: workbookXml(workbook), relationships };
}
