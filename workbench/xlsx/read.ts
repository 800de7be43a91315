/**
 * Reads an .xlsx file into the model, as Excel opens it: sheets with cells, formulas and their last values, tables,
 * rules, names, layout, charts. Not read: pictures, comments, pivot tables, macros, passwords, add-ins' settings.
 */

import { strFromU8, unzip, unzipSync } from "fflate";

import { isEntireColumns, isEntireRows } from "../model/area";
import type { Area } from "../model/area";
import type { Chart } from "../model/chart";
import type { NameItem, Sheet, Workbook } from "../model/workbook";
import { newId, newSheet, newWorkbook } from "../model/workbook";
import { modelFormula } from "./file-formula";
import { keyOf } from "./inverse";
import { relationshipsPath } from "./package";
import { readCells, textOf } from "./read-cells";
import { chartFramesOf, readChart } from "./read-charts";
import { pageAreas, readLayout } from "./read-layout";
import { areasOf, readConditionalFormats, readValidations } from "./read-rules";
import type { StyleSheet } from "./read-styles";
import { readStyles } from "./read-styles";
import { readTable } from "./read-table";
import { calculationModes, visibilityNames } from "./workbook";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, flagAttribute, numberAttribute, parseXml, textAttribute } from "./xml-tree";

/** The bytes are no .xlsx file. */
export class NotAWorkbookError extends Error {
  override readonly name = "NotAWorkbookError";

  constructor(reason: string, options?: ErrorOptions) {
    super(`The file is no Excel workbook: ${reason}`, options);
  }
}

/**
 * @param now the clock of the machine the workbook is opened on
 * @throws NotAWorkbookError, XmlSyntaxError
 */
export async function readXlsx(bytes: Uint8Array, now: () => Date): Promise<Workbook> {
  return workbookIn(await unzipped(bytes), now);
}

/**
 * The same at once, for a file that comes in a request of an add-in.
 * @throws NotAWorkbookError, XmlSyntaxError
 */
export function readXlsxAtOnce(bytes: Uint8Array, now: () => Date): Workbook {
  try {
    return workbookIn(unzipSync(bytes), now);
  } catch (error) {
    throw error instanceof Error && "code" in error ? noZip(error) : error;
  }
}

type Entries = Readonly<Record<string, Uint8Array>>;

function workbookIn(entries: Entries, now: () => Date): Workbook {
  const file = new WorkbookFile(entries);
  const root = file.related("", "officeDocument");
  if (root === undefined) throw new NotAWorkbookError("it has no workbook part");
  return workbookOf(file, root, now);
}

const noZip = (cause: Error): NotAWorkbookError => new NotAWorkbookError("it is no zip archive", { cause });

function unzipped(bytes: Uint8Array): Promise<Entries> {
  return new Promise((resolve, reject) => {
    unzip(bytes, (error, entries) => {
      if (error === null) resolve(entries);
      else reject(noZip(error));
    });
  });
}

interface FilePart {
  readonly path: string;
  readonly root: XmlElement;
}

interface Target {
  readonly id: string;
  readonly kind: string;
  /** A path within the file, or an address outside. */
  readonly target: string;
}

/** The parts of a file and where their relationships lead. */
class WorkbookFile {
  constructor(private readonly entries: Entries) {}

  part(path: string): FilePart | undefined {
    const bytes = this.entries[path];
    return bytes && { path, root: parseXml(strFromU8(bytes)) };
  }

  /** The first part of a kind that a part refers to; the file itself has no path. */
  related(path: string, kind: string): FilePart | undefined {
    const target = this.targetsOf(path).find((candidate) => candidate.kind === kind);
    return target && this.part(target.target);
  }

  targetsOf(path: string): readonly Target[] {
    const relationships = this.part(path === "" ? "_rels/.rels" : relationshipsPath(path));
    return childrenOf(relationships?.root, "Relationship").map((relationship) => {
      const type = relationship.attributes.get("Type") ?? "";
      const target = relationship.attributes.get("Target") ?? "";
      const isOutside = relationship.attributes.get("TargetMode") === "External";
      return {
        id: relationship.attributes.get("Id") ?? "",
        kind: type.slice(type.lastIndexOf("/") + 1),
        target: isOutside ? target : resolved(path, target),
      };
    });
  }
}

