/**
 * Formulas as files hold them: without `=`, `表[[#This Row],[列]]` where a planner types `[@列]`, and `_xlfn.` before
 * functions that Excel 2007 did not know. Excel repairs or refuses files that say it otherwise.
 */

import { stringifyTokens, tokenize, tokenTypes } from "@borgar/fx";

import { changeReferences } from "../model/formula-text";
import { refuseStructuredReference } from "../model/formula-rules";
import type { Table } from "../model/table";
import { plainText } from "./xml-tree";

/** Functions of Excel 2010 to 2016 and later that files name with the prefix; of those a planner may meet. */
const prefixedFunctions: ReadonlySet<string> = new Set(
  `ACOT ARABIC BASE BINOM.DIST BITAND BITOR BITXOR CEILING.MATH COMBINA CONCAT CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S
  DAYS DECIMAL ENCODEURL FILTER FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOWEEKNUM
  LAMBDA LET MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET
  SHEETS SORT SORTBY STDEV.P STDEV.S SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT UNICHAR UNICODE UNIQUE VAR.P VAR.S
  VSTACK XLOOKUP XMATCH XOR`.split(/\s+/),
);

/** The formula of a cell, a column or a name. `home` is the table it stands in, which `[@列]` means. */
export function fileFormula(formula: string, home: Table | null): string {
  const named = changeReferences(formula, (reference) =>
    reference.kind === "table" ? { ...reference, table: reference.table ?? home?.name ?? null } : reference,
  );
  const tokens = tokenize(named).map((token) =>
    token.type === tokenTypes.FUNCTION && prefixedFunctions.has(token.value.toUpperCase())
      ? { ...token, value: `_xlfn.${token.value}` }
      : token,
  );
  return stringifyTokens(tokens).replace(/^=/, "");
}

/**
 * A formula of a conditional format or of data validation, where Excel knows no structured references.
 * @throws Refusal when there is one
 */
export function ruleFormula(formula: string): string {
  refuseStructuredReference(formula);
  return fileFormula(formula, null);
}

/** A formula of a file as the workbook keeps it: with `=`, functions by their names in Excel. */
export function modelFormula(text: string): string {
  const tokens = tokenize(`=${plainText(text)}`).map((token) =>
    token.type === tokenTypes.FUNCTION ? { ...token, value: token.value.replace(/^(_xlfn\.|_xlws\.)+/i, "") } : token,
  );
  return stringifyTokens(tokens);
}
