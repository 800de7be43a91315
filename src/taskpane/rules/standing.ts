/** The lamp rules and pace methods of the open workbook, as they stand on 规则. */
import { present, readBack } from "../../excel/readBack";
import type { Language } from "../../locale/language";
import { sheetStrings } from "../../locale/strings";
import type { RuleSet } from "../../plan/lamps";
import { RULE_COLUMNS } from "../../sheets/rules";
import { rowsOf, textIn } from "../../sheets/standing";
import { languageOf, ruleSetIn, settingsIn } from "../../sheets/standingRules";

export interface StandingRules {
  readonly rules: RuleSet;
  /** 进度算法 of all indicators, and every method that holds, the planner's own curves too. */
  readonly method: string;
  readonly methods: readonly string[];
  /** That of the workbook, whatever the pane speaks. */
  readonly language: Language;
}

/** Null where the workbook has no table of indicators; `fallback` is taken for a table without a word of ours. Throws `ExcelError`. */
export async function readRules(fallback: Language): Promise<StandingRules | null> {
  const { tables, settings } = await readBack({
    indicators: ["kind"],
    rules: RULE_COLUMNS,
    curves: ["method", "check"],
  });
  if (tables.indicators === null) return null;
  const language = languageOf(tables.indicators) ?? fallback;
  const words = sheetStrings(language);
  const standing = settingsIn(settings);
  const { checks } = words.curves;
  const holds = (check: string): boolean => check === checks.valid || check === checks.builtIn;
  return {
    rules: ruleSetIn(present("rules", tables.rules), standing, words),
    method: standing.method,
    methods: rowsOf(present("curves", tables.curves))
      .filter(({ check }) => holds(textIn(check)))
      .map(({ method }) => textIn(method)),
    language,
  };
}
