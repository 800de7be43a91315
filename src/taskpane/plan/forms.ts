/** 填报表 of the open workbook: made as its sheets, and collected from its sheets or from files that came back. */
import { askedRows } from "../../excel/askedRows";
import { collectAnswers } from "../../excel/collect";
import { sheetCells } from "../../excel/formCells";
import { cellsOfFiles } from "../../excel/formFiles";
import { putSheets } from "../../excel/planning";
import type { Language } from "../../locale/language";
import { formStrings, sheetStrings } from "../../locale/strings";
import type { FilledForm, Finding } from "../../refresh/collecting";
import { filledRows } from "../../refresh/filledForm";
import type { IsoDate } from "../../report/report";
import { ownerForms } from "../../sheets/ownerForms";
import { pickedFile, type FileFault } from "./pickedFile";

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
  return forms.length === 0 ? null : gather(forms, fallback, on);
}

async function gather(forms: readonly FilledForm[], language: Language, on: IsoDate): Promise<Gathered> {
  const { answers, findings } = await collectAnswers(forms, { preferred: [], on, language });
  return { rows: answers.length, findings };
}

/** A file that was not collected. `notOpened`: Excel does not open it. */
export interface PassedOver {
  readonly file: string;
  readonly why: FileFault | "notOpened" | "noForm";
}

export interface GatheredFiles extends Gathered {
  readonly passedOver: readonly PassedOver[];
}

/**
 * Brings in the answers of the forms among `files`; one that is none does not keep back the others.
 * @param on today
 */
export async function collectFiles(files: readonly File[], fallback: Language, on: IsoDate): Promise<GatheredFiles> {
  const picked = await Promise.all(files.map(async (file) => ({ file: file.name, sent: await pickedFile(file) })));
  const read = await cellsOfFiles(picked.flatMap(({ sent }) => (typeof sent === "string" ? [] : [sent])));
  const filled = read.map(({ file, sheets }) => ({ file, sheets, rows: sheets && filledRows(sheets) }));
  const forms = filled.flatMap(({ file, rows }) => (rows === null ? [] : [{ file, rows }]));
  const gathered = forms.length === 0 ? { rows: 0, findings: [] } : await gather(forms, fallback, on);
  const passedOver: readonly PassedOver[] = [
    ...picked.flatMap(({ file, sent }) => (typeof sent === "string" ? [{ file, why: sent }] : [])),
    ...filled.flatMap(({ file, sheets, rows }): readonly PassedOver[] =>
      rows === null ? [{ file, why: sheets === null ? "notOpened" : "noForm" }] : [],
    ),
  ];
  return { ...gathered, passedOver };
}
