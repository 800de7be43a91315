/**
 * The text of a formula taken apart into what refers to cells, tables and names, and the rest; and put together again
 * with some references changed. Takes formulas with their leading `=`; knows nothing of values.
 */

import type { ReferenceA1, ReferenceName, ReferenceStruct, Token } from "@borgar/fx";
import {
  parse,
  parseA1Ref,
  parseStructRef,
  stringifyA1Ref,
  stringifyStructRef,
  stringifyTokens,
  tokenize,
  tokenTypes,
} from "@borgar/fx";

import { maxColumns, maxRows } from "./area";

/** `规则!$B$3:C9`, `A:C`, `1:4`. Entire columns have no top and bottom, entire rows no left and right. */
export interface AreaReference {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly top: number | null;
  readonly left: number | null;
  readonly bottom: number | null;
  readonly right: number | null;
  /** The ends written with a dollar, which do not move when the formula is copied. */
  readonly fixed: { readonly top: boolean; readonly left: boolean; readonly bottom: boolean; readonly right: boolean };
}

/** `表[[#This Row],[列]]`; no table for the one the formula stands in. Several columns are the ends of a span. */
export interface TableReference {
  readonly kind: "table";
  readonly table: string | null;
  readonly sections: readonly string[];
  readonly columns: readonly string[];
}

export interface NameReference {
  readonly kind: "name";
  readonly sheet: string | null;
  readonly name: string;
}

export type Reference = AreaReference | TableReference | NameReference;

/** What a reference becomes: another one, itself, or the error of a reference whose cells are gone. */
export type ReferenceChange = (reference: Reference) => Reference | "#REF!";

/** Whether the text is a formula that can be read at all. */
export function isFormula(text: string): boolean {
  try {
    parse(tokenize(text));
    return true;
  } catch {
    return false;
  }
}

export function referencesIn(formula: string): readonly Reference[] {
  return tokenize(formula).flatMap((token) => referenceOf(token) ?? []);
}

/** The formula with its references changed; what does not change stays as it was written. */
export function changeReferences(formula: string, change: ReferenceChange): string {
  const tokens = tokenize(formula).map((token) => {
    const reference = referenceOf(token);
    if (reference === null) return token;
    const changed = change(reference);
    return changed === reference ? token : { ...token, value: changed === "#REF!" ? changed : textOf(changed) };
  });
  return stringifyTokens(tokens);
}

/** A formula read once, to be copied to many cells. */
export interface CopyableFormula {
  /** As it reads so many rows further down and columns to the right; what leaves the sheet is #REF!. */
  readonly copiedBy: (rows: number, columns: number) => string;
}

export function copyable(formula: string): CopyableFormula {
  const tokens = tokenize(formula).map((token) => ({ token, reference: referenceOf(token) }));
  const moves = tokens.some(
    ({ reference }) => reference?.kind === "area" && !Object.values(reference.fixed).every(Boolean),
  );
  if (!moves) return { copiedBy: () => formula };
  const copiedToken = (token: Token, reference: Reference | null, rows: number, columns: number): Token => {
    if (reference?.kind !== "area") return token;
    const moved = offsetArea(reference, rows, columns);
    return { ...token, value: isInside(moved) ? textOf(moved) : "#REF!" };
  };
  return {
    copiedBy: (rows, columns) =>
      rows === 0 && columns === 0
        ? formula
        : stringifyTokens(tokens.map(({ token, reference }) => copiedToken(token, reference, rows, columns))),
  };
}

/** Formulas to be copied, each text read once: a column's formula stands in thousands of cells. */
export class FormulaCopies {
  private readonly known = new Map<string, CopyableFormula>();

  of(formula: string): CopyableFormula {
    const known = this.known.get(formula) ?? copyable(formula);
    this.known.set(formula, known);
    return known;
  }
}

function offsetArea(reference: AreaReference, rows: number, columns: number): AreaReference {
  const { fixed } = reference;
  return {
    ...reference,
    top: offsetEnd(reference.top, fixed.top, rows),
    bottom: offsetEnd(reference.bottom, fixed.bottom, rows),
    left: offsetEnd(reference.left, fixed.left, columns),
    right: offsetEnd(reference.right, fixed.right, columns),
  };
}

function offsetEnd(end: number | null, fixed: boolean, by: number): number | null {
  return end === null || fixed ? end : end + by;
}

function isInside({ top, left, bottom, right }: AreaReference): boolean {
  const isRow = (row: number | null): boolean => row === null || (row >= 0 && row < maxRows);
  const isColumn = (column: number | null): boolean => column === null || (column >= 0 && column < maxColumns);
  return isRow(top) && isRow(bottom) && isColumn(left) && isColumn(right);
}

function referenceOf(token: Token): Reference | null {
  switch (token.type) {
    case tokenTypes.REF_RANGE:
    case tokenTypes.REF_BEAM:
    case tokenTypes.REF_NAMED: {
      const parsed = parseA1Ref(token.value);
      return parsed === undefined ? null : cellReference(parsed);
    }
    case tokenTypes.REF_STRUCT: {
      const parsed = parseStructRef(token.value);
      return parsed === undefined ? null : tableReference(parsed);
    }
    default:
      return null;
  }
}

function cellReference(parsed: ReferenceA1 | ReferenceName): AreaReference | NameReference {
  const sheet = parsed.context?.[0] ?? null;
  if (!("range" in parsed)) return { kind: "name", sheet, name: parsed.name };
  const { range } = parsed;
  return {
    kind: "area",
    sheet,
    top: range.top,
    left: range.left,
    bottom: range.bottom ?? null,
    right: range.right ?? null,
    fixed: {
      top: range.$top === true,
      left: range.$left === true,
      bottom: range.$bottom === true,
      right: range.$right === true,
    },
  };
}

function tableReference(parsed: ReferenceStruct): TableReference {
  const { table = "", sections = [], columns = [] } = parsed;
  return { kind: "table", table: table === "" ? null : table, sections, columns };
}

function textOf(reference: Reference): string {
  if (reference.kind === "table") {
    const { table, sections, columns } = reference;
    return stringifyStructRef(
      { context: [], table: table ?? "", sections: [...sections], columns: [...columns] },
      { thisRow: true },
    );
  }
  const context = reference.sheet === null ? [] : [reference.sheet];
  if (reference.kind === "name") return stringifyA1Ref({ context, name: reference.name });
  const { top, left, bottom, right, fixed } = reference;
  return stringifyA1Ref({
    context,
    range: {
      top,
      left,
      bottom,
      right,
      $top: fixed.top,
      $left: fixed.left,
      $bottom: fixed.bottom,
      $right: fixed.right,
    },
  });
}

/** A sheet's name as formulas write it: in apostrophes unless it is one plain word. */
export function quoteSheet(name: string): string {
  const reference = stringifyA1Ref({ context: [name], name: "x" });
  return reference.slice(0, reference.lastIndexOf("!"));
}

/** The one reference the formula consists of, `=规则!$B$3`; null for numbers, texts and expressions. */
export function onlyReference(formula: string): Reference | null {
  const known = onlyReferences.get(formula);
  if (known !== undefined) return known;
  const [, token, ...more] = tokenize(formula);
  const reference = token === undefined || more.length > 0 ? null : referenceOf(token);
  if (onlyReferences.size >= MOST_REMEMBERED) onlyReferences.clear();
  onlyReferences.set(formula, reference);
  return reference;
}

/** A workbook has some hundred names, each looked up whenever an add-in reads: what they refer to is read once. */
const onlyReferences = new Map<string, Reference | null>();
const MOST_REMEMBERED = 10_000;
