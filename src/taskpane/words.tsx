/** The words of the pane in the planner's language, for every component below; those of the first screen only. */
import { createContext, useContext } from "react";
import { pane as english } from "../locale/en-US/pane";
import type { Language, SameShape } from "../locale/language";
import { pane as chinese } from "../locale/zh-CN/pane";
import type { IsoDate } from "../report/report";

export type PaneStrings = SameShape<typeof chinese>;

export interface Words {
  readonly language: Language;
  readonly pane: PaneStrings;
}

const PANE: Readonly<Record<Language, PaneStrings>> = { "zh-CN": chinese, "en-US": english };

export function wordsOf(language: Language): Words {
  return { language, pane: PANE[language] };
}

/** Words of the other rooms load with the pages that show them: `useMoreWords`. */
export const WordsContext = createContext<Words>(wordsOf("zh-CN"));

export function useWords(): Words {
  return useContext(WordsContext);
}

/** A date in words: 2021年6月30日, or without the year where the year is clear. */
export function dateText({ pane }: Words, date: IsoDate, form: "date" | "shortDate" = "date"): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return pane[form](year, month, day);
}

/** A whole number with thousands marks. */
export function countText(words: Words, count: number): string {
  return count.toLocaleString(words.language);
}
