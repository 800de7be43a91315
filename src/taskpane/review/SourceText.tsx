/**
 * 原文: the whole report with every number marked. Pointing at a number chooses its row or its fact; arrow keys go from
 * number to number; a stretch of text that is selected can be added as a row.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { VList, type VListHandle } from "virtua";
import { useWords } from "../words";
import { MarkedText } from "./MarkedText";
import { passageAt, type Mark, type Passage } from "./passages";

const useStyles = makeStyles({
  text: { height: "100%", overflowY: "scroll" },
  passage: {
    margin: 0,
    padding: `1px ${tokens.spacingHorizontalM}`,
    lineHeight: "1.8",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
});

/** A stretch of the report, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part of a piece of the report that lies within a range; a piece is an element that says where it begins. */
function partWithin(piece: HTMLElement, range: Range): Stretch {
  const begin = Number(piece.dataset["start"]);
  const holds = (node: Node): boolean => node instanceof Text && piece.contains(node);
  return {
    start: begin + (holds(range.startContainer) ? range.startOffset : 0),
    end: begin + (holds(range.endContainer) ? range.endOffset : (piece.textContent?.length ?? 0)),
  };
}

/** The stretch of the report that is selected within `frame`, null where nothing of it is. */
function selectedStretch(frame: HTMLElement): Stretch | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts = [...frame.querySelectorAll<HTMLElement>("[data-start]")]
    .filter((piece) => range.intersectsNode(piece))
    .map((piece) => partWithin(piece, range))
    .filter(({ start, end }) => start < end);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

export interface SourceTextProps {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly marks: readonly Mark[];
  readonly chosenRow: number | null;
  /** What shall be in sight: a place of the report. */
  readonly place: number | null;
  readonly point: (mark: Mark) => void;
  readonly select: (stretch: Stretch | null) => void;
}

export function SourceText({ text, passages, marks, chosenRow, place, point, select }: SourceTextProps) {
  const styles = useStyles();
  const { review } = useWords().pane;
  const list = useRef<VListHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => (place === null ? -1 : passageAt(passages, place)), [passages, place]);

  useEffect(() => {
    if (shown >= 0) list.current?.scrollToIndex(shown, { align: "nearest" });
  }, [shown]);

  useEffect(() => {
    const tell = (): void => {
      if (frame.current !== null) select(selectedStretch(frame.current));
    };
    document.addEventListener("selectionchange", tell);
    return () => {
      document.removeEventListener("selectionchange", tell);
    };
  }, [select]);

  /** Up and down go to the number before or behind the one in focus, or to the first in sight. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (by === undefined || frame.current === null) return;
    event.preventDefault();
    const buttons = [...frame.current.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const { top } = frame.current.getBoundingClientRect();
    const first = buttons.find((button) => button.getBoundingClientRect().top >= top);
    (at < 0 ? first : buttons[at + by])?.focus();
  };

  return (
    <div ref={frame} style={{ height: "100%" }} onKeyDown={onKeyDown}>
      <VList
        ref={list}
        data={passages}
        className={styles.text}
        role="region"
        aria-label={review.text.label}
        tabIndex={0}
      >
        {(passage) => (
          <p className={mergeClasses(styles.passage, passage.isHeading && styles.heading)}>
            <MarkedText text={text} passage={passage} marks={marks} chosenRow={chosenRow} point={point} />
          </p>
        )}
      </VList>
    </div>
  );
}
