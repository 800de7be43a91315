/**
 * 核对: the heading of the report, the rows or the text, and the chosen row beside its sentences. Every decision is one
 * key or one click; what waits is worked off from the top.
 */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useListPageStyles } from "../listPageStyles";
import { Notice } from "../Notice";
import { openPage } from "../pages";
import type { Session } from "../session";
import { today } from "../today";
import { useFirstFocus } from "../useFirstFocus";
import { useMoreWords } from "../moreWords";
import { countText } from "../words";
import type { Indicator } from "../../report/report";
import { indicatorOfMark, indicatorOfStretch } from "./adding";
import { termsOf } from "./assessing";
import { placeOf } from "./figures";
import { HeadingLine } from "./HeadingLine";
import { keep } from "./keys";
import { choiceOf, listOf, sectionLabels, type Choice, type ListItem } from "./list";
import { ConflictDetail, FactDetail } from "./OtherDetails";
import { marksOf, marksWithin, passagesOf, passagesOfRow, type Mark } from "./passages";
import { countsOf, ownerOf, sectionKey, writtenRows, type ReviewAction, type Row } from "./review";
import { allows, RowDetail, type RowCommand } from "./RowDetail";
import { RowForm } from "./RowForm";
import { RowList } from "./RowList";
import { MergeForm, VerifyForm } from "./SmallForms";
import { SourceText, type Stretch } from "./SourceText";

