/** The part of the page 计划 that makes 填报表 and collects them. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { excelErrorOf } from "../../excel/errors";
import { formStrings } from "../../locale/strings";
import type { Finding } from "../../refresh/collecting";
import { useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { collectForms, makeForms } from "./forms";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: "grid", gap: tokens.spacingVerticalS },
});

interface Told {
  readonly notice: NoticeProps;
  readonly findings: readonly Finding[];
}

export function FormsPart() {
  const styles = useStyles();
  const { language, excel } = useMoreWords();
  const words = formStrings(language).pane;
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<Told>): Promise<void> => {
    setBusy(true);
    try {
      setTold(await work());
    } catch (error) {
      const { code, detail } = excelErrorOf(error);
      setTold({ notice: { text: excel[code](detail) }, findings: [] });
    }
    setBusy(false);
  };
  const make = async (): Promise<Told> => {
    const made = await makeForms(language);
    if (made === null) return { notice: { text: words.noAsOf }, findings: [] };
    const texts = [
      ...(made.made > 0 ? [words.made(made.made)] : []),
      ...(made.kept > 0 ? [words.kept(made.kept)] : []),
      ...(made.unnamed > 0 ? [words.unnamed(made.unnamed)] : []),
      ...(made.unkeyed > 0 ? [words.unkeyed(made.unkeyed)] : []),
    ];
    return { notice: { text: texts.join(" "), intent: made.made > 0 ? "success" : "info" }, findings: [] };
  };
  const collect = async (): Promise<Told> => {
    const gathered = await collectForms(language, new Date().toISOString().slice(0, 10));
    if (gathered === null) return { notice: { text: words.noForms, intent: "info" }, findings: [] };
    const { rows, findings } = gathered;
    const nothing = rows === 0 && findings.length === 0;
    const text = nothing ? words.nothing : words.collected(rows, findings.length);
    return { notice: { text, intent: nothing ? "info" : findings.length > 0 ? "warning" : "success" }, findings };
  };

  return (
    <section className={styles.part} aria-labelledby="forms-heading">
      <h2 id="forms-heading" className={styles.heading}>
        {words.heading}
      </h2>
      <p className={styles.quiet}>{words.note}</p>
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void run(make)}>
          {words.make}
        </Button>
        <Button disabled={busy} onClick={() => void run(collect)}>
          {words.collect}
        </Button>
      </div>
      <div role="status">{told !== null && <Notice {...told.notice} />}</div>
      {told !== null && told.findings.length > 0 && (
        <ul className={styles.list}>
          {told.findings.map(({ files, about, text }, index) => (
            <li key={index}>
              {about}
              <p className={styles.quiet}>{text}</p>
              <p className={styles.quiet}>{files.join(" ")}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
