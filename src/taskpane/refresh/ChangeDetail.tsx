/** One row of the preview at length: before and after, what stays, what is to be decided. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { completionChange, figureChange, keptText, lampChange, nameText, noticeText } from "../../refresh/previewText";
import type { RowChange } from "../../refresh/changes";
import type { RowChoice } from "../../refresh/outcome";
import type { PreviewRow } from "../../refresh/preview";
import { valueOf } from "../../refresh/threeWays";
import type { SheetStrings } from "../../locale/strings";
import { usePageStyles } from "../pageStyles";
import { WarningList } from "../WarningList";
import { LampText } from "../review/Status";
import { today } from "../today";
import { CorrectionForm } from "./CorrectionForm";
import { useRefreshWords } from "./refreshWords";

const useStyles = makeStyles({
  detail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  figures: { margin: 0, overflowWrap: "anywhere" },
});

export interface ChangeDetailProps {
  readonly row: PreviewRow;
  /** What the row was made of. */
  readonly change: RowChange;
  /** As it stands now; the figures of `row` may be on their way. */
  readonly choice: RowChoice;
  /** The words of the workbook. */
  readonly sheets: SheetStrings;
  readonly choose: (choice: RowChoice) => void;
}

export function ChangeDetail({ row, change, choice, sheets, choose }: ChangeDetailProps) {
  const styles = { ...usePageStyles(), ...useStyles() };
  const words = useRefreshWords();
  const { preview } = words;
  const { number, section, before, after, correction } = row;
  const said = [
    ...row.notices.map((notice) => noticeText(notice, words)),
    ...row.kept.map((cell) => keptText(cell, words, sheets)),
  ];
  const stand = after ?? before;
  const figures = [figureChange(row, words), completionChange(row, words)].filter((text) => text !== "");
  return (
    <div className={styles.detail}>
      <h2 className={styles.heading}>{nameText(row, words)}</h2>
      <p className={styles.quiet}>{[number, section].filter((text) => text !== "").join(" · ")}</p>
      <p className={styles.figures}>
        {figures.join(" · ")}
        {figures.length > 0 && " · "}
        {stand !== null && <LampText colour={stand.colour} text={lampChange(row, words)} />}
      </p>
      <WarningList texts={said} />
      <Checkbox
        label={preview.take[row.kind]}
        checked={choice.taken}
        onChange={(_, { checked }) => {
          choose({ ...choice, taken: checked === true });
        }}
      />
      {correction !== null && choice.taken && (change.kind === "same" || change.kind === "renamed") && (
        <CorrectionForm
          key={row.id}
          correction={correction}
          reported={valueOf(change.update.reportedActual)}
          unit={row.unit}
          decided={choice.actual}
          today={today()}
          decide={(actual) => {
            choose({ ...choice, actual });
          }}
        />
      )}
    </div>
  );
}
