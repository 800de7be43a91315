/** 填报表 as sheets of the open workbook: made of its table, and collected from its sheets. */
import { askedRows } from "../../excel/askedRows";
import { collectAnswers } from "../../excel/collect";
import { sheetCells } from "../../excel/formCells";
import { putSheets } from "../../excel/planning";
import type { Language } from "../../locale/language";
import { formStrings, sheetStrings } from "../../locale/strings";
import type { Finding } from "../../refresh/collecting";
import { filledRows } from "../../refresh/filledForm";
import type { IsoDate } from "../../report/report";
import { ownerForms } from "../../sheets/ownerForms";

/** What became of making forms, by number. */
export interface Made {
  readonly made: number;
  /** Forms that were there before. */
  readonly kept: number;
  /** Rows of 指标 without an owner, and rows without a 键. */
  readonly unnamed: number;
  readonly unkeyed: number;
}

/**
 * Makes the forms that the workbook does not have yet; null where its 截至 is no date. `fallback`: the language of a table
 * without a word of ours. Throws `ExcelError`.
 */
export async function makeForms(fallback: Language): Promise<Made | null> {
  const { rows, asOf, language } = await askedRows(fallback);
  if (asOf === null) return null;
  const keyed = rows.filter(({ key }) => key !== "");
  const forms = ownerForms(keyed, asOf, sheetStrings(language), formStrings(language));
  const { inserted, kept } = await putSheets(forms.map(({ sheet }) => sheet));
  return {
    made: inserted.length,
    kept: kept.length,
    unnamed: forms.find(({ owner }) => owner === null)?.rows ?? 0,
    unkeyed: rows.length - keyed.length,
  };
}

/** What became of collecting. */
export interface Gathered {
  /** Rows that were not on 填报汇总 before. */
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/**
 * Brings in the answers of all forms among the sheets; null where there is none.
 * @param on today
 */
export async function collectForms(fallback: Language, on: IsoDate): Promise<Gathered | null> {
  const sheets = await sheetCells();
  const forms = sheets.flatMap((sheet) => {
    const rows = filledRows([sheet]);
    return rows === null ? [] : [{ file: sheet.name, rows }];
  });
  if (forms.length === 0) return null;
  const { answers, findings } = await collectAnswers(forms, { preferred: [], on, language: fallback });
  return { rows: answers.length, findings };
}
