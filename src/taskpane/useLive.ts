/** What a page shows of the workbook, read anew whenever its cells change, and when the planner asks for it. */
import { useCallback, useEffect, useRef, useState } from "react";
import { listenToChanges } from "../excel/changes";
import { excelErrorOf, type ExcelErrorCode } from "../excel/errors";
import { useMoreWords } from "./moreWords";

export type Live<Value> =
  | { readonly state: "reading" }
  | { readonly state: "failed"; readonly text: string }
  | { readonly state: "read"; readonly value: Value };

/** How long after a change the workbook is read, in milliseconds: a paste or a fill is one change after the other. */
const CALM = 400;
/** How long after it could not be read for the moment. */
const AGAIN = 2_000;
const PASSING: readonly ExcelErrorCode[] = ["cellEditing", "busy"];

/** @param read must keep its identity, or the workbook is read anew */
export function useLive<Value>(read: () => Promise<Value>): readonly [live: Live<Value>, readAgain: () => void] {
  const { excel } = useMoreWords();
  const [live, setLive] = useState<Live<Value>>({ state: "reading" });
  const timer = useRef<ReturnType<typeof setTimeout>>();
  /** Answers to earlier readings come too late. */
  const reading = useRef(0);

  const readNow = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const mine = (reading.current += 1);
    const isLate = (): boolean => mine !== reading.current;
    try {
      const value = await read();
      if (!isLate()) setLive({ state: "read", value });
    } catch (error) {
      if (isLate()) return;
      const { code, detail } = excelErrorOf(error);
      setLive((before) => {
        if (before.state === "read" && PASSING.includes(code)) return before;
        return { state: "failed", text: excel[code](detail) };
      });
      if (PASSING.includes(code)) timer.current = setTimeout(() => void readNow(), AGAIN);
    }
  }, [read, excel]);

  useEffect(() => {
    void readNow();
    const listening = listenToChanges(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void readNow(), CALM);
    });
    // Without events the page is read when it is opened and when the planner asks.
    listening.catch(() => undefined);
    return () => {
      reading.current += 1;
      clearTimeout(timer.current);
      void listening.then(
        (end) => {
          end();
        },
        () => undefined,
      );
    };
  }, [readNow]);

  return [live, useCallback(() => void readNow(), [readNow])];
}
