/**
 * One report under review and everything the planner has done with it so far, so that steps can be taken back and a
 * review half done can be taken up again. Pure: takes actions, gives the next session.
 */
import type { Report } from "../report/report";
import { reduceReview, reviewOf, type Review, type ReviewAction } from "./review/review";

export interface Session {
  /** What the planner knows the report by: its file's name or its first line. */
  readonly name: string;
  readonly review: Review;
  /** What led from the report as read to `review`, oldest first. */
  readonly actions: readonly ReviewAction[];
  /** The review before each of the actions. */
  readonly earlier: readonly Review[];
}

export type SessionAction =
  | {
      readonly type: "begin";
      readonly name: string;
      readonly report: Report;
      readonly actions: readonly ReviewAction[];
    }
  | { readonly type: "act"; readonly action: ReviewAction }
  | { readonly type: "undo" };

function acted(session: Session, action: ReviewAction): Session {
  const { review, actions, earlier } = session;
  return {
    ...session,
    review: reduceReview(review, action),
    actions: [...actions, action],
    earlier: [...earlier, review],
  };
}

/** The session after one action; without a session only `begin` does anything. */
export function reduceSession(session: Session | null, action: SessionAction): Session | null {
  if (action.type === "begin") {
    const { name, report, actions } = action;
    return actions.reduce(acted, { name, review: reviewOf(report), actions: [], earlier: [] });
  }
  if (session === null) return null;
  if (action.type === "act") return acted(session, action.action);
  const { actions, earlier } = session;
  const before = earlier.at(-1);
  if (before === undefined) return session;
  return { ...session, review: before, actions: actions.slice(0, -1), earlier: earlier.slice(0, -1) };
}

const LONGEST_NAME = 60;

/** A name for a pasted report: its first line that says something. */
export function nameOfText(text: string): string {
  return /\S.*/u.exec(text)?.[0].trim().slice(0, LONGEST_NAME) ?? "";
}
