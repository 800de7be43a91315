/** Reading that runs beside the page: what is being read, what went wrong. Leaving the page breaks it off. */
import { useEffect, useState } from "react";
import type { Report } from "../../report/report";
import { useWords } from "../words";
import { startReading, type Reading } from "./reading";

export interface RunningReading {
  /** Characters being read; null while nothing is. */
  readonly characters: number | null;
  /** What the planner is told, null where all is well. */
  readonly problem: string | null;
  readonly setProblem: (problem: string | null) => void;
  /** Reads a text and hands on its report. */
  readonly read: (text: string, done: (report: Report) => void) => Promise<void>;
  readonly cancel: () => void;
}

export function useReading(): RunningReading {
  const { errors } = useWords().pane.read;
  const [running, setRunning] = useState<{ readonly reading: Reading; readonly characters: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => running?.reading.cancel, [running]);
  return {
    characters: running?.characters ?? null,
    problem,
    setProblem,
    read: async (text, done) => {
      setProblem(null);
      const reading = startReading(text);
      setRunning({ reading, characters: text.length });
      try {
        done(await reading.report);
      } catch {
        setProblem(errors.failed);
      }
      setRunning(null);
    },
    cancel: () => {
      running?.reading.cancel();
      setRunning(null);
    },
  };
}
