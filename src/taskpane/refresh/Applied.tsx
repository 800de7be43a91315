/** After a refresh: what has become of it, the change note to copy, and the way back. */
import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { showRange } from "../../excel/selection";
import { changeNote } from "../../refresh/changeNote";
import { previewOf } from "../../refresh/preview";
import { totalsText } from "../../refresh/previewText";
import type { LeftCell } from "../../refresh/undo";
import { leftText } from "../../refresh/restoreText";
import { copyText } from "../copying";
import { Notice, type NoticeProps } from "../Notice";
import { excelErrorText, useMoreWords } from "../moreWords";
import { usePageStyles } from "../pageStyles";
import { dateText } from "../words";
import type { Comparison } from "./progress";
import { useRefreshWords } from "./refreshWords";

export interface AppliedProps {
  readonly comparison: Comparison;
  readonly undo: () => void;
  readonly again: () => void;
}

export function Applied({ comparison, undo, again }: AppliedProps) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const refresh = useRefreshWords();
  const { applied: text } = refresh;
  const { workbook, changes, choices } = comparison;
  const [told, setTold] = useState<NoticeProps | null>(null);
  const totals = useMemo(() => previewOf(workbook, changes, choices).totals, [workbook, changes, choices]);
  const note = useMemo(() => changeNote(workbook, changes, choices), [workbook, changes, choices]);
  const { sheet } = workbook.tables.indicators;

  const copy = async (): Promise<void> => {
    const copied = await copyText(note);
    setTold(copied ? { text: text.copied, intent: "success" } : { text: text.notCopied, intent: "warning" });
  };
  const show = async (): Promise<void> => {
    try {
      await showRange(sheet, "A1");
    } catch (error) {
      setTold({ text: excelErrorText(error, words.excel) });
    }
  };

  return (
    <>
      <Notice text={text.done(dateText(words, changes.report.asOf))} intent="success" />
      <p className={styles.text}>{totalsText(totals, refresh).join("")}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void show()}>
          {words.pane.write.show(sheet)}
        </Button>
        <Button onClick={undo}>{text.undo}</Button>
        <Button appearance="subtle" onClick={again}>
          {text.again}
        </Button>
      </div>
      <h2 className={styles.heading}>{text.note}</h2>
      <p className={styles.product} lang={workbook.language}>
        {note}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{text.copy}</Button>
      </div>
      <div role="status">{told !== null && <Notice {...told} />}</div>
    </>
  );
}

export interface UndoneProps {
  readonly left: readonly LeftCell[];
  readonly again: () => void;
}

export function Undone({ left, again }: UndoneProps) {
  const styles = usePageStyles();
  const { sheets } = useMoreWords();
  const { applied: text } = useRefreshWords();
  return (
    <>
      <Notice text={text.undone} intent="success" />
      {left.length > 0 && (
        <>
          <p className={styles.text}>{text.left}</p>
          <ul className={styles.list}>
            {left.map((cell) => (
              <li key={`${cell.table} ${cell.key} ${cell.column}`}>{leftText(cell, sheets)}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={again}>
          {text.again}
        </Button>
      </div>
    </>
  );
}