const useStyles = makeStyles({
  counter: { flexGrow: 1, fontSize: tokens.fontSizeBase200 },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

/** The commands by their keys; letters by their place on the keyboard, so that an input method does not swallow them. */
const COMMAND_KEYS: Readonly<Record<string, RowCommand>> = {
  Enter: "accept",
  NumpadEnter: "accept",
  F2: "edit",
  KeyV: "unverify",
  KeyM: "merge",
  Delete: "drop",
};

/** The list or the text, whichever is shown. */
const ROWS = "[tabindex='0']";

type Form = "edit" | "verify" | "merge";

/** What waits, in the order of the list. */
function waiting(items: readonly ListItem[]): readonly Choice[] {
  return items.flatMap((item) => {
    const waits = item.kind === "loose" || (item.kind === "row" && item.row.decision === "open");
    return (waits && choiceOf(item)) || [];
  });
}

/**
 * What is worked on after `choice` is done: the next that waits, else the first that does, else the row itself; a
 * contradiction goes from the list, so the first row takes its place.
 */
function choiceAfter(items: readonly ListItem[], choice: Choice): Choice | null {
  const all = waiting(items);
  const at = all.findIndex(({ kind, id }) => kind === choice.kind && id === choice.id);
  const next = all[at + 1] ?? all.find((_, index) => index !== at);
  if (next !== undefined || choice.kind === "row") return next ?? choice;
  return items.map(choiceOf).find((each) => each?.kind === "row") ?? null;
}

export interface ReviewPageProps {
  readonly session: Session;
  readonly act: (action: ReviewAction) => void;
  readonly undo: () => void;
}

export function ReviewPage({ session, act, undo }: ReviewPageProps) {
  const styles = { ...useListPageStyles(), ...useStyles() };
  const words = useMoreWords();
  const { review: text } = words.pane;
  const { review, actions } = session;
  const { report } = review;

  const labels = useMemo(() => sectionLabels(report), [report]);
  const passages = useMemo(() => passagesOf(report), [report]);
  const items = useMemo(() => listOf(review, labels), [review, labels]);
  const marks = useMemo(() => marksOf(review), [review]);
  const terms = useMemo(() => termsOf(review, words.sheets), [review, words]);
  const counts = useMemo(() => countsOf(review), [review]);

  const [view, setView] = useState<"list" | "text">("list");
  const [choice, setChoice] = useState<Choice | null>(() => items.map(choiceOf).find((each) => each !== null) ?? null);
  const [form, setForm] = useState<Form | null>(null);
  const [fact, setFact] = useState<Mark | null>(null);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  useFirstFocus(rows, ROWS, view);

  const row = choice?.kind === "row" ? review.rows.find(({ id }) => id === choice.id) : undefined;
  const check = choice?.kind === "loose" ? report.conflicts[choice.id] : undefined;

  const backToRows = (): void => {
    setForm(null);
    setFact(null);
    rows.current?.querySelector<HTMLElement>(ROWS)?.focus();
  };
  const choose = useCallback((next: Choice): void => {
    setChoice(next);
    setForm(null);
    setFact(null);
  }, []);
  const point = useCallback(
    (mark: Mark): void => {
      if (mark.row === null) setFact(mark);
      else choose({ kind: "row", id: mark.row });
    },
    [choose],
  );

  /** Does something to the chosen one and goes on to what waits next, if it waited itself. */
  const settle = (action: ReviewAction): void => {
    if (choice !== null && (choice.kind === "loose" || row?.decision === "open")) setChoice(choiceAfter(items, choice));
    act(action);
    backToRows();
  };
  const command = (given: RowCommand): void => {
    if (row === undefined || !allows(row, given)) return;
    if (given === "edit" || given === "verify" || given === "merge") setForm(given);
    else settle({ type: given, row: row.id });
  };
  const add = (indicator: Indicator | null): void => {
    setProblem(indicator === null ? text.text.noNumber : null);
    if (indicator === null) return;
    choose({ kind: "row", id: review.rows.length });
    act({ type: "add", indicator });
    setForm("edit");
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (target.closest("input, select, textarea") !== null) return;
    const { code, ctrlKey, metaKey, altKey } = event;
    const isUndo = code === "KeyZ" && (ctrlKey || metaKey);
    if (!isUndo && (ctrlKey || metaKey || altKey)) return;
    const given = COMMAND_KEYS[code];
    const isAtRest = fact === null && rows.current?.contains(target) === true;
    // Enter on a button presses it.
    if (given === "accept" && target.closest("button") !== null) return;
    if (isUndo) undo();
    else if (code === "KeyT") setView(view === "list" ? "text" : "list");
    else if (code === "KeyW") openPage("write");
    else if (code === "Escape" && !isAtRest) backToRows();
    else if (given === "accept" && check !== undefined && choice !== null)
      settle({ type: "note", conflict: choice.id });
    else if (given !== undefined) command(given);
    else return;
    keep(event);
  };

  const written = countText(words, counts.open + counts.accepted + counts.unverified);
  const waits = waiting(items).length;
  return (
    <div className={styles.page} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <HeadingLine
          key={session.name}
          heading={review.heading}
          change={(change) => {
            act({ type: "head", change });
          }}
        />
        <div className={styles.bar}>
          <span className={styles.counter} aria-live="polite">
            {waits === 0 ? text.settled(written) : text.counter(written, countText(words, waits))}
          </span>
          <Button
            className={mergeClasses(styles.button, view === "text" && styles.pressed)}
            size="small"
            aria-pressed={view === "text"}
            onClick={() => {
              setView(view === "list" ? "text" : "list");
            }}
          >
            {text.textView}
          </Button>
          <Button className={styles.button} size="small" disabled={actions.length === 0} onClick={undo}>
            {text.undo}
          </Button>
          <Button
            className={styles.button}
            size="small"
            appearance="primary"
            onClick={() => {
              openPage("write");
            }}
          >
            {text.toWrite}
          </Button>
        </div>
        {view === "text" && (
          <div className={styles.bar}>
            <span className={styles.counter}>{text.text.hint}</span>
            {stretch !== null && (
              <Button
                size="small"
                onClick={() => {
                  add(indicatorOfStretch(report, stretch, marks));
                }}
              >
                {text.text.add}
              </Button>
            )}
          </div>
        )}
        {problem !== null && <Notice text={problem} intent="warning" />}
        {review.rows.length === 0 && <Notice text={text.none} intent="info" />}
      </div>
      <div className={styles.rows} ref={rows}>
        {view === "list" ? (
          <RowList items={items} choice={choice} choose={choose} terms={terms} />
        ) : (
          <SourceText
            text={report.text}
            passages={passages}
            marks={marks}
            chosenRow={row?.id ?? null}
            place={fact?.start ?? (row ? placeOf(row.indicator) : (check?.starts[0] ?? null))}
            point={point}
            select={setStretch}
          />
        )}
      </div>
      <section className={styles.detail} aria-label={text.details}>
        {fact !== null ? (
          <FactDetail
            fact={fact}
            add={() => {
              add(indicatorOfMark(report, fact));
            }}
          />
        ) : check !== undefined && choice !== null ? (
          <ConflictDetail
            check={check}
            report={report}
            passages={passages}
            marks={marks}
            point={point}
            note={() => {
              settle({ type: "note", conflict: choice.id });
            }}
          />
        ) : row === undefined ? (
          <p className={styles.text}>{text.nothingSelected}</p>
        ) : form === "edit" ? (
          <RowForm
            key={row.id}
            row={row}
            owner={ownerOf(review, row.indicator) ?? ""}
            nearby={passagesOfRow(passages, row).flatMap((passage) =>
              marksWithin(marks, passage, row.id).map(({ quantity }) => quantity),
            )}
            save={(change) => {
              settle({ type: "edit", row: row.id, change });
            }}
            saveOwner={(owner) => {
              act({ type: "own", section: row.indicator.section, owner });
            }}
            cancel={backToRows}
          />
        ) : form === "verify" ? (
          <VerifyForm
            key={row.id}
            row={row}
            today={today()}
            save={(verification) => {
              settle({ type: "verify", row: row.id, verification });
            }}
            cancel={backToRows}
          />
        ) : form === "merge" ? (
          <MergeForm
            key={row.id}
            others={mergeable(writtenRows(review), row)}
            save={(into) => {
              settle({ type: "merge", row: row.id, into });
            }}
            cancel={backToRows}
          />
        ) : (
          <RowDetail
            row={row}
            report={report}
            terms={terms}
            passages={passages}
            marks={marks}
            point={point}
            command={command}
          />
        )}
      </section>
    </div>
  );
}

/** The rows that one may be merged into, those under its own heading first. */
function mergeable(rows: readonly Row[], row: Row): readonly Row[] {
  const own = sectionKey(row.indicator.section);
  const others = rows.filter(({ id }) => id !== row.id);
  const isOwn = ({ indicator }: Row): boolean => sectionKey(indicator.section) === own;
  return [...others.filter(isOwn), ...others.filter((other) => !isOwn(other))];
}
