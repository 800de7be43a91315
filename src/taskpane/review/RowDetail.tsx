/** The chosen row: its doubts with their arithmetic, why it has its status, its sentences, and what can be done. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Terms } from "../../plan/assessment";
import type { Report } from "../../report/report";
import { useMoreWords, type MoreWords } from "../moreWords";
import { usePageStyles } from "../pageStyles";
import { WarningList } from "../WarningList";
import { dateText } from "../words";
import { groundsOf, whyText } from "../why";
import { assessRow } from "./assessing";
import { figureText } from "./figureText";
import { MarkedText } from "./MarkedText";
import { passagesOfRow, type Mark, type Passage } from "./passages";
import type { Decision, Row } from "./review";
import { Status } from "./Status";

/** What a planner can do with a row; each is a button and a key. */
export type RowCommand = "accept" | "unverify" | "verify" | "edit" | "merge" | "drop" | "restore";

/** In the order of the buttons; the first is the one to expect. */
const COMMANDS: Readonly<Record<Decision, readonly RowCommand[]>> = {
  open: ["accept", "unverify", "verify", "edit", "merge", "drop"],
  accepted: ["edit", "unverify", "verify", "merge", "drop"],
  unverified: ["accept", "verify", "edit", "merge", "drop"],
  offered: ["accept", "edit", "drop"],
  dropped: ["restore"],
};

/** Whether a row can be given a command as it stands. */
export function allows({ decision }: Row, command: RowCommand): boolean {
  return COMMANDS[decision].includes(command);
}

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { minWidth: 0 },
});

/** The doubts of a row and the contradictions it takes part in, in words. */
function doubtsOf({ indicator, conflicts }: Row, { reader, sheets }: MoreWords): readonly string[] {
  return [
    ...indicator.doubts.map(({ code, figures }) => reader.doubts[code](figures.join(sheets.listSeparator))),
    ...conflicts.map(({ arithmetic, printed }) => sheets.conflict(arithmetic, printed)),
  ];
}

export interface RowDetailProps {
  readonly row: Row;
  readonly report: Report;
  readonly terms: Terms | null;
  readonly passages: readonly Passage[];
  readonly marks: readonly Mark[];
  readonly point: (mark: Mark) => void;
  readonly command: (command: RowCommand) => void;
}

export function RowDetail({ row, report, terms, passages, marks, point, command }: RowDetailProps) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const words = useMoreWords();
  const { review } = words.pane;
  const { decision, indicator, conflicts, verification } = row;
  const assessment = useMemo(() => terms && assessRow(row, terms), [row, terms]);
  const doubts = decision === "accepted" ? [] : doubtsOf(row, words);
  const contradictions = conflicts
    .map(({ arithmetic, printed }) => words.sheets.conflict(arithmetic, printed))
    .join(words.sheets.clauseSeparator);
  const own = useMemo(() => passagesOfRow(passages, row), [passages, row]);
  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{indicator.name}</h2>
        {assessment && <Status assessment={assessment} />}
      </div>
      <WarningList texts={doubts} />
      {verification && (
        <p className={styles.text}>
          {review.verified(figureText(verification.actual), verification.by, dateText(words, verification.on))}
        </p>
      )}
      {own.length === 0 && <p className={styles.why}>{review.noSentence}</p>}
      {own.map((passage) => (
        <p key={passage.start} className={styles.quote}>
          <MarkedText text={report.text} passage={passage} marks={marks} chosenRow={row.id} point={point} />
        </p>
      ))}
      {assessment && <p className={styles.why}>{whyText(groundsOf(assessment, contradictions, words), words)}</p>}
      <div className={styles.buttons}>
        {COMMANDS[decision].map((each, index) => (
          <Button
            key={each}
            className={styles.button}
            size="small"
            appearance={index === 0 && decision !== "accepted" ? "primary" : "secondary"}
            onClick={() => {
              command(each);
            }}
          >
            {decision === "offered" && each === "accept" ? review.actions.take : review.actions[each]}
          </Button>
        ))}
      </div>
    </div>
  );
}
