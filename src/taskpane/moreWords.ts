/** Words of the other rooms that the later pages show, beside those of the pane. */
import { useMemo } from "react";
import { excelErrorOf } from "../excel/errors";
import {
  excelStrings,
  readerStrings,
  sheetStrings,
  type ExcelStrings,
  type ReaderStrings,
  type SheetStrings,
} from "../locale/strings";
import { useWords, type Words } from "./words";

export interface MoreWords extends Words {
  readonly sheets: SheetStrings;
  readonly reader: ReaderStrings;
  readonly excel: ExcelStrings;
}

export function moreWordsOf(words: Words): MoreWords {
  const { language } = words;
  return {
    ...words,
    sheets: sheetStrings(language),
    reader: readerStrings(language),
    excel: excelStrings(language),
  };
}

/** Why Excel did not do what was asked, and what to do. */
export function excelErrorText(error: unknown, excel: ExcelStrings): string {
  const { code, detail } = excelErrorOf(error);
  return excel[code](detail);
}

export function useMoreWords(): MoreWords {
  const words = useWords();
  return useMemo(() => moreWordsOf(words), [words]);
}
