/**
 * What the newer report would change: sums on top, every row with its figures and lamp before and after, the chosen one at
 * length. Nothing is written before the planner applies it.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { lostSheets } from "../../refresh/lostSheets";
import { firstChoice, type Choices, type RowChoice } from "../../refresh/outcome";
import { previewOf, type PreviewRow } from "../../refresh/preview";
import { totalsText } from "../../refresh/previewText";
import { useListPageStyles } from "../listPageStyles";
import { Notice } from "../Notice";
import { keep } from "../review/keys";
import { useFirstFocus } from "../useFirstFocus";
import { countText, dateText, useWords } from "../words";
import { ChangeDetail } from "./ChangeDetail";
import { ChangeList } from "./ChangeList";
import { listOf, type ListItem } from "./list";
import type { Comparison } from "./progress";
import { useRefreshWords } from "./refreshWords";

const useStyles = makeStyles({
  totals: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface PreviewViewProps {
  readonly comparison: Comparison;
  readonly choose: (choices: Choices) => void;
  readonly apply: () => void;
  /** Takes another report instead. */
  readonly leave: () => void;
}

const firstRow = (items: readonly ListItem[]): string | null =>
  items.flatMap((item) => (item.kind === "row" ? [item.row.id] : []))[0] ?? null;

export function PreviewView({ comparison, choose, apply, leave }: PreviewViewProps) {
  const styles = { ...useListPageStyles(), ...useStyles() };
  const words = useWords();
  const refresh = useRefreshWords();
  const { preview: text } = refresh;
  const { workbook, changes, choices } = comparison;
  // Thousands of rows are worked out anew after a tick; the tick itself must not wait for them.
  const settled = useDeferredValue(choices);
  const preview = useMemo(() => previewOf(workbook, changes, settled), [workbook, changes, settled]);
  const items = useMemo(() => listOf(preview.rows), [preview]);
  const changesById = useMemo(() => new Map(changes.rows.map((row) => [row.id, row])), [changes]);
  const [chosen, setChosen] = useState<string | null>(() => firstRow(items));
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "[role=listbox]");

  const row = preview.rows.find(({ id }) => id === chosen);
  const change = chosen === null ? undefined : changesById.get(chosen);
  const choiceFor = useCallback(
    (id: string): RowChoice | null => {
      const known = changesById.get(id);
      return choices.get(id) ?? (known === undefined ? null : firstChoice(known));
    },
    [choices, changesById],
  );
  const isTaken = useCallback((each: PreviewRow): boolean => choiceFor(each.id)?.taken === true, [choiceFor]);
  const chooseRow = (id: string, choice: RowChoice): void => {
    choose(new Map([...choices, [id, choice]]));
  };

  const choice = chosen === null ? null : choiceFor(chosen);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (event.code !== "Space" || target.closest("[role=listbox]") === null || chosen === null || choice === null)
      return;
    chooseRow(chosen, { ...choice, taken: !choice.taken });
    keep(event);
  };

  const [counts, lamps] = totalsText(preview.totals, refresh);
  const { asked } = preview.totals;
  return (
    <div ref={page} className={styles.page} onKeyDown={onKeyDown}>
      <div className={styles.top}>
        <p className={styles.small}>{text.heading(changes.report.name, dateText(words, changes.report.asOf))}</p>
        <p className={styles.totals} aria-live="polite">
          {counts}
          <br />
          {lamps}
        </p>
        {lostSheets(workbook).map((sheet) => (
          <Notice key={sheet} text={text.lost[sheet]} intent="warning" />
        ))}
        {asked > 0 && <Notice text={text.undecided(countText(words, asked))} intent="warning" />}
        <div className={styles.bar}>
          <Button className={styles.button} size="small" appearance="primary" onClick={apply}>
            {text.apply}
          </Button>
          <Button className={styles.button} size="small" onClick={leave}>
            {text.other}
          </Button>
        </div>
      </div>
      <div className={styles.rows}>
        <ChangeList items={items} chosen={chosen} choose={setChosen} isTaken={isTaken} />
      </div>
      <section className={styles.detail} aria-label={text.details}>
        {row === undefined || change === undefined || choice === null ? (
          <p className={styles.text}>{text.nothingChosen}</p>
        ) : (
          <ChangeDetail
            row={row}
            change={change}
            choice={choice}
            sheets={workbook.words}
            choose={(next) => {
              chooseRow(row.id, next);
            }}
          />
        )}
      </section>
    </div>
  );
}
