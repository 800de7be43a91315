/** The session that the pages share, kept in the browser's storage as it goes on. */
import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Report } from "../report/report";
import { keepActions, keepReport } from "./draft";
import type { ReviewAction } from "./review/review";
import { reduceSession, type Session } from "./session";

export interface SharedSession {
  readonly session: Session | null;
  /** False once the browser refuses to keep the session. */
  readonly kept: boolean;
  readonly begin: (name: string, report: Report, actions: readonly ReviewAction[]) => void;
  readonly act: (action: ReviewAction) => void;
  readonly undo: () => void;
}

export function useSession(): SharedSession {
  const [session, dispatch] = useReducer(reduceSession, null);
  const [kept, setKept] = useState(true);
  const keptReport = useRef<Report | null>(null);
  useEffect(() => {
    if (session === null) return;
    const isNew = keptReport.current !== session.review.report;
    keptReport.current = session.review.report;
    const succeeded = (!isNew || keepReport(session)) && keepActions(session);
    setKept((before) => succeeded && (isNew || before));
  }, [session]);
  return {
    session,
    kept,
    begin: useCallback((name, report, actions) => {
      dispatch({ type: "begin", name, report, actions });
    }, []),
    act: useCallback((action) => {
      dispatch({ type: "act", action });
    }, []),
    undo: useCallback(() => {
      dispatch({ type: "undo" });
    }, []),
  };
}
