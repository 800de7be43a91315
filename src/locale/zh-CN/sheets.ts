import { bulletin } from "./sheets/bulletin";
import { history } from "./sheets/history";
import { indicators } from "./sheets/indicators";
import { lists } from "./sheets/lists";
import { overview } from "./sheets/overview";
import { planning } from "./sheets/planning";
import { rules } from "./sheets/rules";
import { workbook } from "./sheets/workbook";

/** Words that stand in the workbook, by the sheets they stand on. */
export const sheets = {
  ...workbook,
  ...overview,
  ...indicators,
  ...rules,
  ...lists,
  ...history,
  ...planning,
  ...bulletin,
};
