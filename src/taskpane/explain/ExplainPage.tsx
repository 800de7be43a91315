/** 为什么: for the row of 指标 selected in Excel, one sentence why it has its status, and the sentence it was read from. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { selectedIndicator, type SelectedIndicator } from "../../excel/selection";
import { Notice } from "../Notice";
import type { Opening } from "../pages";
import { Waiting } from "../Waiting";
import { whyText } from "../why";
import { usePageStyles } from "../pageStyles";
import { excelErrorText, useMoreWords } from "../moreWords";
import { groundsOfCells } from "./grounds";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: "1.8" },
});

type Found =
  | { readonly state: "looking" }
  | { readonly state: "failed"; readonly text: string }
  | { readonly state: "found"; readonly indicator: SelectedIndicator | null };

/** `opening` is a new object whenever the page is asked for anew. */
export function ExplainPage({ opening }: { readonly opening: Opening }) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const { explain } = words.pane;
  const [found, setFound] = useState<Found>({ state: "looking" });

  const look = useCallback(async (): Promise<void> => {
    setFound({ state: "looking" });
    try {
      setFound({ state: "found", indicator: await selectedIndicator() });
    } catch (error) {
      setFound({ state: "failed", text: excelErrorText(error, words.excel) });
    }
  }, [words.language]);
  useEffect(() => {
    void look();
  }, [look, opening]);

  return (
    <div className={styles.page}>
      {found.state === "looking" && <Waiting label={explain.looking} />}
      {found.state === "failed" && <Notice text={found.text} />}
      {found.state === "found" &&
        (found.indicator === null ? (
          <Notice text={explain.none} intent="info" />
        ) : (
          <Explanation indicator={found.indicator} />
        ))}
      <Button onClick={() => void look()}>{explain.again}</Button>
    </div>
  );
}

function Explanation({ indicator }: { readonly indicator: SelectedIndicator }) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const words = useMoreWords();
  const { cells, sentence } = indicator;
  return (
    <>
      <h2 className={styles.name}>{cells.name?.text}</h2>
      <p className={styles.text}>{whyText(groundsOfCells(indicator, words), words)}</p>
      {sentence !== null && <blockquote className={styles.quote}>{sentence}</blockquote>}
    </>
  );
}
