/** Offers to take the last refresh back: at once where writing it broke off, else beside the next one. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { lastRefresh, type LastRefresh } from "../../excel/undoRefresh";
import { Notice } from "../Notice";
import { useRefreshWords } from "./refreshWords";

export function LastRefreshNotice({ undo }: { readonly undo: () => void }) {
  const { last: text } = useRefreshWords();
  const [last, setLast] = useState<LastRefresh | null>(null);
  useEffect(() => {
    let shown = true;
    lastRefresh().then(
      (found) => {
        if (shown) setLast(found);
      },
      // Whatever keeps the workbook from being read is said when a report is held against it.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, []);
  if (last === null) return null;
  return (
    <Notice
      text={last.unfinished ? text.unfinished(last.report) : text.done(last.report, last.time)}
      intent={last.unfinished ? "warning" : "info"}
    >
      <Button onClick={undo}>{last.unfinished ? text.restore : text.undo}</Button>
    </Notice>
  );
}
