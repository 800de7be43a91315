/** 为什么: for the row of 指标 selected in Excel, one sentence why it has its status, and the sentence it was read from. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { excelErrorOf } from "../../excel/errors";
import { selectedIndicator, type SelectedIndicator } from "../../excel/selection";
import { Notice } from "../Notice";
import type { Opening } from "../pages";
import { whyText } from "../why";
import { useMoreWords } from "../moreWords";
import { groundsOfCells } from "./grounds";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  text: { margin: 0, lineHeight: "1.8" },
  sentence: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: "1.8",
  },
});

type Found =
  | { readonly state: "looking" }
  | { readonly state: "failed"; readonly text: string }
  | { readonly state: "found"; readonly indicator: SelectedIndicator | null };

/** `opening` is a new object whenever the page is asked for anew. */
export function ExplainPage({ opening }: { readonly opening: Opening }) {
  const styles = useStyles();
  const words = useMoreWords();
  const { explain } = words.pane;
  const [found, setFound] = useState<Found>({ state: "looking" });

  const look = useCallback(async (): Promise<void> => {
    setFound({ state: "looking" });
    try {
      setFound({ state: "found", indicator: await selectedIndicator() });
    } catch (error) {
      const { code, detail } = excelErrorOf(error);
      setFound({ state: "failed", text: words.excel[code](detail) });
    }
  }, [words.language]);
  useEffect(() => {
    void look();
  }, [look, opening]);

  return (
    <div className={styles.page}>
      {found.state === "looking" && <Spinner size="tiny" label={explain.looking} />}
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
  const styles = useStyles();
  const words = useMoreWords();
  const { cells, sentence } = indicator;
  return (
    <>
      <Text as="h2" size={400} weight="semibold" className={styles.text}>
        {cells.name?.text}
      </Text>
      <p className={styles.text}>{whyText(groundsOfCells(indicator, words), words)}</p>
      {sentence !== null && <blockquote className={styles.sentence}>{sentence}</blockquote>}
    </>
  );
}
