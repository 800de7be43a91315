/** A workbook of ours with three indicators as of 30 June, two of them behind: 34.96 %, 45 % and 97.76 %. */
import { insertBlueprint } from "../../src/excel/insert";
import type { Language } from "../../src/locale/language";
import { sheetStrings } from "../../src/locale/strings";
import { presetRules } from "../../src/sheets/presets";
import { blueprintOf } from "../../src/sheets/workbook";
import type { Workbook } from "../../workbench/model/workbook";
import { freshExcel, reportOf } from "../excel/inserted";
import { indicator } from "../plan/figures";

export async function smallWorkbook(language: Language): Promise<Workbook> {
  const { workbook } = freshExcel();
  const items = [
    indicator({ kind: "ratio", ratio: "34.96%", name: "养老参保", owner: "人社局" }),
    indicator({ kind: "ratio", ratio: "45%", name: "植被恢复", owner: "林草局" }),
    indicator({ kind: "ratio", ratio: "97.76%", name: "失业参保", owner: "人社局" }),
  ];
  const rules = presetRules("standard", sheetStrings(language));
  await insertBlueprint(blueprintOf([reportOf(items)], { language, rules, readAt: "2021-07-05 09:00" }));
  return workbook;
}
