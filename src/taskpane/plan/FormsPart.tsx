/** The part of the page 计划 that makes 填报表 and collects them. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formStrings } from "../../locale/strings";
import type { Finding } from "../../refresh/collecting";
import { excelErrorText, useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { collectForms, makeForms } from "./forms";

interface Told {
  readonly notice: NoticeProps;
  readonly findings: readonly Finding[];
}

export function FormsPart() {
  const styles = usePageStyles();
  const { language, excel } = useMoreWords();
  const words = formStrings(language).pane;
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<Told>): Promise<void> => {
    setBusy(true);
    try {
      setTold(await work());
    } catch (error) {
      setTold({ notice: { text: excelErrorText(error, excel) }, findings: [] });
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
