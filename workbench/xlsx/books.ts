/**
 * What is collected while the sheets of a file are written, and shared by them: styles, texts, formulas in the words of
 * the file, the numbers of tables.
 */

import { columnCount, rowCount } from "../model/area";
import { valueAt } from "../model/cell-contents";
import type { CellValue } from "../model/cells";
import { onlyReference } from "../model/formula-text";
import { areaOfReference } from "../model/names";
import type { Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { fileFormula } from "./file-formula";
import type { Part } from "./package";
import { contentTypes, spreadsheetNamespace } from "./package";
import { StyleBook } from "./styles";
import { element, escaped, excelText, textElement, xmlHeader } from "./xml";

/** The texts of all cells, each once. */
class SharedTexts {
  private readonly places = new Map<string, number>();
  private uses = 0;

  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  part(): Part {
    const texts = [...this.places.keys()].map((text) => element("si", {}, textElement("t", text)));
    const attributes = { xmlns: spreadsheetNamespace, count: this.uses, uniqueCount: texts.length };
    return {
      path: "xl/sharedStrings.xml",
      contentType: contentTypes.sharedStrings,
      xml: xmlHeader + element("sst", attributes, texts),
      relationships: [],
    };
  }
}

/** Formulas as XML; a column's formula stands in thousands of cells and is put into the file's words once. */
class FormulaBook {
  private readonly written = new Map<Table | null, Map<string, string>>();

  xmlOf(formula: string, home: Table | null): string {
    const ofHome = this.written.get(home) ?? new Map<string, string>();
    this.written.set(home, ofHome);
    const known = ofHome.get(formula) ?? escaped(excelText(fileFormula(formula, home)));
    ofHome.set(formula, known);
    return known;
  }
}

export class FileBooks {
  constructor(private readonly workbook: Workbook) {}

  readonly styles = new StyleBook();
  readonly texts = new SharedTexts();
  readonly formulas = new FormulaBook();
  private tables = 0;
  private charts = 0;

  /** Tables are numbered through the workbook, from 1. */
  nextTableId(): number {
    this.tables += 1;
    return this.tables;
  }

  /** So are charts. */
  nextChartId(): number {
    this.charts += 1;
    return this.charts;
  }

  /** The values of the cells a chart is drawn from, row by row. */
  valuesOf(formula: string): readonly CellValue[] {
    const reference = onlyReference(formula);
    const placed = reference === null ? null : areaOfReference(this.workbook, reference, undefined);
    if (placed === null) return [];
    const { sheet, area } = placed;
    const columns = columnCount(area);
    return Array.from({ length: rowCount(area) * columns }, (_, at) =>
      valueAt(sheet, area.top + Math.floor(at / columns), area.left + (at % columns)),
    );
  }
}
