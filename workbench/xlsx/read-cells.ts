/**
 * The cells of a sheet's part, read into the sheet.
 */

import { parseArea } from "../model/area";
import type { CellValue, ErrorCode } from "../model/cells";
import { errorCodes } from "../model/cells";
import type { CopyableFormula } from "../model/formula-text";
import { copyable } from "../model/formula-text";
import { defaultStyle } from "../model/style";
import type { Sheet } from "../model/workbook";
import { modelFormula } from "./file-formula";
import type { StyleSheet } from "./read-styles";
import type { XmlElement } from "./xml-tree";
import { childAt, childrenOf, numberAttribute, plainText, textAttribute } from "./xml-tree";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula that is written once for many cells. */
interface SharedFormula extends Place {
  readonly formula: CopyableFormula;
}

/** Formulas by their text in the file: a column's formula stands in thousands of cells and is read once. */
class KnownFormulas {
  private readonly read = new Map<string, string>();

  modelFormula(text: string): string {
    const known = this.read.get(text) ?? modelFormula(text);
    this.read.set(text, known);
    return known;
  }
}

/** @param texts what cells of the kind `s` refer to by number */
export function readCells(root: XmlElement, sheet: Sheet, styles: StyleSheet, texts: readonly string[]): void {
  const shared = new Map<string, SharedFormula>();
  const known = new KnownFormulas();
  childrenOf(childAt(root, "sheetData"), "row").forEach((rowElement, rowAt) => {
    const row = numberAttribute(rowElement, "r", rowAt + 1) - 1;
    childrenOf(rowElement, "c").forEach((element, at) => {
      const column = parseArea(textAttribute(element, "r") ?? "")?.left ?? at;
      const style = styles.cellStyle(numberAttribute(element, "s", 0));
      const formula = formulaOf(childAt(element, "f"), { row, column }, shared, known);
      const value = valueOf(element, texts);
      if (formula === null && value === null && style === defaultStyle) return;
      sheet.cells.set(row, column, { formula, value, style, link: null });
    });
  });
}

function formulaOf(
  element: XmlElement | undefined,
  place: Place,
  shared: Map<string, SharedFormula>,
  known: KnownFormulas,
): string | null {
  if (element === undefined) return null;
  const group = textAttribute(element, "t") === "shared" ? (textAttribute(element, "si") ?? "") : null;
  if (group !== null && element.text === "") {
    const first = shared.get(group);
    return first?.formula.copiedBy(place.row - first.row, place.column - first.column) ?? null;
  }
  const formula = known.modelFormula(element.text);
  if (group !== null) shared.set(group, { ...place, formula: copyable(formula) });
  return formula;
}

function valueOf(cell: XmlElement, texts: readonly string[]): CellValue {
  const written = childAt(cell, "v")?.text;
  switch (textAttribute(cell, "t")) {
    case "s":
      return texts[Number(written)] ?? "";
    case "inlineStr":
      return textOf(childAt(cell, "is"));
    case "str":
      return plainText(written ?? "");
    case "b":
      return written === "1";
    case "e":
      return { error: errorOf(written) };
    default:
      return written === undefined || written === "" ? null : Number(written);
  }
}

function errorOf(text: string | undefined): ErrorCode {
  return errorCodes.find((code) => code === text) ?? "#VALUE!";
}

/** A text, or the runs of one that is formatted in parts. */
export function textOf(element: XmlElement | undefined): string {
  const runs = [...childrenOf(element, "t"), ...childrenOf(element, "r").flatMap((run) => childrenOf(run, "t"))];
  return runs.map(({ text }) => plainText(text)).join("");
}
