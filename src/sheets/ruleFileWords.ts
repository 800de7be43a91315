/** What is wrong with a file of lamp rules, in the planner's language. */
import type { RuleFileStrings } from "../locale/strings";
import { WrongRowError, type RuleFileError } from "../plan/ruleFile";

/** One sentence that names the row and what it must be. */
export function ruleFileFault(error: RuleFileError, words: RuleFileStrings): string {
  if (error instanceof WrongRowError) return words.wrongRow(String(error.row), words.faults[error.fault], error.found);
  return words[error.code];
}
