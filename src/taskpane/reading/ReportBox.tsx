/** Where a report comes in: a box to paste into, a file dropped or chosen, a sample. Gives the report that was read. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent } from "react";
import type { Report } from "../../report/report";
import { nameOfText } from "../session";
import { Waiting } from "../Waiting";
import { countText, useWords } from "../words";
import { fetchSample, type SampleId } from "./sample";
import type { RunningReading } from "./useReading";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", flexGrow: 1, gap: tokens.spacingVerticalM },
  field: { flexGrow: 1, display: "flex", flexDirection: "column" },
  text: { flexGrow: 1, minHeight: "160px", "& textarea": { height: "100%", maxHeight: "none" } },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reading: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const TEXT_FILE = /\.txt$/iu;

export interface ReportBoxProps {
  readonly reading: RunningReading;
  readonly label: string;
  readonly sample: { readonly id: SampleId; readonly label: string; readonly name: string };
  readonly take: (name: string, report: Report) => void;
}

export function ReportBox({ reading, label, sample, take }: ReportBoxProps) {
  const styles = useStyles();
  const words = useWords();
  const { read } = words.pane;
  const { characters, setProblem } = reading;
  const [over, setOver] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);

  const readText = (name: string, content: string): void => {
    void reading.read(content, (report) => {
      take(name, report);
    });
  };

  const readPasted = (): void => {
    const content = text.current?.value ?? "";
    if (content.trim() === "") setProblem(read.errors.empty);
    else readText(nameOfText(content), content);
  };

  const readFiles = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (file === undefined) return;
    if (files?.length !== 1) setProblem(read.errors.several);
    else if (!TEXT_FILE.test(file.name)) setProblem(read.errors.kind(file.name));
    else {
      try {
        const { textOfFile } = await import("./textOfFile");
        const found = await textOfFile(file, words.language);
        if ("text" in found) readText(file.name, found.text);
        else setProblem(found.problem);
      } catch {
        setProblem(read.errors.failed);
      }
    }
  };

  const readSample = async (): Promise<void> => {
    try {
      readText(sample.name, await fetchSample(sample.id));
    } catch {
      setProblem(read.errors.sample);
    }
  };

  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void readFiles(event.dataTransfer.files);
  };

  return (
    <div
      className={mergeClasses(styles.box, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      <Field label={label} className={styles.field}>
        <Textarea ref={text} className={styles.text} disabled={characters !== null} resize="none" />
      </Field>
      {characters !== null ? (
        <div className={styles.reading}>
          <Waiting label={read.reading(countText(words, characters))} />
          <Button onClick={reading.cancel}>{read.cancel}</Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={readPasted}>
            {read.read}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{read.choose}</Button>
          <Button appearance="transparent" onClick={() => void readSample()}>
            {sample.label}
          </Button>
        </div>
      )}
      <input
        ref={chooser}
        type="file"
        accept=".txt,text/plain"
        hidden
        tabIndex={-1}
        onChange={({ target }) => {
          void readFiles(target.files);
          target.value = "";
        }}
      />
      <p className={styles.quiet}>{read.local}</p>
    </div>
  );
}
