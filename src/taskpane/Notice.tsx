/** A message that says what is wrong and what to do, or that something is done; never a dialog. */
import type { MessageBarIntent } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";

export interface NoticeProps {
  readonly text: string;
  readonly intent?: MessageBarIntent;
  /** Buttons that act on the message. */
  readonly children?: ReactNode;
}

const NoticeBar = lazy(() => import("./NoticeBar").then((module) => ({ default: module.NoticeBar })));

/** Its text stands there at once, its looks follow. */
export function Notice(props: NoticeProps) {
  return (
    <Suspense fallback={<p>{props.text}</p>}>
      <NoticeBar {...props} />
    </Suspense>
  );
}
