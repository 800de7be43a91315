/** A page about the table that stands in the workbook, read anew whenever cells change. */
import { Button } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import type { Language } from "../locale/language";
import { Notice } from "./Notice";
import { usePageStyles } from "./pageStyles";
import { ReportWanted } from "./ReportWanted";
import { useLive } from "./useLive";
import { Waiting } from "./Waiting";
import { useWords } from "./words";

export interface LivePageProps<Standing> {
  /** Gives null where the workbook has no table of ours; must keep its identity. */
  readonly read: (language: Language) => Promise<Standing | null>;
  readonly children: (standing: Standing, readAgain: () => void) => ReactNode;
}

export function LivePage<Standing>({ read, children }: LivePageProps<Standing>) {
  const styles = usePageStyles();
  const { language, pane } = useWords();
  const [live, readAgain] = useLive(useCallback(() => read(language), [read, language]));
  return (
    <div className={styles.page}>
      {live.state === "reading" && <Waiting label={pane.live.reading} />}
      {live.state === "failed" && (
        <Notice text={live.text}>
          <Button onClick={readAgain}>{pane.live.again}</Button>
        </Notice>
      )}
      {live.state === "read" &&
        (live.value === null ? <ReportWanted text={pane.live.noTable} /> : children(live.value, readAgain))}
    </div>
  );
}
