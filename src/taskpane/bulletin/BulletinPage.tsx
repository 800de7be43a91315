/** 通报: the paragraph of the table as it stands, following every change; to copy, or to put on a sheet of its own. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import { putBulletin } from "../../excel/bulletin";
import { excelErrorOf } from "../../excel/errors";
import { sheetStrings } from "../../locale/strings";
import { bulletinOf, EVERYTHING, type BulletinFilter } from "../../plan/bulletin";
import { bulletinRows, bulletinSheet } from "../../sheets/bulletin";
import { bulletinText } from "../../sheets/bulletinText";
import { Choices } from "../Choices";
import { Notice, type NoticeProps } from "../Notice";
import { NoTable } from "../NoTable";
import { useFirstFocus } from "../useFirstFocus";
import { useLive } from "../useLive";
import { useMoreWords } from "../moreWords";
import { PublicCopy } from "./PublicCopy";
import { copyText } from "../copying";
import { choicesOf, filterWithin, readItems, type StandingItems } from "./standing";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: "640px",
  },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: "1.8",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  fold: { alignSelf: "start" },
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export function BulletinPage() {
  const styles = useStyles();
  const words = useMoreWords();
  const { bulletin } = words.pane;
  const [live, readAgain] = useLive(useCallback(() => readItems(words.language), [words.language]));
  return (
    <div className={styles.page}>
      {live.state === "reading" && <Spinner size="tiny" label={bulletin.reading} />}
      {live.state === "failed" && (
        <Notice text={live.text}>
          <Button onClick={readAgain}>{bulletin.again}</Button>
        </Notice>
      )}
      {live.state === "read" &&
        (live.value === null ? <NoTable /> : <Paragraph standing={live.value} readAgain={readAgain} />)}
    </div>
  );
}

interface ParagraphProps {
  readonly standing: StandingItems;
  readonly readAgain: () => void;
}

/** The paragraph with what can be done with it, and what it speaks of. */
function Paragraph({ standing, readAgain }: ParagraphProps) {
  const styles = useStyles();
  const words = useMoreWords();
  const { bulletin } = words.pane;
  const { items, year, language } = standing;
  const sheets = sheetStrings(language);
  const [filter, setFilter] = useState<BulletinFilter>(EVERYTHING);
  const [unfolded, setUnfolded] = useState(false);
  const [told, setTold] = useState<NoticeProps | null>(null);
  const page = useRef<HTMLDivElement>(null);
  useFirstFocus(page, "button");

  const choices = useMemo(() => choicesOf(items), [items]);
  const made = useMemo(() => bulletinOf(items, year, filterWithin(filter, choices)), [items, year, filter, choices]);
  const text = bulletinText(made, sheets);

  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    setTold(copied ? { text: bulletin.copied, intent: "success" } : { text: bulletin.notCopied, intent: "warning" });
  };
  const put = async (): Promise<void> => {
    try {
      const madeAt = new Date().toLocaleString(words.language);
      const texts = bulletinRows(made, sheets, madeAt).map((row) => row.text);
      const sheet = await putBulletin(texts, bulletinSheet(made, sheets, madeAt));
      setTold({ text: bulletin.put(sheet), intent: "success" });
    } catch (error) {
      const { code, detail } = excelErrorOf(error);
      setTold({ text: words.excel[code](detail) });
    }
  };

  return (
    <div ref={page} className={styles.options}>
      <p className={styles.text} lang={language}>
        {text}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {bulletin.copy}
        </Button>
        <Button onClick={() => void put()}>{bulletin.toSheet}</Button>
        <Button appearance="subtle" onClick={readAgain}>
          {bulletin.again}
        </Button>
      </div>
      <div role="status">{told !== null && <Notice {...told} />}</div>
      <p className={styles.quiet}>{bulletin.follows}</p>
      <Button
        className={styles.fold}
        appearance="subtle"
        aria-expanded={unfolded}
        onClick={() => {
          setUnfolded(!unfolded);
        }}
      >
        {bulletin.filter} {unfolded ? "▴" : "▾"}
      </Button>
      {unfolded && (
        <div className={styles.options}>
          <p className={styles.quiet}>{bulletin.filterHint}</p>
          {(["regions", "headings", "owners", "statuses"] as const).map((id) => (
            <Choices
              key={id}
              label={bulletin.filters[id]}
              choices={choices[id]}
              chosen={filter[id]}
              onChoose={(chosen) => {
                setFilter({ ...filter, [id]: chosen });
              }}
            />
          ))}
        </div>
      )}
      <PublicCopy />
    </div>
  );
}
