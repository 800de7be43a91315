/** The part of the page 计划 that makes 填报表 and collects them. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { formStrings } from "../../locale/strings";
import { excelErrorText, useMoreWords } from "../moreWords";
import { Notice, type NoticeProps } from "../Notice";
import { usePageStyles } from "../pageStyles";
import { today } from "../today";
import { collectFiles, collectForms, makeForms } from "./forms";

/** What the planner has to look at. */
interface Matter {
  readonly about: string;
  readonly text: string;
  readonly files: readonly string[];
}

interface Told {
  readonly notice: NoticeProps;
  readonly matters: readonly Matter[];
}

export function FormsPart() {
  const styles = usePageStyles();
  const { language, excel } = useMoreWords();
  const words = formStrings(language).pane;
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);

  const run = async (work: () => Promise<Told>): Promise<void> => {
    setBusy(true);
    try {
      setTold(await work());
    } catch (error) {
      setTold({ notice: { text: excelErrorText(error, excel) }, matters: [] });
    }
    setBusy(false);
  };
  const make = async (): Promise<Told> => {
    const made = await makeForms(language);
    if (made === null) return { notice: { text: words.noAsOf }, matters: [] };
    const texts = [
      ...(made.made > 0 ? [words.made(made.made)] : []),
      ...(made.kept > 0 ? [words.kept(made.kept)] : []),
      ...(made.unnamed > 0 ? [words.unnamed(made.unnamed)] : []),
      ...(made.unkeyed > 0 ? [words.unkeyed(made.unkeyed)] : []),
    ];
    return { notice: { text: texts.join(" "), intent: made.made > 0 ? "success" : "info" }, matters: [] };
  };
  const collected = (rows: number, matters: readonly Matter[]): Told => {
    const nothing = rows === 0 && matters.length === 0;
    const text = nothing ? words.nothing : words.collected(rows, matters.length);
    return { notice: { text, intent: nothing ? "info" : matters.length > 0 ? "warning" : "success" }, matters };
  };
  const collect = async (): Promise<Told> => {
    const gathered = await collectForms(language, today());
    if (gathered === null) return { notice: { text: words.noForms, intent: "info" }, matters: [] };
    return collected(gathered.rows, gathered.findings);
  };
  const collectPicked = async (files: readonly File[]): Promise<Told> => {
    const { rows, findings, passedOver } = await collectFiles(files, language, today());
    const left = passedOver.map(({ file, why }) => ({ about: file, text: words.passedOver[why], files: [] }));
    return collected(rows, [...left, ...findings]);
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
        <Button disabled={busy} onClick={() => chooser.current?.click()}>
          {words.collectFiles}
        </Button>
        <Button disabled={busy} onClick={() => void run(collect)}>
          {words.collect}
        </Button>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xls,.et"
        multiple
        hidden
        tabIndex={-1}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = "";
          if (files.length > 0) void run(() => collectPicked(files));
        }}
      />
      <div role="status">{told !== null && <Notice {...told.notice} />}</div>
      {told !== null && told.matters.length > 0 && (
        <ul className={styles.list}>
          {told.matters.map(({ files, about, text }, index) => (
            <li key={index}>
              {about}
              <p className={styles.quiet}>{text}</p>
              {files.length > 0 && <p className={styles.quiet}>{files.join(" ")}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
