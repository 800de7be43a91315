/** What stands beside the list when no row is chosen: a contradiction among other figures, or a mere fact of the text. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Check, Report } from "../../report/report";
import { useMoreWords } from "../moreWords";
import { usePageStyles } from "../pageStyles";
import { figureText } from "./figureText";
import { MarkedText } from "./MarkedText";
import { passageAt, type Mark, type Passage } from "./passages";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "start" },
});

export interface ConflictDetailProps {
  readonly check: Check;
  readonly report: Report;
  readonly passages: readonly Passage[];
  readonly marks: readonly Mark[];
  readonly point: (mark: Mark) => void;
  readonly note: () => void;
}

export function ConflictDetail({ check, report, passages, marks, point, note }: ConflictDetailProps) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const { pane, sheets } = useMoreWords();
  const found = [...new Set(check.starts.map((start) => passageAt(passages, start)))].flatMap(
    (at) => passages[at] ?? [],
  );
  return (
    <div className={styles.detail}>
      <h2 className={styles.heading}>{sheets.conflict(check.arithmetic, check.printed)}</h2>
      {found.map((passage) => (
        <p key={passage.start} className={styles.quote}>
          <MarkedText text={report.text} passage={passage} marks={marks} chosenRow={null} point={point} />
        </p>
      ))}
      <Button size="small" appearance="primary" onClick={note}>
        {pane.review.actions.note}
      </Button>
    </div>
  );
}

export function FactDetail({ fact, add }: { readonly fact: Mark; readonly add: () => void }) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const { pane, sheets } = useMoreWords();
  return (
    <div className={styles.detail}>
      <h2 className={styles.heading}>{fact.name}</h2>
      <p className={styles.text}>
        {sheets.sources.roles.fact} {figureText(fact.quantity)}
      </p>
      <Button size="small" appearance="primary" onClick={add}>
        {pane.review.actions.add}
      </Button>
    </div>
  );
}
