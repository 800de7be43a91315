/** The lamp rules that a user asks for: a preset by its name, or a file of a city's own. */
import type { Language } from "../src/locale/language";
import { ruleFileStrings, type CliStrings } from "../src/locale/strings";
import type { RuleSet } from "../src/plan/lamps";
import { isRuleFileError, ruleSetIn } from "../src/plan/ruleFile";
import { RULE_SETS } from "../src/plan/ruleSets";
import { ruleFileFault } from "../src/sheets/ruleFileWords";
import { Failure } from "./failure";
import { textIn } from "./reading";

const PRESETS: readonly (readonly [string, RuleSet])[] = Object.entries(RULE_SETS);

/**
 * The rule set that `word` names: a preset (`threeByPoints` or 三色·百分点), else the file of that path; our own where
 * nothing is asked for. Throws {@link Failure} that says what is wrong with the file.
 */
export async function rulesAskedFor(word: string | undefined, language: Language, words: CliStrings): Promise<RuleSet> {
  if (word === undefined) return RULE_SETS.standard;
  const preset = PRESETS.find(([id, { name }]) => word === id || word === name);
  if (preset !== undefined) return preset[1];
  const missing = (file: string): string => words.noSuchRules(file, PRESETS.map(([id]) => id).join(", "));
  const text = await textIn(word, language, { ...words, fileMissing: missing });
  try {
    return ruleSetIn(text);
  } catch (error) {
    if (!isRuleFileError(error)) throw error;
    throw new Failure(1, `${word}: ${ruleFileFault(error, ruleFileStrings(language))}`, { cause: error });
  }
}
