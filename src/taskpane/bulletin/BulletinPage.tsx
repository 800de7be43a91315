/** 通报: the paragraph of the table as it stands, following every change; to copy, or to put on a sheet of its own. */
import { Button } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { putBulletin } from "../../excel/bulletin";
import { sheetStrings } from "../../locale/strings";
import { bulletinOf, EVERYTHING, type BulletinFilter } from "../../plan/bulletin";
import { bulletinRows, bulletinSheet } from "../../sheets/bulletin";
import { bulletinText } from "../../sheets/bulletinText";
import { Choices } from "../Choices";
import { Fold } from "../Fold";
import { LivePage } from "../LivePage";
import { Notice, type NoticeProps } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { useFirstFocus } from "../useFirstFocus";
import { excelErrorText, useMoreWords } from "../moreWords";
import { PublicCopy } from "./PublicCopy";
import { copyText } from "../copying";
import { choicesOf, filterWithin, readItems, type StandingItems } from "./standing";

export function BulletinPage() {
  return (
    <LivePage read={readItems}>
      {(standing, readAgain) => <Paragraph standing={standing} readAgain={readAgain} />}
    </LivePage>
  );
}

interface ParagraphProps {
  readonly standing: StandingItems;
  readonly readAgain: () => void;
}

/** The paragraph with what can be done with it, and what it speaks of. */
function Paragraph({ standing, readAgain }: ParagraphProps) {
  const styles = usePageStyles();
  const words = useMoreWords();
  const { bulletin, live } = words.pane;
  const { items, year, language } = standing;
  const sheets = sheetStrings(language);
  const [filter, setFilter] = useState<BulletinFilter>(EVERYTHING);
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
      setTold({ text: excelErrorText(error, words.excel) });
    }
  };

  return (
    <div ref={page} className={styles.part}>
      <p className={styles.product} lang={language}>
        {text}
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {bulletin.copy}
        </Button>
        <Button onClick={() => void put()}>{bulletin.toSheet}</Button>
        <Button appearance="subtle" onClick={readAgain}>
          {live.again}
        </Button>
      </div>
      <div role="status">{told !== null && <Notice {...told} />}</div>
      <p className={styles.quiet}>{bulletin.follows}</p>
      <Fold label={bulletin.filter}>
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
      </Fold>
      <PublicCopy />
    </div>
  );
}
