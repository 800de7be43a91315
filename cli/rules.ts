/** The lamp rules that a user asks for: a preset by its name, or a file of a city's own. */
import type { Language } from "../src/locale/language";
import { ruleFileStrings, sheetStrings, type CliStrings } from "../src/locale/strings";
import type { RuleSet } from "../src/plan/lamps";
import { isRuleFileError, ruleSetIn } from "../src/plan/ruleFile";
import { presetRules, RULE_SET_IDS } from "../src/sheets/presets";
import { ruleFileFault } from "../src/sheets/ruleFileWords";
import { Failure } from "./failure";
import { textIn } from "./reading";

/**
 * The rule set that `word` names: a preset (`threeByPoints` or 三色·百分点), else the file of that path; our own where
 * nothing is asked for. Throws {@link Failure} that says what is wrong with the file.
 */
export async function rulesAskedFor(word: string | undefined, language: Language, words: CliStrings): Promise<RuleSet> {
  const sheets = sheetStrings(language);
  if (word === undefined) return presetRules("standard", sheets);
  const preset = RULE_SET_IDS.find((id) => word === id || word === sheets.presets.ruleSets[id]);
  if (preset !== undefined) return presetRules(preset, sheets);
  const missing = (file: string): string => words.noSuchRules(file, RULE_SET_IDS.join(", "));
  const text = await textIn(word, language, { ...words, fileMissing: missing });
  try {
    return ruleSetIn(text);
  } catch (error) {
    if (!isRuleFileError(error)) throw error;
    throw new Failure(1, `${word}: ${ruleFileFault(error, ruleFileStrings(language))}`, { cause: error });
  }
}
