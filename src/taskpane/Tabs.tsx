/**
 * The tabs of the pane: arrow keys, Home and End go from tab to tab. They stand in two rows where the pane is narrow,
 * in one where it is wide: nothing is ever hidden in a menu. Our own, because the library's tabs put focusable
 * helpers into the page that Excel on the web stops at, and weigh as much as the rest of the first screen's controls.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { openPage, type Page } from "./pages";
import { isOpen, PAGES, type PageEntry } from "./pageTable";
import type { SharedSession } from "./useSession";
import { useWords } from "./words";

const IN_ORDER = Object.keys(PAGES) as readonly Page[];
const ROWS: readonly PageEntry["row"][] = ["report", "workbook"];

const useStyles = makeStyles({
  // Office lays its own button over the top right corner: 34 by 32 pixels.
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    paddingRight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", flexWrap: "wrap" },
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
  readonly shared: SharedSession;
}

export function Tabs({ page, shared }: TabsProps) {
  const styles = useStyles();
  const { pane } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const open = IN_ORDER.filter((each) => isOpen(each, shared));

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = open.indexOf(page);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : open.at(to % open.length);
    if (next === undefined) return;
    event.preventDefault();
    openPage(next);
    list.current?.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={pane.pages} className={styles.tabs} onKeyDown={onKeyDown}>
      {ROWS.map((row) => (
        <div key={row} role="presentation" className={styles.row}>
          {IN_ORDER.filter((each) => PAGES[each].row === row).map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              data-tab={each}
              aria-selected={each === page}
              tabIndex={each === page ? 0 : -1}
              disabled={!open.includes(each)}
              className={mergeClasses(styles.tab, each === page && styles.chosen)}
              onClick={() => {
                openPage(each);
              }}
            >
              {pane.tabs[each]}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
