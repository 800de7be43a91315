/** 读报告: paste, drop or choose a report, read it, and go on to its review; or take up a review left half done. */
import { Button, Field, makeStyles, mergeClasses, ProgressBar, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type DragEvent } from "react";
import type { Report } from "../../report/report";
import { findDraft, fitsDraft, forgetDraft, type Draft } from "../draft";
import { Notice } from "../Notice";
import { openPage } from "../pages";
import type { ReviewAction } from "../review/review";
import { nameOfText, type Session } from "../session";
import { useFirstFocus } from "../useFirstFocus";
import { countText, useWords } from "../words";
import { startReading, type Reading } from "./reading";
import { fetchSample } from "./sample";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  field: { flexGrow: 1, display: "flex", flexDirection: "column" },
  text: { flexGrow: 1, minHeight: "160px", "& textarea": { height: "100%", maxHeight: "none" } },
  over: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: "-4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  reading: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const TEXT_FILE = /\.txt$/iu;

interface ReadPageProps {
  readonly session: Session | null;
  readonly begin: (name: string, report: Report, actions: readonly ReviewAction[]) => void;
}

export function ReadPage({ session, begin }: ReadPageProps) {
  const styles = useStyles();
  const words = useWords();
  const { read } = words.pane;
  const [running, setRunning] = useState<{ readonly reading: Reading; readonly characters: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(() => (session === null ? findDraft() : null));
  const [over, setOver] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useFirstFocus(page, "textarea");
  const chooser = useRef<HTMLInputElement>(null);

  // Leaving the page breaks the reading off.
  useEffect(() => running?.reading.cancel, [running]);

  const run = async (content: string, done: (report: Report) => void): Promise<void> => {
    setProblem(null);
    const reading = startReading(content);
    setRunning({ reading, characters: content.length });
    try {
      done(await reading.report);
    } catch {
      setProblem(read.errors.failed);
    }
    setRunning(null);
  };

  const readText = (name: string, content: string): void => {
    void run(content, (report) => {
      begin(name, report, []);
      openPage("review");
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
      readText(read.sampleName, await fetchSample());
    } catch {
      setProblem(read.errors.sample);
    }
  };

  const resume = (found: Draft): void => {
    setDraft(null);
    void run(found.text, (report) => {
      const fits = fitsDraft(found, report);
      begin(found.name, report, fits ? found.actions : []);
      if (fits) openPage("review");
      else setProblem(read.errors.draft);
    });
  };

  const onDrop = (event: DragEvent): void => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void readFiles(event.dataTransfer.files);
  };

  return (
    <div
      ref={page}
      className={mergeClasses(styles.page, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={onDrop}
    >
      {problem !== null && <Notice text={problem} />}
      {draft !== null && (
        <Notice text={read.draft.found(draft.name)} intent="info">
          <Button
            onClick={() => {
              resume(draft);
            }}
          >
            {read.draft.resume}
          </Button>
          <Button
            onClick={() => {
              forgetDraft();
              setDraft(null);
            }}
          >
            {read.draft.forget}
          </Button>
        </Notice>
      )}
      {session !== null && <Notice text={read.replaces(session.name)} intent="info" />}
      <Field label={read.label} className={styles.field}>
        <Textarea ref={text} className={styles.text} disabled={running !== null} resize="none" />
      </Field>
      {running !== null ? (
        <div className={styles.reading}>
          <Field validationMessage={read.reading(countText(words, running.characters))} validationState="none">
            <ProgressBar />
          </Field>
          <Button
            onClick={() => {
              running.reading.cancel();
              setRunning(null);
            }}
          >
            {read.cancel}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={readPasted}>
            {read.read}
          </Button>
          <Button onClick={() => chooser.current?.click()}>{read.choose}</Button>
          <Button appearance="transparent" onClick={() => void readSample()}>
            {read.sample}
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
