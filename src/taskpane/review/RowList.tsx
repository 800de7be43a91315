/** The list of rows under their headings, what waits on top. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { Terms } from "../../plan/assessment";
import { useMoreWords } from "../moreWords";
import { OptionList } from "../OptionList";
import { countText } from "../words";
import { figuresOf } from "./figures";
import { figureText } from "./figureText";
import { choiceId, choiceOf, itemId, type Choice, type ListItem } from "./list";
import type { Row } from "./review";
import { Status } from "./Status";
import { assessRow } from "./assessing";

const useStyles = makeStyles({
  title: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  section: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  dropped: { textDecorationLine: "line-through" },
  first: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figures: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const RowLine = memo(function RowLine({ row, terms }: { readonly row: Row; readonly terms: Terms | null }) {
  const styles = useStyles();
  const { sheets, pane } = useMoreWords();
  const { indicator, decision } = row;
  const assessment = useMemo(() => terms && assessRow(row, terms), [row, terms]);
  return (
    <>
      <div className={styles.first}>
        <span className={mergeClasses(styles.name, decision === "dropped" && styles.dropped)}>{indicator.name}</span>
        {assessment && <Status assessment={assessment} />}
      </div>
      <div className={styles.figures}>
        {figuresOf(indicator)
          .map(({ role, quantity }) => `${sheets.sources.roles[role]} ${figureText(quantity)}`)
          .join(" · ") || pane.review.noFigures}
      </div>
    </>
  );
});

export interface RowListProps {
  readonly items: readonly ListItem[];
  readonly choice: Choice | null;
  readonly choose: (choice: Choice) => void;
  readonly terms: Terms | null;
}

export function RowList({ items, choice, choose, terms }: RowListProps) {
  const styles = useStyles();
  const words = useMoreWords();
  const { review } = words.pane;

  const draw = (item: ListItem) => {
    switch (item.kind) {
      case "title":
        return (
          <div className={styles.title}>
            {review.groups[item.group]} {countText(words, item.count)}
          </div>
        );
      case "section":
        return <div className={styles.section}>{item.label || review.groups.noSection}</div>;
      case "row":
        return <RowLine row={item.row} terms={terms} />;
      case "loose":
        return (
          <>
            <div className={styles.name}>{review.loose}</div>
            <div className={styles.figures}>{words.sheets.conflict(item.check.arithmetic, item.check.printed)}</div>
          </>
        );
    }
  };

  return (
    <OptionList
      items={items}
      label={review.list}
      idOf={itemId}
      chosen={choice && choiceId(choice)}
      choose={(item) => {
        const next = choiceOf(item);
        if (next) choose(next);
      }}
      draw={draw}
    />
  );
}