/** `../tables/table1.xml` seen from a part's folder. */
function resolved(from: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${from}`).pathname.slice(1));
}

function workbookOf(file: WorkbookFile, part: FilePart, now: () => Date): Workbook {
  const workbook = newWorkbook("", now);
  const styles = readStyles(file.related(part.path, "styles")?.root);
  const texts = childrenOf(file.related(part.path, "sharedStrings")?.root, "si").map(textOf);
  const targets = new Map(file.targetsOf(part.path).map(({ id, target }) => [id, target]));
  workbook.sheets = childrenOf(childAt(part.root, "sheets"), "sheet").map((element) => {
    const sheet = newSheet(workbook, textAttribute(element, "name") ?? "");
    sheet.visibility = keyOf(visibilityNames, textAttribute(element, "state"), "Visible");
    const sheetPart = file.part(targets.get(element.attributes.get("id") ?? "") ?? "");
    if (sheetPart !== undefined) readSheet(file, sheetPart, workbook, sheet, styles, texts);
    return sheet;
  });
  const active = numberAttribute(childAt(part.root, "bookViews", "workbookView"), "activeTab", 0);
  const shown = workbook.sheets[active] ?? workbook.sheets[0];
  if (shown === undefined) throw new NotAWorkbookError("it has no sheets");
  workbook.activeSheetId = shown.id;
  workbook.calculationMode = keyOf(
    calculationModes,
    textAttribute(childAt(part.root, "calcPr"), "calcMode"),
    "Automatic",
  );
  const isProtected = flagAttribute(childAt(part.root, "workbookProtection"), "lockStructure");
  workbook.structurePassword = isProtected ? "" : null;
  readNames(part.root, workbook);
  return workbook;
}

function readSheet(
  file: WorkbookFile,
  { path, root }: FilePart,
  workbook: Workbook,
  sheet: Sheet,
  styles: StyleSheet,
  texts: readonly string[],
): void {
  const targets = file.targetsOf(path);
  readLayout(root, sheet, styles);
  readCells(root, sheet, styles, texts);
  readLinks(root, sheet, targets);
  sheet.conditionalFormats = [...readConditionalFormats(root, styles, () => newId(workbook))];
  sheet.validations = readValidations(root);
  sheet.charts = readCharts(file, path, workbook);
  sheet.tables = childrenOf(childAt(root, "tableParts"), "tablePart").flatMap((reference) => {
    const target = targets.find(({ id }) => id === reference.attributes.get("id"));
    const table = target && file.part(target.target);
    return table === undefined ? [] : [readTable(table.root, newId(workbook))];
  });
}

/** Charts lie in the drawing of a sheet, each a part of its own. */
function readCharts(file: WorkbookFile, sheetPath: string, workbook: Workbook): Chart[] {
  const drawing = file.related(sheetPath, "drawing");
  if (drawing === undefined) return [];
  const targets = new Map(file.targetsOf(drawing.path).map(({ id, target }) => [id, target]));
  return chartFramesOf(drawing.root).flatMap((frame) => {
    const part = file.part(targets.get(frame.relationshipId) ?? "");
    return (part && readChart(part.root, frame, newId(workbook))) ?? [];
  });
}

function readLinks(root: XmlElement, sheet: Sheet, targets: readonly Target[]): void {
  for (const element of childrenOf(childAt(root, "hyperlinks"), "hyperlink")) {
    const [area] = areasOf(textAttribute(element, "ref") ?? "");
    const cell = area && sheet.cells.get(area.top, area.left);
    if (cell === undefined) continue;
    const outside = targets.find(({ id }) => id === element.attributes.get("id"));
    cell.link = {
      address: outside?.target ?? "",
      documentReference: textAttribute(element, "location") ?? "",
      screenTip: textAttribute(element, "tooltip") ?? "",
    };
  }
}

function readNames(root: XmlElement, workbook: Workbook): void {
  for (const element of childrenOf(childAt(root, "definedNames"), "definedName")) {
    const name = textAttribute(element, "name") ?? "";
    const place = element.attributes.get("localSheetId");
    const sheet = place === undefined ? undefined : workbook.sheets[Number(place)];
    if (name.startsWith("_xlnm.")) {
      if (sheet !== undefined) readPageName(name, element.text, sheet);
      continue;
    }
    const item: NameItem = {
      name,
      sheetId: sheet?.id ?? null,
      formula: modelFormula(element.text),
      visible: !flagAttribute(element, "hidden"),
      comment: textAttribute(element, "comment") ?? "",
    };
    workbook.names.push(item);
  }
}

/** Print areas and titles are names in files and part of the page in the model. */
function readPageName(name: string, formula: string, sheet: Sheet): void {
  const areas = pageAreas(formula);
  const first = (isKind: (area: Area) => boolean): Area | null => areas.find(isKind) ?? null;
  if (name === "_xlnm.Print_Area") sheet.page = { ...sheet.page, printAreas: areas };
  if (name === "_xlnm.Print_Titles") {
    sheet.page = { ...sheet.page, titleRows: first(isEntireRows), titleColumns: first(isEntireColumns) };
  }
}
