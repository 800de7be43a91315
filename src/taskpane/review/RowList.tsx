/** The list of rows: thousands of them, drawn as they come into sight; arrow keys choose, the page hears other keys. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { VList, type VListHandle } from "virtua";
import type { Terms } from "../../plan/assessment";
import { useMoreWords } from "../moreWords";
import { countText } from "../words";
import { figuresOf } from "./figures";
import { figureText } from "./figureText";
import { choiceOf, isChosen, nextChoice, type Choice, type ListItem } from "./list";
import type { Row } from "./review";
import { Status } from "./Status";
import { assessRow } from "./assessing";

const useStyles = makeStyles({
  list: { height: "100%", outlineOffset: "-2px", overflowY: "scroll" },
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
  row: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    borderLeft: "3px solid transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    // High contrast paints transparent borders; only the chosen row shall have one.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
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

/** The id of an item's element, by which the list names the chosen one. */
const elementId = ({ kind, id }: Choice): string => `${kind}-${String(id)}`;

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
  const list = useRef<VListHandle>(null);
  const chosenAt = items.findIndex((item) => isChosen(item, choice));
  const positions = useMemo(
    () => new Map(items.filter((item) => choiceOf(item) !== null).map((item, index) => [item, index + 1])),
    [items],
  );

  useEffect(() => {
    if (chosenAt >= 0) list.current?.scrollToIndex(chosenAt, { align: "nearest" });
  }, [chosenAt]);

  const chooseAt = (index: number): void => {
    const item = items[index];
    const next = item && choiceOf(item);
    if (next) choose(next);
  };
  const page = (by: 1 | -1): number => {
    const handle = list.current;
    if (handle === null) return chosenAt;
    const reached = handle.findItemIndex(handle.getItemOffset(chosenAt) + by * handle.viewportSize);
    return nextChoice(items, reached - by, by);
  };
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => nextChoice(items, chosenAt, 1),
    ArrowUp: () => nextChoice(items, chosenAt < 0 ? items.length : chosenAt, -1),
    Home: () => nextChoice(items, -1, 1),
    End: () => nextChoice(items, items.length, -1),
    PageDown: () => page(1),
    PageUp: () => page(-1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    chooseAt(move());
  };

  const drawn = (item: ListItem) => {
    if (item.kind === "title") {
      return (
        <div className={styles.title} role="presentation">
          {review.groups[item.group]} {countText(words, item.count)}
        </div>
      );
    }
    if (item.kind === "section") {
      return (
        <div className={styles.section} role="presentation">
          {item.label || review.groups.noSection}
        </div>
      );
    }
    const own: Choice = item.kind === "row" ? { kind: "row", id: item.row.id } : { kind: "loose", id: item.id };
    const chosen = isChosen(item, choice);
    return (
      <div
        role="option"
        id={elementId(own)}
        aria-selected={chosen}
        aria-setsize={positions.size}
        aria-posinset={positions.get(item)}
        className={mergeClasses(styles.row, chosen && styles.chosen)}
        onClick={() => {
          choose(own);
        }}
      >
        {item.kind === "row" ? (
          <RowLine row={item.row} terms={terms} />
        ) : (
          <>
            <div className={styles.name}>{review.loose}</div>
            <div className={styles.figures}>{words.sheets.conflict(item.check.arithmetic, item.check.printed)}</div>
          </>
        )}
      </div>
    );
  };

  return (
    <VList
      ref={list}
      data={items}
      className={styles.list}
      role="listbox"
      aria-label={review.list}
      aria-activedescendant={choice === null || chosenAt < 0 ? undefined : elementId(choice)}
      tabIndex={0}
      keepMounted={chosenAt < 0 ? [] : [chosenAt]}
      onKeyDown={onKeyDown}
    >
      {drawn}
    </VList>
  );
}
