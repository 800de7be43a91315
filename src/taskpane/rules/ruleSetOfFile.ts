/** The lamp rules in a file that the planner chose, or why there are none. */
import type { Language } from "../../locale/language";
import { ruleFileStrings } from "../../locale/strings";
import type { RuleSet } from "../../plan/lamps";
import { isRuleFileError, ruleSetIn } from "../../plan/ruleFile";
import { ruleFileFault } from "../../sheets/ruleFileWords";
import { textOfFile } from "../reading/textOfFile";

export type FileRules = { readonly rules: RuleSet } | { readonly problem: string };

export async function ruleSetOfFile(file: File, language: Language): Promise<FileRules> {
  const found = await textOfFile(file, language);
  if ("problem" in found) return found;
  try {
    return { rules: ruleSetIn(found.text) };
  } catch (error) {
    if (isRuleFileError(error)) return { problem: ruleFileFault(error, ruleFileStrings(language)) };
    throw error;
  }
}
