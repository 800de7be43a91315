/** The line under a title, as a formula: 截至2021年6月30日, 年度序时进度50.0%. It follows the settings on 规则. */
import type { SheetStrings } from "../locale/strings";
import { NAMES } from "./names";
import { yearPace } from "./paceFormulas";
import { quoted } from "./references";

/** The date the figures count to, and the pace of the whole year at that date. */
export function asOfFormula(words: SheetStrings): string {
  return `=${asOfLine(words)}`;
}

/** The same with what units the figures are in. */
export function unitsFormula(words: SheetStrings): string {
  return `=${asOfLine(words)}&${quoted(words.subtitle.end)}`;
}

function asOfLine(words: SheetStrings): string {
  const { subtitle } = words;
  const date = [
    quoted(subtitle.asOf),
    `YEAR(${NAMES.asOf})`,
    quoted(subtitle.year),
    `MONTH(${NAMES.asOf})`,
    quoted(subtitle.month),
    `DAY(${NAMES.asOf})`,
    quoted(subtitle.day),
  ];
  return [...date, quoted(subtitle.pace), `TEXT(${yearPace(words)},"0.0%")`].join("&");
}
