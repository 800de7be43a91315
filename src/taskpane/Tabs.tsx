/**
 * The tabs of the pane: arrow keys, Home and End go from tab to tab. Our own, because the library's tabs put focusable
 * helpers into the page that Excel on the web stops at, and weigh as much as the rest of the first screen's controls.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { openPage, type Page } from "./pages";
import { useWords } from "./words";

const PAGES: readonly Page[] = ["read", "review", "write", "explain", "help"];

const useStyles = makeStyles({
  // Office lays its own button over the top right corner: 34 by 32 pixels.
  tabs: {
    display: "flex",
    flexShrink: 0,
    paddingRight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    // High contrast paints transparent borders; only the chosen tab shall have one.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

export interface TabsProps {
  readonly page: Page;
  /** Without a report there is nothing to review. */
  readonly hasReport: boolean;
}

export function Tabs({ page, hasReport }: TabsProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const shown = PAGES.filter((each) => each !== "review" || hasReport);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.indexOf(page);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : shown.at(to % shown.length);
    if (next === undefined) return;
    event.preventDefault();
    openPage(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={pane.pages} className={styles.tabs} onKeyDown={onKeyDown}>
      {PAGES.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          data-tab={each}
          aria-selected={each === page}
          tabIndex={each === page ? 0 : -1}
          disabled={!shown.includes(each)}
          className={mergeClasses(styles.tab, each === page && styles.chosen)}
          onClick={() => {
            openPage(each);
          }}
        >
          {pane.tabs[each]}
        </button>
      ))}
    </div>
  );
}
