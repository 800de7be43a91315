/** A message that says what is wrong and what to do, or that something is done; never a dialog. */
import { MessageBar, MessageBarActions, MessageBarBody, type MessageBarIntent } from "@fluentui/react-components";
import type { ReactNode } from "react";

export interface NoticeProps {
  readonly text: string;
  readonly intent?: MessageBarIntent;
  /** Buttons that act on the message. */
  readonly children?: ReactNode;
}

export function Notice({ text, intent = "error", children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
