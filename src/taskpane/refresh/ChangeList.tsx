/** Every row of the workbook that the newer report speaks of, with its figures and lamp before and after. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { completionChange, figureChange, nameText } from "../../refresh/previewText";
import type { PreviewRow } from "../../refresh/preview";
import { OptionList } from "../OptionList";
import { LampText } from "../review/Status";
import { countText, useWords } from "../words";
import { itemId, rowId, type ListItem } from "./list";
import { useRefreshWords } from "./refreshWords";

const useStyles = makeStyles({
  title: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  first: { display: "flex", gap: tokens.spacingHorizontalXS },
  tick: { flexShrink: 0 },
  name: { flexGrow: 1, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  left: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  second: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

const ChangeLine = memo(function ChangeLine({ row, taken }: { readonly row: PreviewRow; readonly taken: boolean }) {
  const styles = useStyles();
  const words = useRefreshWords();
  const { before, after } = row;
  const figures = [figureChange(row, words), completionChange(row, words)].filter((text) => text !== "");
  return (
    <>
      <div className={styles.first}>
        <span className={styles.tick} aria-hidden="true">
          {taken ? "☑" : "☐"}
        </span>
        <span className={mergeClasses(styles.name, !taken && styles.left)}>{nameText(row, words)}</span>
      </div>
      <div className={styles.second}>
        {figures.length > 0 && <span>{figures.join(" · ")}</span>}
        <span>
          {before !== null && <LampText colour={before.colour} text={before.status} />}
          {before !== null && after !== null && before.status !== after.status && " → "}
          {after !== null && before?.status !== after.status && <LampText colour={after.colour} text={after.status} />}
        </span>
      </div>
    </>
  );
});

export interface ChangeListProps {
  readonly items: readonly ListItem[];
  /** The id of the chosen row. */
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  readonly isTaken: (row: PreviewRow) => boolean;
}

export function ChangeList({ items, chosen, choose, isTaken }: ChangeListProps) {
  const styles = useStyles();
  const words = useWords();
  const { preview } = useRefreshWords();
  return (
    <OptionList
      items={items}
      label={preview.list}
      idOf={itemId}
      chosen={chosen === null ? null : rowId(chosen)}
      choose={(item) => {
        if (item.kind === "row") choose(item.row.id);
      }}
      isTicked={(item) => (item.kind === "row" ? isTaken(item.row) : null)}
      draw={(item) =>
        item.kind === "title" ? (
          <div className={styles.title}>
            {preview.groups[item.group]} {countText(words, item.count)}
          </div>
        ) : (
          <ChangeLine row={item.row} taken={isTaken(item.row)} />
        )
      }
    />
  );
}
