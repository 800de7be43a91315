/** The words the product shows, by language: one function for each kind of them. */
import { cli as englishCli } from "./en-US/cli";
import { excel as englishExcel } from "./en-US/excel";
import { files as englishFiles } from "./en-US/files";
import { forms as englishForms } from "./en-US/forms";
import { reader as englishReader } from "./en-US/reader";
import { refresh as englishRefresh } from "./en-US/refresh";
import { ruleFile as englishRuleFile } from "./en-US/ruleFile";
import { sheets as englishSheets } from "./en-US/sheets";
import type { Language, SameShape } from "./language";
import { cli as chineseCli } from "./zh-CN/cli";
import { excel as chineseExcel } from "./zh-CN/excel";
import { files as chineseFiles } from "./zh-CN/files";
import { forms as chineseForms } from "./zh-CN/forms";
import { reader as chineseReader } from "./zh-CN/reader";
import { refresh as chineseRefresh } from "./zh-CN/refresh";
import { ruleFile as chineseRuleFile } from "./zh-CN/ruleFile";
import { sheets as chineseSheets } from "./zh-CN/sheets";

export type SheetStrings = SameShape<typeof chineseSheets>;
export type ExcelStrings = SameShape<typeof chineseExcel>;
export type FileStrings = SameShape<typeof chineseFiles>;
export type FormStrings = SameShape<typeof chineseForms>;
export type ReaderStrings = SameShape<typeof chineseReader>;
export type RefreshStrings = SameShape<typeof chineseRefresh>;
export type RuleFileStrings = SameShape<typeof chineseRuleFile>;
export type CliStrings = SameShape<typeof chineseCli>;

/** Picks one language's words from those of all. */
const chooser =
  <Words>(all: Readonly<Record<Language, Words>>) =>
  (language: Language): Words =>
    all[language];

/** What stands in the workbook. */
export const sheetStrings = chooser<SheetStrings>({ "zh-CN": chineseSheets, "en-US": englishSheets });

/** Why Excel could not be written and what to do, by the code of the error. */
export const excelStrings = chooser<ExcelStrings>({ "zh-CN": chineseExcel, "en-US": englishExcel });

/** Why a file could not be read and what to do, by the code of the error. */
export const fileStrings = chooser<FileStrings>({ "zh-CN": chineseFiles, "en-US": englishFiles });

/** What owners are sent to fill in, and what became of it. */
export const formStrings = chooser<FormStrings>({ "zh-CN": chineseForms, "en-US": englishForms });

/** What a newer report would change, and what became of it. */
export const refreshStrings = chooser<RefreshStrings>({ "zh-CN": chineseRefresh, "en-US": englishRefresh });

/** Why a file is no rule set, by the code of the error. */
export const ruleFileStrings = chooser<RuleFileStrings>({ "zh-CN": chineseRuleFile, "en-US": englishRuleFile });

/** Why a reading may be wrong, by the code of the doubt. */
export const readerStrings = chooser<ReaderStrings>({ "zh-CN": chineseReader, "en-US": englishReader });

/** What the command line says. */
export const cliStrings = chooser<CliStrings>({ "zh-CN": chineseCli, "en-US": englishCli });
