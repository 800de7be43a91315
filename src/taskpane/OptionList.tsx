/**
 * A list of which one item is chosen: thousands of them, drawn as they come into sight. Arrow keys, Home, End and the page
 * keys choose; the page around it hears all other keys. Titles between the items cannot be chosen.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { VList, type VListHandle } from "virtua";

const useStyles = makeStyles({
  list: { height: "100%", outlineOffset: "-2px", overflowY: "scroll" },
  option: {
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
});

export interface OptionListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  /** What an item's element is known by; null for a title. */
  readonly idOf: (item: Item) => string | null;
  /** The id of the chosen item. */
  readonly chosen: string | null;
  readonly choose: (item: Item) => void;
  readonly draw: (item: Item) => ReactNode;
  /** Whether an item is ticked; null for one that cannot be. */
  readonly isTicked?: (item: Item) => boolean | null;
}

/** The index of the next item in a direction that can be chosen; `from` itself where there is none. */
export function nextOption<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string | null,
  from: number,
  by: 1 | -1,
): number {
  for (let at = from + by; at >= 0 && at < items.length; at += by) {
    const item = items[at];
    if (item !== undefined && idOf(item) !== null) return at;
  }
  return from;
}

export function OptionList<Item>(props: OptionListProps<Item>) {
  const { items, label, idOf, chosen, choose, draw, isTicked = () => null } = props;
  const styles = useStyles();
  const list = useRef<VListHandle>(null);
  const chosenAt = chosen === null ? -1 : items.findIndex((item) => idOf(item) === chosen);
  const positions = useMemo(
    () => new Map(items.filter((item) => idOf(item) !== null).map((item, index) => [item, index + 1])),
    [items, idOf],
  );

  useEffect(() => {
    if (chosenAt >= 0) list.current?.scrollToIndex(chosenAt, { align: "nearest" });
  }, [chosenAt]);

  const next = (from: number, by: 1 | -1): number => nextOption(items, idOf, from, by);
  const page = (by: 1 | -1): number => {
    const handle = list.current;
    if (handle === null) return chosenAt;
    const reached = handle.findItemIndex(handle.getItemOffset(chosenAt) + by * handle.viewportSize);
    return next(reached - by, by);
  };
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => next(chosenAt, 1),
    ArrowUp: () => next(chosenAt < 0 ? items.length : chosenAt, -1),
    Home: () => next(-1, 1),
    End: () => next(items.length, -1),
    PageDown: () => page(1),
    PageUp: () => page(-1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    const item = items[move()];
    if (item !== undefined && idOf(item) !== null) choose(item);
  };

  return (
    <VList
      ref={list}
      data={items}
      className={styles.list}
      role="listbox"
      aria-label={label}
      aria-activedescendant={chosen === null || chosenAt < 0 ? undefined : chosen}
      tabIndex={0}
      keepMounted={chosenAt < 0 ? [] : [chosenAt]}
      onKeyDown={onKeyDown}
    >
      {(item: Item) => {
        const id = idOf(item);
        if (id === null) return <div role="presentation">{draw(item)}</div>;
        return (
          <div
            role="option"
            id={id}
            aria-selected={id === chosen}
            aria-checked={isTicked(item) ?? undefined}
            aria-setsize={positions.size}
            aria-posinset={positions.get(item)}
            className={mergeClasses(styles.option, id === chosen && styles.chosen)}
            onClick={() => {
              choose(item);
            }}
          >
            {draw(item)}
          </div>
        );
      }}
    </VList>
  );
}
