/**
 * What stands in the pane while Excel writes. A long write may take Excel a minute, so nothing is ever broken off; but a
 * planner whose Excel has stopped answering must be told, and what can be done about it.
 */
import { useEffect, useState } from "react";
import { Notice } from "../Notice";
import { useMoreWords } from "../moreWords";
import { Waiting } from "../Waiting";

/** Seconds without an answer that a planner takes for work, and how often the count is brought up to date after that. */
const PATIENCE = 20;
const STEP = 5;

/** @param answers how many requests Excel has answered so far; each one begins the wait anew */
export function Writing({ answers }: { readonly answers: number }) {
  const { write } = useMoreWords().pane;
  const seconds = useSilence(answers);
  return (
    <>
      <Waiting label={write.writing} />
      {seconds >= PATIENCE && <Notice text={write.silent(String(seconds))} intent="warning" />}
    </>
  );
}

/** For how many seconds Excel has not answered, in steps. */
function useSilence(answers: number): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    setSeconds(0);
    const timer = setInterval(() => {
      setSeconds((before) => before + STEP);
    }, STEP * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [answers]);
  return seconds;
}
