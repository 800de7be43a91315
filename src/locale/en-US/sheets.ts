import type { SameShape } from "../language";
import type { sheets as chinese } from "../zh-CN/sheets";
import { bulletin } from "./sheets/bulletin";
import { history } from "./sheets/history";
import { indicators } from "./sheets/indicators";
import { lists } from "./sheets/lists";
import { overview } from "./sheets/overview";
import { planning } from "./sheets/planning";
import { rules } from "./sheets/rules";
import { workbook } from "./sheets/workbook";

export const sheets: SameShape<typeof chinese> = {
  ...workbook,
  ...overview,
  ...indicators,
  ...rules,
  ...lists,
  ...history,
  ...planning,
  ...bulletin,
};
