/** Says what is missing without a report, and leads to where one is read. */
import { Button } from "@fluentui/react-components";
import { Notice } from "./Notice";
import { openPage } from "./pages";
import { useWords } from "./words";

export function ReportWanted({ text }: { readonly text: string }) {
  const { write } = useWords().pane;
  return (
    <Notice text={text} intent="info">
      <Button
        onClick={() => {
          openPage("read");
        }}
      >
        {write.toRead}
      </Button>
    </Notice>
  );
}
