/** The bar of a notice; loaded with the first one. */
import { MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { NoticeProps } from "./Notice";

export function NoticeBar({ text, intent = "error", children }: NoticeProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
      {children !== undefined && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}
