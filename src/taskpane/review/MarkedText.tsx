/**
 * A passage of the report with its numbers marked: the chosen row's by their role, the others more quietly. The numbers
 * are no tab stops, there are too many; arrow keys reach them in the text.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { useMoreWords } from "../moreWords";
import { marksWithin, type Mark, type Passage } from "./passages";

const useStyles = makeStyles({
  mark: {
    font: "inherit",
    color: "inherit",
    padding: "0 1px",
    border: "none",
    borderBottom: `1px dotted ${tokens.colorNeutralForeground3}`,
    backgroundColor: "transparent",
    cursor: "pointer",
    userSelect: "text",
  },
  own: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "::before": {
      content: "attr(data-role)",
      fontSize: tokens.fontSizeBase100,
      fontWeight: tokens.fontWeightRegular,
      marginRight: "2px",
      color: tokens.colorNeutralForeground2,
    },
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
});

export interface MarkedTextProps {
  readonly text: string;
  readonly passage: Passage;
  /** All marks of the report, sorted. */
  readonly marks: readonly Mark[];
  readonly chosenRow: number | null;
  readonly point: (mark: Mark) => void;
}

export function MarkedText({ text, passage, marks, chosenRow, point }: MarkedTextProps) {
  const styles = useStyles();
  const { sheets } = useMoreWords();
  const drawn = marksWithin(marks, passage, chosenRow);
  const part = (start: number, end: number) => <span data-start={start}>{text.slice(start, end)}</span>;
  return (
    <>
      {drawn.map((mark, index) => {
        const own = mark.row !== null && mark.row === chosenRow;
        return (
          <Fragment key={mark.start}>
            {part(drawn[index - 1]?.end ?? passage.start, mark.start)}
            <button
              type="button"
              tabIndex={-1}
              data-start={mark.start}
              data-role={sheets.sources.roles[mark.role]}
              className={mergeClasses(styles.mark, own && styles.own)}
              onClick={() => {
                point(mark);
              }}
            >
              {text.slice(mark.start, mark.end)}
            </button>
          </Fragment>
        );
      })}
      {part(drawn.at(-1)?.end ?? passage.start, passage.end)}
    </>
  );
}
